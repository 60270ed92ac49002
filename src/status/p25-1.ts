import type { Status } from './status.ts';

/** § 25 Abs. 1 AufenthG: Asylberechtigung. */
export const p25_1: Status = {
  number: 2,
  papers: ['aufenthaltstitel'],
  paragraphs: ['25', '25:1'],
  isKnownByNumber: true,
  onCard: 'p25',
  beforeCard: 'anerkannt-ohne-karte',
  prolongable: true,
  rows: [
    {
      id: 'p25-1',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-1'],
      notices: ['widerruf'],
    },
  ],
};
