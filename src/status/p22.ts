import type { Status } from './status.ts';

/** § 22 AufenthG: admission from abroad in a single case. */
export const p22: Status = {
  number: 10,
  papers: ['aufenthaltstitel'],
  paragraphs: ['22*'],
  isKnownByNumber: true,
  onCard: 'p22-23',
  prolongable: true,
  fristMonths: 6,
  rows: [
    {
      id: 'p22',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-22'],
    },
  ],
};
