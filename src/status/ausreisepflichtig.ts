import type { Status } from './status.ts';

/** Obliged to leave, without a Duldung (Grenzübertrittsbescheinigung). */
export const ausreisepflichtig: Status = {
  number: 27,
  papers: ['bamf-bescheid', 'kein-papier'],
  paragraphs: [],
  rows: [
    {
      id: 'ausreisepflichtig',
      finding: 'not-met',
      ground: ['S', 'O', 'I'],
      sources: ['aufenthg-58', 'rechnungshof-2022'],
    },
  ],
};
