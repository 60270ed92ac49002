import type { Status } from './status.ts';

/** § 60d AufenthG: Duldung for employment; it leads to § 25b. */
export const duldung60d: Status = {
  number: 25,
  papers: ['duldung'],
  paragraphs: ['60d*'],
  family: 'duldung',
  rows: [
    {
      id: 'duldung-60d',
      finding: 'open',
      lean: 'yes',
      ground: ['S', 'I'],
      sources: ['aufenthg-60d', 'aufenthg-25b'],
    },
  ],
};
