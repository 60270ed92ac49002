import { defineStatus } from './status.ts';

/** § 63a AsylG: asked for asylum, application not yet made. */
export const ankunftsnachweis = defineStatus('ankunftsnachweis', {
  papers: ['ankunftsnachweis'],
  rules: [
    {
      id: 'ankunftsnachweis',
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-63a', 'hinweisschreiben'],
    },
  ],
});
