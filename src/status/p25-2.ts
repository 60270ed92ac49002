import type { Status } from './status.ts';

/** § 25 Abs. 2 AufenthG: refugee status or subsidiary protection. */
export const p25_2: Status = {
  number: 3,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25', '25:2'],
  isKnownByNumber: true,
  onCard: 'p25',
  beforeCard: 'anerkannt-ohne-karte',
  prolongable: true,
  rows: [
    {
      id: 'p25-2',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-2'],
      notices: ['widerruf'],
    },
  ],
};
