import { defineStatus } from './status.ts';

/** German, citizen of the EU, Spätaussiedler: no refugee in the sense of the programme. */
export const deutschEu = defineStatus('deutsch-eu', {
  papers: ['deutsch-eu'],
  rules: [
    {
      id: 'deutsch-eu',
      finding: null,
      ground: ['I'],
      sources: ['hinweisschreiben', 'vwv-1-1'],
      scope: 'outside',
    },
  ],
});
