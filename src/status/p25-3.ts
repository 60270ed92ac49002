import type { Status } from './status.ts';

/** § 25 Abs. 3 AufenthG: national ban on deportation. */
export const p25_3: Status = {
  number: 4,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25', '25:3'],
  isKnownByNumber: true,
  onCard: 'p25',
  beforeCard: 'abschiebungsverbot-ohne-karte',
  prolongable: true,
  rows: [
    {
      id: 'p25-3',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-3'],
      notices: ['widerruf'],
    },
  ],
};
