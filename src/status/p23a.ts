import type { Status } from './status.ts';

/** § 23a AufenthG: Härtefall. */
export const p23a: Status = {
  number: 12,
  papers: ['aufenthaltstitel'],
  paragraphs: ['23a*'],
  onCard: 'p22-23',
  prolongable: true,
  rows: [
    {
      id: 'p23a',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-23a'],
    },
  ],
};
