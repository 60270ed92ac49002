import { defineStatus } from './status.ts';

/** Nothing is known of the status, after the help. */
export const unbekannt = defineStatus('unbekannt', {
  papers: [],
  rules: [
    {
      id: 'status-unbekannt',
      finding: 'open',
      ground: ['I'],
      sources: ['hinweisschreiben'],
      clearedUpBy: ['auslaenderbehoerde'],
      scope: 'open',
    },
  ],
});
