import type { Rule } from '../rule.ts';

/** A hostel, a shelter for the homeless, no fixed place. */
export const andere: readonly Rule[] = [
  {
    id: 'unterbringung-andere',
    when: { unterbringung: ['andere'] },
    finding: 'open',
    ground: ['I'],
    sources: ['flueag-17-18', 'hinweisschreiben'],
  },
];
