/** The record that the rules decide from, valid already: a missing key reads as `unbekannt`. */
export interface Facts {
  readonly asOf: string;
  readonly bundesland?: string | undefined;
  readonly unterbringung?: string | undefined;
  readonly vorlaeufigSeit?: string | undefined;
  readonly wohnungsweg?: string | undefined;
  readonly status?: string | undefined;
  readonly verfahren?: string | undefined;
  readonly herkunft?: string | undefined;
  readonly bezug?: string | undefined;
  readonly bleiberechtsantrag?: string | undefined;
  readonly fiktionsgrund?: string | undefined;
  readonly bisherigerTitel?: string | undefined;
  readonly fluchthintergrund?: string | undefined;
  readonly beratungSeit?: string | undefined;
}

export type Finding = 'met' | 'not-met' | 'open';
/** Which way an open finding leans. */
export type Lean = 'yes' | 'no';
export type Verdict = 'zielgruppe' | 'noch-nicht' | 'keine-zielgruppe' | 'einzelfall';
export type Scope = 'inside' | 'open' | 'outside';
export type Period = 'laufend' | 'nur-begruendet' | 'ausgeschoepft';

/** What the tables say about one record. */
export interface Expected {
  readonly verdict: Verdict;
  /** Each `ground`: the marks in any order, as in `L+S`; empty where the rules give none. */
  readonly scope: { readonly finding: Scope; readonly ground: string };
  readonly anschlussunterbringung: {
    readonly finding: Finding;
    readonly lean: Lean | undefined;
    readonly ground: string;
    /** `YYYY-MM`, the month in which the vorläufige Unterbringung ends by law. */
    readonly fristEnde?: string;
  };
  readonly bleibeperspektive: {
    /** `null` where the status itself puts the person outside the programme. */
    readonly finding: Finding | null;
    readonly lean: Lean | undefined;
    readonly ground: string;
  };
  readonly period: Period | null;
}

/** One row of `cases.tsv`; `expected` is a part of what `expected(facts)` must return. */
export interface Case {
  readonly title: string;
  /** False for the 19 cases that the rules themselves end with. */
  readonly added: boolean;
  readonly facts: Facts;
  readonly expected: {
    readonly verdict: Verdict;
    readonly anschlussunterbringung: {
      readonly finding: Finding;
      readonly lean: Lean | undefined;
      /** Missing where the case does not say it, as for the other prerequisite. */
      readonly ground?: string;
      readonly fristEnde?: string;
    };
    readonly bleibeperspektive: {
      readonly finding: Finding | null;
      readonly lean: Lean | undefined;
      readonly ground?: string;
    };
    /** Missing where the case does not say it; `null` where there is to be no finding. */
    readonly period?: Period | null;
  };
  readonly reason: string;
}

/** One row of `errors.tsv`: a record that must be refused. */
export interface Invalid {
  readonly title: string;
  readonly facts: Facts;
  /** What the message must name: a date since when there is something, a key, a value. */
  readonly naming: string;
  readonly reason: string;
}
