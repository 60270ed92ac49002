import type { Status } from './status.ts';

/** § 16g AufenthG: training of a tolerated or rejected person. */
export const p16g: Status = {
  number: 13,
  papers: ['aufenthaltstitel'],
  paragraphs: ['16g*'],
  onCard: 'p16g',
  prolongable: true,
  from: '2024-03-01',
  rows: [
    {
      id: 'p16g',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-16g'],
    },
  ],
};
