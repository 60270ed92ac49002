import type { Value } from '../facts/fact.ts';
import type { FollowUpWhen } from '../facts/follow-ups.ts';
import type { Row } from '../row.ts';

/** The kinds of paper a status is read from: the first step of asking for it. */
export const PAPERS = [
  'aufenthaltstitel',
  'aufenthaltsgestattung',
  'ankunftsnachweis',
  'bamf-bescheid',
  'duldung',
  'fiktion',
  'kein-papier',
  'deutsch-eu',
] as const;

export type Paper = (typeof PAPERS)[number];

/** The numbers that are told apart on a card or sticker, in the order in which they are offered. */
export const NUMBERS_ON_CARDS = [
  'p24',
  'p25',
  'p22-23',
  'p26',
  'p16g',
  'p19d',
  'p104c',
  'familie',
  'andere-zahl',
] as const;

export type NumberOnCard = (typeof NUMBERS_ON_CARDS)[number];

/** What a Fiktionsbescheinigung is where it reads as no other title (section 4 of the rules). */
export const FIKTION_TITEL = ['fiktion-unbekannt', 'fiktion-erstantrag-andere'] as const;

/** Whether a title is held by a Fiktionsbescheinigung: it then outlasts its card (§ 81 AufenthG). */
export const FIKTION = ['ja', 'nein'] as const;

/** What several statuses have in common, where the law or an event speaks of all of them. */
export type Family = 'im-verfahren' | 'duldung';

/** A row of a status: it applies to that status alone, unless it names another reading of it. */
export interface StatusRow extends Row {
  /** What it asks further: the status asks for these facts. */
  readonly when?: FollowUpWhen & {
    readonly titel?: readonly (typeof FIKTION_TITEL)[number][];
    readonly fiktion?: readonly (typeof FIKTION)[number][];
  };
}

/**
 * A residence status: its number in codes, the days on which it exists, which papers show it, and what
 * it means for the Bleibeperspektive.
 */
export interface Status extends Value {
  readonly papers: readonly Paper[];
  /** Stands for a paper of this kind whose paragraph is not known. */
  readonly unknownOn?: Paper;
  /** The number printed on its card, as it is asked for. */
  readonly onCard?: NumberOnCard;
  /**
   * How people write its paragraph: `24*` § 24 whatever Absatz is named, `25` § 25 without one, `25:4a`
   * its Abs. 4a, `25:1s3` the third sentence of its Abs. 1, `23eu` Art. 23 of a regulation of the EU. None where it is known by no paragraph.
   */
  readonly paragraphs: readonly string[];
  /** Whether its number is known so well that it is written with an Absatz and no sign: "25.2", "25 II". */
  readonly isKnownByNumber?: true;
  /** Stands for many paragraphs: one that another status has is not meant by it. */
  readonly isCollective?: true;
  /** The status of somebody whom the BAMF has granted it, as long as there is no card. */
  readonly beforeCard?: string;
  /** Its rows of the decision table for the Bleibeperspektive. */
  readonly rows: readonly StatusRow[];
  readonly family?: Family;
  /** How many months the vorläufige Unterbringung lasts, where it is not 24. Source: § 9 Abs. 4 FlüAG. */
  readonly fristMonths?: 6;
  /** The facts by which it is read as another title. */
  readonly isReadBy?: readonly string[];
  /** Can a Fiktionsbescheinigung prolong it (`bisherigerTitel`)? */
  readonly prolongable?: true;
}
