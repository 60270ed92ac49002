import type { Status } from './status.ts';

/** A Duldung whose paragraph is not known: it may be any of the four. */
export const duldungUnbekannt: Status = {
  number: 32,
  papers: [],
  unknownOn: 'duldung',
  paragraphs: [],
  family: 'duldung',
  rows: [
    {
      id: 'duldung-unbekannt',
      finding: 'open',
      ground: ['I'],
      sources: ['aufenthg-60a-bis-60d'],
      clearedUpBy: ['auslaenderbehoerde'],
    },
  ],
};
