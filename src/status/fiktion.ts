import type { Status } from './status.ts';

/** § 81 AufenthG: Fiktionsbescheinigung, where it does not read as another title (see `case.ts`). */
export const fiktion: Status = {
  number: 26,
  papers: ['fiktion'],
  paragraphs: [],
  isReadBy: ['fiktionsgrund', 'bisherigerTitel'],
  rows: [
    {
      id: 'fiktion-erstantrag-andere',
      when: { titel: ['fiktion-erstantrag-andere'] },
      finding: 'open',
      ground: ['S', 'I'],
      sources: ['aufenthg-81'],
      scope: 'open',
    },
    {
      id: 'fiktion-unbekannt',
      when: { titel: ['fiktion-unbekannt'] },
      finding: 'open',
      ground: ['S', 'I'],
      sources: ['aufenthg-81'],
      scope: 'open',
      clearedUpBy: ['auslaenderbehoerde'],
    },
  ],
};
