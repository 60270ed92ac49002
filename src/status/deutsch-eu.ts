import type { Status } from './status.ts';

/** German, citizen of the EU, Spätaussiedler: no refugee in the sense of the programme. */
export const deutschEu: Status = {
  number: 29,
  papers: ['deutsch-eu'],
  paragraphs: [],
  rows: [
    {
      id: 'deutsch-eu',
      finding: null,
      ground: ['I'],
      sources: ['hinweisschreiben', 'vwv-1-1'],
      scope: 'outside',
    },
  ],
};
