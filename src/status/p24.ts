import type { Status } from './status.ts';

/** § 24 AufenthG: temporary protection (Ukraine). */
export const p24: Status = {
  number: 1,
  papers: ['aufenthaltstitel'],
  paragraphs: ['24*'],
  isKnownByNumber: true,
  onCard: 'p24',
  prolongable: true,
  fristMonths: 6,
  rows: [
    {
      id: 'p24',
      finding: 'met',
      ground: ['O'],
      sources: ['ukraine-erlass', 'aufenthg-24'],
      notices: ['p24-verlaengert', 'p24-drittstaat'],
    },
  ],
};
