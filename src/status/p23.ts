import { defineStatus } from './status.ts';

/** § 23 AufenthG: admission by the Land or the Bund, Resettlement. */
export const p23 = defineStatus('p23', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p23',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-23', 'hinweisschreiben'],
    },
  ],
});
