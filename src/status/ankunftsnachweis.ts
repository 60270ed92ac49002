import type { Status } from './status.ts';

/** § 63a AsylG: asked for asylum, application not yet made. */
export const ankunftsnachweis: Status = {
  number: 21,
  papers: ['ankunftsnachweis'],
  paragraphs: ['63a*'],
  family: 'im-verfahren',
  rows: [
    {
      id: 'ankunftsnachweis',
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-63a'],
    },
  ],
};
