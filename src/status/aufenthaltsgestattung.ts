import { HERKUNFT } from '../facts/herkunft.ts';
import { except } from '../row.ts';
import type { Status } from './status.ts';

/** § 55 AsylG: permitted to stay during the asylum procedure. */
export const aufenthaltsgestattung: Status = {
  number: 20,
  papers: ['aufenthaltsgestattung', 'bamf-bescheid'],
  paragraphs: ['55*'],
  family: 'im-verfahren',
  rows: [
    {
      id: 'gestattung-gute-bleibeperspektive',
      when: { verfahren: ['laufend'], herkunft: ['gute-bleibeperspektive'] },
      finding: 'met',
      ground: ['O', 'I'],
      sources: ['bamf-schutzquote', 'asylg-55'],
      to: '2022-12-30',
    },
    {
      id: 'gestattung-gute-bleibeperspektive-auslegung',
      when: { verfahren: ['laufend'], herkunft: ['gute-bleibeperspektive'] },
      finding: 'met',
      ground: ['I'],
      sources: ['bamf-schutzquote', 'sgb3-39a', 'aufenthg-44', 'asylg-55'],
      notices: ['paragraf-44-geaendert'],
      from: '2022-12-31',
    },
    {
      id: 'gestattung-sicherer-staat',
      when: { herkunft: ['sicherer-staat'] },
      finding: 'not-met',
      ground: ['S', 'I'],
      sources: ['asylg-29a', 'aufenthg-44-alt', 'hinweisschreiben'],
      to: '2022-12-30',
    },
    {
      id: 'gestattung-sicherer-staat-auslegung',
      when: { herkunft: ['sicherer-staat'] },
      finding: 'not-met',
      ground: ['I'],
      sources: ['asylg-29a', 'sgb3-39a', 'aufenthg-44', 'hinweisschreiben'],
      notices: ['paragraf-44-geaendert'],
      from: '2022-12-31',
    },
    {
      id: 'gestattung-anderer-staat',
      when: { verfahren: ['laufend'], herkunft: ['anderer-staat'] },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55', 'hinweisschreiben'],
    },
    {
      id: 'gestattung-staat-unbekannt',
      when: { verfahren: ['laufend'], herkunft: ['unbekannt'] },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55', 'hinweisschreiben'],
    },
    {
      id: 'gestattung-abgelehnt-klage',
      when: { verfahren: ['abgelehnt-klage'], herkunft: except(HERKUNFT, 'sicherer-staat') },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55', 'hinweisschreiben'],
    },
    {
      id: 'gestattung-dublin',
      when: { verfahren: ['dublin'], herkunft: except(HERKUNFT, 'sicherer-staat') },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55', 'hinweisschreiben'],
    },
    {
      id: 'gestattung-folgeantrag',
      when: { verfahren: ['folgeantrag'], herkunft: except(HERKUNFT, 'sicherer-staat') },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55', 'hinweisschreiben'],
    },
    {
      id: 'gestattung-verfahren-unbekannt',
      when: { verfahren: ['unbekannt'], herkunft: except(HERKUNFT, 'sicherer-staat') },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55', 'hinweisschreiben'],
    },
  ],
};
