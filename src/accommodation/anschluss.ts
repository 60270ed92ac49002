import { PROGRAMME_2023 } from '../programme.ts';
import type { Rule } from '../rule.ts';

const ROW = { when: { unterbringung: ['anschluss'] }, finding: 'met' } as const;

/** Anschlussunterbringung: allotted to the municipality. Source: the letter; §§ 17, 18 FlüAG. */
export const anschluss: readonly Rule[] = [
  {
    ...ROW,
    id: 'anschluss',
    ground: ['L', 'S'],
    sources: ['hinweisschreiben', 'flueag-17-18'],
    to: PROGRAMME_2023.dayBefore,
  },
  {
    ...ROW,
    id: 'anschluss',
    ground: ['L', 'O', 'S', 'I'],
    sources: ['hinweisschreiben', 'programmseite', 'flueag-17-18'],
    from: PROGRAMME_2023.first,
  },
];
