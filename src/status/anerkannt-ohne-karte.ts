import type { Status } from './status.ts';

/**
 * Asylum, refugee status or subsidiary protection granted, the card not there yet; or a relative's own
 * application refused, but Art. 23 Abs. 1 of Regulation (EU) 2024/1347 found to be met.
 */
export const anerkanntOhneKarte: Status = {
  number: 18,
  papers: ['bamf-bescheid'],
  paragraphs: ['25:1s3', '25:2s2', '25:2s3', '23eu'],
  rows: [
    {
      id: 'anerkannt-ohne-karte',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-1-s3', 'aufenthg-25-2-s2'],
      notices: ['widerruf'],
      to: '2026-06-11',
    },
    {
      id: 'anerkannt-ohne-karte-art-23',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25-1-s3', 'aufenthg-25-2-s3', 'asylg-26', 'eu-2024-1347-23'],
      notices: ['artikel-23', 'widerruf'],
      from: '2026-06-12',
    },
  ],
};
