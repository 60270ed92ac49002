import type { Status } from './status.ts';

/** § 26 Abs. 3, 4 AufenthG: Niederlassungserlaubnis after protection. */
export const p26: Status = {
  number: 14,
  papers: ['aufenthaltstitel'],
  paragraphs: ['26', '26:3', '26:4'],
  isKnownByNumber: true,
  onCard: 'p26',
  prolongable: true,
  rows: [
    {
      id: 'p26',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-26'],
      notices: ['p26-beratungszeit'],
    },
  ],
};
