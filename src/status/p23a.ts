import { defineStatus } from './status.ts';

/** § 23a AufenthG: Härtefall. */
export const p23a = defineStatus('p23a', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p23a',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-23a', 'hinweisschreiben'],
    },
  ],
});
