import type { Rule } from '../rule.ts';

/** Nothing is known of the accommodation, after the help. */
export const unbekannt: readonly Rule[] = [
  {
    id: 'unterbringung-unbekannt',
    when: { unterbringung: ['unbekannt'] },
    finding: 'open',
    ground: ['I'],
    sources: ['hinweisschreiben', 'flueag-17-18'],
  },
];
