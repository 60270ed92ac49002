/** The most records that are assessed at once. */
export const MOST_RECORDS = 100;

/** The longest body that is read, in bytes: so many records and some room. */
export const LONGEST_BODY = 64 * 1024;

/**
 * From so many records on a list is assessed beside the event loop. A shorter one takes less than ten milliseconds of
 * it, in slices; to start a thread for it takes a hundred.
 */
export const LONG_LIST = 20;
