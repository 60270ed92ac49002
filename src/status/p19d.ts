import type { Status } from './status.ts';

/** § 19d AufenthG: skilled work of a (formerly) tolerated person; a Duldung for training leads to it. */
export const p19d: Status = {
  number: 30,
  papers: ['aufenthaltstitel'],
  paragraphs: ['19d*'],
  onCard: 'p19d',
  prolongable: true,
  rows: [
    {
      id: 'p19d',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-19d'],
    },
  ],
};
