import type { Status } from './status.ts';

/** Nothing is known of the status, after the help. */
export const unbekannt: Status = {
  number: 17,
  papers: [],
  paragraphs: [],
  rows: [
    {
      id: 'status-unbekannt',
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben'],
      clearedUpBy: ['auslaenderbehoerde'],
      scope: 'open',
    },
  ],
};
