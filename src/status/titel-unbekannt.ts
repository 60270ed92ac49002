import type { Status } from './status.ts';

/** An Aufenthaltstitel whose paragraph is not known: a card, a sticker, a visa. */
export const titelUnbekannt: Status = {
  number: 31,
  papers: [],
  unknownOn: 'aufenthaltstitel',
  paragraphs: [],
  rows: [
    {
      id: 'titel-unbekannt',
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben'],
      clearedUpBy: ['auslaenderbehoerde'],
      scope: 'open',
    },
  ],
};
