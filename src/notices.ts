import { type Day, inForce, type Validity } from './calendar.ts';
import type { Params, Point } from './finding.ts';
import { PROGRAMME_2023 } from './programme.ts';
import { AFTER_RECHTSSTAND, RECHTSSTAND } from './rechtsstand.ts';
import { UKRAINE_FGV, UKRAINE_PROTECTION } from './ukraine.ts';

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
  /** The law was checked up to a day before the reference date. */
  rechtsstand: { from: AFTER_RECHTSSTAND, params: { checkedUntil: RECHTSSTAND } },
  /** Countries that stand only on the EU's list count as any other country. */
  'eu-liste-sicherer-staaten': { from: '2026-06-12' },
  /** Money for the programme is confirmed for 2025 and 2026 only. */
  'foerderung-nicht-zugesagt': { from: '2026-07-01' },
  /** Two readings of relatives who get the title without protection of their own. */
  'artikel-23': {},
  /**
   * Titles under § 24 that are valid on 1 February hold until 4 March of the year after, whatever date the card
   * bears, unless they were prolonged or issued anew in the single case. Source: § 2 UkraineAufenthFGV, and
   * the ordinances before it.
   */
  'p24-verlaengert': [
    {
      from: '2024-02-01',
      to: '2025-01-31',
      params: { validOn: '2024-02-01', until: '2025-03-04' },
    },
    {
      from: '2025-02-01',
      to: '2026-01-31',
      params: { validOn: '2025-02-01', until: '2026-03-04' },
    },
    {
      from: '2026-02-01',
      to: UKRAINE_FGV.last,
      params: { validOn: '2026-02-01', until: UKRAINE_FGV.last },
    },
  ],
  /** Stateless people and citizens of third countries are left out by that in part. */
  'p24-drittstaat': { from: '2025-02-01', to: UKRAINE_FGV.last },
  /** The EU has prolonged the protection; a German ordinance that follows it was not seen. */
  'p24-eu-bis-2028': {
    from: '2026-08-05',
    to: UKRAINE_PROTECTION.last,
    params: { until: UKRAINE_PROTECTION.last },
  },
  'p104c-befristet': {},
  /** It can no longer be applied for, and only an application under §§ 25a, 25b keeps it in force. */
  'p104c-antrag-vorbei': { from: '2025-12-31' },
  'p26-beratungszeit': { from: PROGRAMME_2023.first },
  /** A revocation under way changes nothing until it is final. */
  widerruf: {},
  /** How long the person has been counselled is not known. */
  'beratungszeit-unbekannt': {},
} as const satisfies Record<string, Notice | readonly Notice[]>;

export type NoticeId = keyof typeof NOTICES;

/** Every notice there is, for whoever has to have words for it. */
export const NOTICE_IDS = Object.keys(NOTICES) as readonly NoticeId[];

/** A notice during one of the times in which it is to be said. */
export interface DatedNotice extends Notice {
  readonly id: NoticeId;
}

function timesOf(id: NoticeId): readonly Notice[] {
  const all: Notice | readonly Notice[] = NOTICES[id];
  return [all].flat();
}

/** Every notice, once for each of its times. */
export const DATED_NOTICES: readonly DatedNotice[] = NOTICE_IDS.flatMap((id) =>
  timesOf(id).map((time) => ({ ...time, id })),
);

/**
 * The notice with its values.
 * @returns nothing where it is not to be said on that day
 */
export function notice(id: NoticeId, asOf: Day, params: Params = {}): readonly Point[] {
  const known = timesOf(id).find((each) => inForce(each, asOf));
  return known === undefined ? [] : [{ id, params: { ...known.params, ...params } }];
}
