/**
 * The VwV Integrationsmanagement of 06.06.2023, whose text was not seen: from that day on its page is
 * what speaks of the target group, and what the letter quotes from the version before is an interpretation.
 */
export const PROGRAMME_2023 = { first: '2023-06-06', dayBefore: '2023-06-05' } as const;
