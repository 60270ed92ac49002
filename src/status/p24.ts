import { defineStatus } from './status.ts';

/** § 24 AufenthG: temporary protection (Ukraine). */
export const p24 = defineStatus('p24', {
  papers: ['aufenthaltstitel'],
  prolongable: true,
  rules: [
    {
      id: 'p24',
      finding: 'met',
      ground: ['O'],
      sources: ['ukraine-erlass', 'aufenthg-24'],
      notices: ['p24-verlaengert', 'p24-drittstaat'],
    },
  ],
});
