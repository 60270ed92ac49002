import type { Status } from './status.ts';

/** § 25a AufenthG: well integrated young people. */
export const p25a: Status = {
  number: 7,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25a*'],
  onCard: 'p25',
  prolongable: true,
  rows: [
    {
      id: 'p25a',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25a'],
    },
  ],
};
