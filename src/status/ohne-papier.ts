import { defineStatus } from './status.ts';

/** Lost, expired, never got one, being renewed: a missing paper is no missing right. */
export const ohnePapier = defineStatus('ohne-papier', {
  papers: ['kein-papier'],
  rules: [
    {
      id: 'ohne-papier',
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben'],
      clearedUpBy: ['auslaenderbehoerde'],
      scope: 'open',
    },
  ],
});
