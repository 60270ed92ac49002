import type { Status } from './status.ts';

/** § 25 Abs. 4, 4a, 4b AufenthG: granted for a passing purpose. */
export const p25_4: Status = {
  number: 5,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25', '25:4', '25:4a', '25:4b'],
  isKnownByNumber: true,
  onCard: 'p25',
  prolongable: true,
  rows: [
    {
      id: 'p25-4',
      finding: 'open',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-4'],
    },
  ],
};
