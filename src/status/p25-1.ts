import { defineStatus } from './status.ts';

/** § 25 Abs. 1 AufenthG: Asylberechtigung. */
export const p25_1 = defineStatus('p25-1', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p25-1',
      finding: 'met',
      ground: ['L', 'S'],
      sources: ['hinweisschreiben', 'aufenthg-25-1'],
      notices: ['widerruf'],
    },
  ],
});
