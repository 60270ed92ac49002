import { HERKUNFT } from '../facts/herkunft.ts';
import { except } from '../row.ts';
import type { Status } from './status.ts';

const NOT_SAFE = except(HERKUNFT, 'sicherer-staat');

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
      id: 'gestattung-gute-bleibeperspektive',
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
      sources: ['asylg-29a', 'asylg-61', 'aufenthg-44-alt'],
      to: '2022-12-30',
    },
    {
      id: 'gestattung-sicherer-staat',
      when: { herkunft: ['sicherer-staat'] },
      finding: 'not-met',
      ground: ['S', 'I'],
      sources: ['asylg-29a', 'asylg-61', 'sgb3-39a'],
      notices: ['paragraf-44-geaendert'],
      from: '2022-12-31',
    },
    {
      id: 'gestattung-anderer-staat',
      when: { verfahren: ['laufend'], herkunft: ['anderer-staat'] },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55'],
    },
    {
      id: 'gestattung-staat-unbekannt',
      when: { verfahren: ['laufend'], herkunft: ['unbekannt'] },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55'],
    },
    {
      id: 'gestattung-abgelehnt-klage',
      when: { verfahren: ['abgelehnt-klage'], herkunft: NOT_SAFE },
      finding: 'open',
      lean: 'no',
      ground: ['I'],
      sources: ['asylg-55'],
    },
    {
      id: 'gestattung-schutz-in-anderem-staat',
      when: { verfahren: ['schutz-in-anderem-staat'], herkunft: NOT_SAFE },
      finding: 'open',
      lean: 'no',
      ground: ['I'],
      sources: ['asylg-29-alt'],
      to: '2026-06-11',
    },
    {
      id: 'gestattung-schutz-in-anderem-staat',
      when: { verfahren: ['schutz-in-anderem-staat'], herkunft: NOT_SAFE },
      finding: 'open',
      lean: 'no',
      ground: ['I'],
      sources: ['asylg-29'],
      from: '2026-06-12',
    },
    {
      id: 'gestattung-dublin',
      when: { verfahren: ['dublin'], herkunft: NOT_SAFE },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55'],
      to: '2026-06-11',
    },
    {
      id: 'gestattung-ueberstellung',
      when: { verfahren: ['dublin'], herkunft: NOT_SAFE },
      finding: 'open',
      ground: ['I'],
      sources: ['eu-2024-1351-42', 'asylg-67', 'asylg-55'],
      from: '2026-06-12',
    },
    {
      id: 'gestattung-folgeantrag',
      when: { verfahren: ['folgeantrag'], herkunft: NOT_SAFE },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55'],
    },
    {
      id: 'gestattung-verfahren-unbekannt',
      when: { verfahren: ['unbekannt'], herkunft: NOT_SAFE },
      finding: 'open',
      ground: ['I'],
      sources: ['asylg-55'],
    },
  ],
};
