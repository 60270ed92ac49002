import type { Status } from './status.ts';

/** § 23 AufenthG: admission by the Land or the Bund, Resettlement. */
export const p23: Status = {
  number: 11,
  papers: ['aufenthaltstitel'],
  paragraphs: ['23*'],
  isKnownByNumber: true,
  onCard: 'p22-23',
  prolongable: true,
  fristMonths: 6,
  rows: [
    {
      id: 'p23',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-23'],
    },
  ],
};
