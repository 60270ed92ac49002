import { defineStatus } from './status.ts';

/** § 22 AufenthG: admission from abroad in a single case. */
export const p22 = defineStatus('p22', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p22',
      finding: 'met',
      ground: ['S', 'I'],
      sources: ['aufenthg-22', 'hinweisschreiben'],
    },
  ],
});
