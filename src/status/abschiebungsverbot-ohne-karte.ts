import { defineStatus } from './status.ts';

/** A ban on deportation was found, the card is not there yet. */
export const abschiebungsverbotOhneKarte = defineStatus('abschiebungsverbot-ohne-karte', {
  papers: ['bamf-bescheid'],
  rules: [
    {
      id: 'abschiebungsverbot-ohne-karte',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-25-3', 'hinweisschreiben'],
      notices: ['widerruf'],
    },
  ],
});
