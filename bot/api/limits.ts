/** The most records that are assessed at once. */
export const MOST_RECORDS = 100;

/** The longest body that is read, in bytes: so many records and some room. */
export const LONGEST_BODY = 64 * 1024;
