import { defineStatus } from './status.ts';

/** § 25b AufenthG: lasting integration. */
export const p25b = defineStatus('p25b', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p25b',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25b', 'hinweisschreiben'],
    },
  ],
});
