import type { Status } from './status.ts';

/** § 60c AufenthG: Duldung for vocational training; it leads to a residence title. */
export const duldung60c: Status = {
  number: 24,
  papers: ['duldung'],
  paragraphs: ['60c*'],
  family: 'duldung',
  rows: [
    {
      id: 'duldung-60c',
      finding: 'open',
      lean: 'yes',
      ground: ['S', 'I'],
      sources: ['aufenthg-60c', 'aufenthg-19d'],
    },
  ],
};
