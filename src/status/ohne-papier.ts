import type { Status } from './status.ts';

/** Lost, expired, never got one, being renewed: a missing paper is no missing right. */
export const ohnePapier: Status = {
  number: 28,
  papers: ['kein-papier'],
  paragraphs: [],
  rows: [
    {
      id: 'ohne-papier',
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben'],
      clearedUpBy: ['auslaenderbehoerde'],
      scope: 'open',
    },
  ],
};
