import { defineStatus } from './status.ts';

/** Obliged to leave, without a Duldung (Grenzübertrittsbescheinigung). */
export const ausreisepflichtig = defineStatus('ausreisepflichtig', {
  papers: ['bamf-bescheid', 'kein-papier'],
  rules: [
    {
      id: 'ausreisepflichtig',
      finding: 'not-met',
      ground: ['L', 'S'],
      sources: ['hinweisschreiben', 'aufenthg-58'],
    },
  ],
});
