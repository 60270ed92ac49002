import type { Status } from './status.ts';

/** § 25 Abs. 5 AufenthG: departure impossible. */
export const p25_5: Status = {
  number: 6,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25', '25:5'],
  isKnownByNumber: true,
  onCard: 'p25',
  prolongable: true,
  rows: [
    {
      id: 'p25-5',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-25-5'],
    },
  ],
};
