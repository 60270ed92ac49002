/**
 * The days on which the law on people displaced from Ukraine turns, each with the day before or after.
 */

/** The decree on refugees from Ukraine. Source: the Land's announcement of 11.03.2022. */
export const UKRAINE_DECREE = { first: '2022-03-11', dayBefore: '2022-03-10' } as const;

/** Until when titles under § 24 hold whatever date the card bears. Source: § 2 UkraineAufenthFGV. */
export const UKRAINE_FGV = { last: '2027-03-04', dayAfter: '2027-03-05' } as const;

/** The end of the EU's protection. Source: Council Implementing Decision (EU) 2026/1912. */
export const UKRAINE_PROTECTION = { last: '2028-03-04', dayAfter: '2028-03-05' } as const;
