import type { Rule } from '../rule.ts';

/** Anschlussunterbringung: allotted to the municipality. Source: the letter; §§ 17, 18 FlüAG. */
export const anschluss: readonly Rule[] = [
  {
    id: 'anschluss',
    when: { unterbringung: ['anschluss'] },
    finding: 'met',
    ground: ['L', 'S'],
    sources: ['hinweisschreiben', 'flueag-17-18'],
  },
];
