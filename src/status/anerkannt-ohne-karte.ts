import type { Status } from './status.ts';

/** Asylum, refugee status or subsidiary protection granted, the card not there yet. */
export const anerkanntOhneKarte: Status = {
  number: 18,
  papers: ['bamf-bescheid'],
  paragraphs: ['25:1s3', '25:2s2'],
  rows: [
    {
      id: 'anerkannt-ohne-karte',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-1', 'aufenthg-25-2', 'hinweisschreiben'],
      notices: ['widerruf'],
    },
  ],
};
