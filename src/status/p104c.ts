import type { Status } from './status.ts';

/** § 104c AufenthG: Chancen-Aufenthaltsrecht, 18 months. */
export const p104c: Status = {
  number: 9,
  papers: ['aufenthaltstitel'],
  paragraphs: ['104c*'],
  onCard: 'p104c',
  prolongable: true,
  from: '2022-12-31',
  rows: [
    {
      id: 'p104c',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-104c', 'hinweisschreiben'],
      notices: ['p104c-befristet'],
    },
  ],
};
