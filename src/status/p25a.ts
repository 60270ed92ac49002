import { defineStatus } from './status.ts';

/** § 25a AufenthG: well integrated young people. */
export const p25a = defineStatus('p25a', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p25a',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-25a', 'hinweisschreiben'],
    },
  ],
});
