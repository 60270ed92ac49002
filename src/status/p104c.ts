import { defineStatus } from './status.ts';

/** § 104c AufenthG: Chancen-Aufenthaltsrecht, 18 months. */
export const p104c = defineStatus('p104c', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  existsFrom: '2022-12-31',
  rules: [
    {
      id: 'p104c',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-104c', 'hinweisschreiben'],
      notices: ['p104c-befristet'],
    },
  ],
});
