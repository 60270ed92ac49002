import { type Day, inForce, type Validity } from './calendar.ts';
import type { Params, Point } from './finding.ts';

interface Notice extends Validity {
  readonly params?: Params;
}

/**
 * Everything a verdict may have to add, with the time in which it is to be said.
 * Which verdicts say it is decided where the circumstance is known: a rule, or `assess`.
 */
export const NOTICES = {
  /** Always: a first orientation, neither a decision nor legal advice. */
  'erste-orientierung': {},
  /** Rests on an interpretation (I): which prerequisites, and that the funding office decides. */
  auslegung: {},
  /** In a family each person has a status of their own. */
  'jede-person-einzeln': {},
  /** Not yet, and even then the Bleibeperspektive must be cleared up. */
  'noch-nicht-ohne-zusage': {},
  /** The municipality's own reading was applied. */
  'eigene-lesart': {},
  /** The text of the VwV 2023 was not seen; its page does not repeat the Bleibeperspektive. */
  'vwv-2023-nicht-gesehen': { from: '2023-06-06' },
  /** § 44 Abs. 4 AufenthG no longer speaks of good prospects nor of safe countries. */
  'paragraf-44-geaendert': { from: '2022-12-31' },
  /** Asylum law changed; findings that rest on the AsylG were checked up to the day before. */
  'asylreform-ungeprueft': { from: '2026-06-12', params: { checkedUntil: '2026-06-11' } },
  /** Countries that stand only on the EU's list count as any other country. */
  'eu-liste-sicherer-staaten': { from: '2026-06-12' },
  /** Money for the programme is confirmed for 2025 and 2026 only. */
  'foerderung-nicht-zugesagt': { from: '2027-01-01' },
  'p24-verlaengert': { params: { until: '2027-03-04' } },
  'p24-drittstaat': {},
  'p104c-befristet': {},
  'p26-beratungszeit': {},
  /** A revocation under way changes nothing until it is final. */
  widerruf: {},
  /** How long the person has been counselled is not known. */
  'beratungszeit-unbekannt': {},
} as const satisfies Record<string, Notice>;

export type NoticeId = keyof typeof NOTICES;

/** Every notice there is, for whoever has to have words for it. */
export const NOTICE_IDS = Object.keys(NOTICES) as readonly NoticeId[];

/**
 * The notice with its values.
 * @returns nothing where it is not to be said on that day
 */
export function notice(id: NoticeId, asOf: Day, params: Params = {}): readonly Point[] {
  const known: Notice = NOTICES[id];
  return inForce(known, asOf) ? [{ id, params: { ...known.params, ...params } }] : [];
}
