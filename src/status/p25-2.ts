import { defineStatus } from './status.ts';

/** § 25 Abs. 2 AufenthG: refugee status or subsidiary protection. */
export const p25_2 = defineStatus('p25-2', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p25-2',
      finding: 'met',
      ground: ['L', 'S'],
      sources: ['hinweisschreiben', 'aufenthg-25-2'],
      notices: ['widerruf'],
    },
  ],
});
