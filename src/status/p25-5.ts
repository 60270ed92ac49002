import { defineStatus } from './status.ts';

/** § 25 Abs. 5 AufenthG: departure impossible. */
export const p25_5 = defineStatus('p25-5', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p25-5',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-25-5', 'hinweisschreiben'],
    },
  ],
});
