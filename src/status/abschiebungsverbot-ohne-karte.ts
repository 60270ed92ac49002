import type { Status } from './status.ts';

/** A ban on deportation was found, the card is not there yet. */
export const abschiebungsverbotOhneKarte: Status = {
  number: 19,
  papers: ['bamf-bescheid'],
  paragraphs: ['60:5', '60:7'],
  isKnownByNumber: true,
  rows: [
    {
      id: 'abschiebungsverbot-ohne-karte',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-25-3'],
      notices: ['widerruf'],
    },
  ],
};
