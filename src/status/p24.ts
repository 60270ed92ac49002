import { UKRAINE_DECREE, UKRAINE_FGV, UKRAINE_PROTECTION } from '../ukraine.ts';
import type { Status } from './status.ts';

const AS_DISPLACED = {
  ground: ['O', 'I'],
  notices: ['p24-verlaengert', 'p24-drittstaat', 'p24-eu-bis-2028'],
} as const;

/** § 24 AufenthG: temporary protection (Ukraine). Source: Council Implementing Decision (EU) 2022/382. */
export const p24: Status = {
  number: 1,
  papers: ['aufenthaltstitel'],
  paragraphs: ['24*'],
  isKnownByNumber: true,
  onCard: 'p24',
  prolongable: true,
  fristMonths: 6,
  from: '2022-03-04',
  rows: [
    {
      id: 'p24-vor-ukraine-erlass',
      finding: 'met',
      ground: ['I'],
      sources: ['aufenthg-24'],
      to: UKRAINE_DECREE.dayBefore,
    },
    {
      ...AS_DISPLACED,
      id: 'p24',
      when: { fiktion: ['nein'] },
      finding: 'met',
      sources: ['ukraine-erlass', 'aufenthg-24'],
      from: UKRAINE_DECREE.first,
      to: UKRAINE_FGV.last,
    },
    // The ordinance speaks of cards: of an application only until when the EU protects.
    {
      ...AS_DISPLACED,
      id: 'p24',
      when: { fiktion: ['ja'] },
      finding: 'met',
      sources: ['ukraine-erlass', 'aufenthg-24'],
      notices: ['p24-eu-bis-2028'],
      from: UKRAINE_DECREE.first,
      to: UKRAINE_FGV.last,
    },
    {
      ...AS_DISPLACED,
      id: 'p24-nach-verordnung',
      when: { fiktion: ['nein'] },
      finding: 'open',
      lean: 'yes',
      sources: ['ukraine-fgv', 'eu-2026-1912', 'aufenthg-24'],
      from: UKRAINE_FGV.dayAfter,
      to: UKRAINE_PROTECTION.last,
    },
    {
      ...AS_DISPLACED,
      id: 'p24',
      when: { fiktion: ['ja'] },
      finding: 'met',
      sources: ['ukraine-erlass', 'aufenthg-24', 'eu-2026-1912'],
      from: UKRAINE_FGV.dayAfter,
      to: UKRAINE_PROTECTION.last,
    },
    {
      ...AS_DISPLACED,
      id: 'p24-schutz-beendet',
      finding: 'open',
      sources: ['eu-2026-1912', 'aufenthg-24'],
      from: UKRAINE_PROTECTION.dayAfter,
    },
  ],
};
