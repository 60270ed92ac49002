import type { Status } from './status.ts';

/** § 25b AufenthG: lasting integration. */
export const p25b: Status = {
  number: 8,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25b*'],
  onCard: 'p25',
  prolongable: true,
  rows: [
    {
      id: 'p25b',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25b'],
    },
  ],
};
