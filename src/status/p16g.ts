import type { Status } from './status.ts';

/** § 16g AufenthG: training of a tolerated or rejected person. */
export const p16g: Status = {
  number: 13,
  papers: ['aufenthaltstitel'],
  prolongable: true,
  from: '2024-03-01',
  rows: [
    {
      id: 'p16g',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-16g', 'hinweisschreiben'],
    },
  ],
};
