import { CHOICES } from './facts/values.ts';
import { STATUS_IDS, type StatusId } from './status/index.ts';

/** What a Fiktionsbescheinigung is where it reads as no other title. */
export const FIKTION_TITEL = ['fiktion-unbekannt', 'fiktion-erstantrag-andere'] as const;

/**
 * The status as the law reads it: a Fiktionsbescheinigung counts as the title it prolongs or as
 * § 24; where it does neither, it is one of the two values of its own (section 4 of the rules).
 */
export type Titel = Exclude<StatusId, 'fiktion'> | (typeof FIKTION_TITEL)[number];

/** Every value that `titel` can have. */
export const TITEL: readonly Titel[] = [
  ...STATUS_IDS.filter((id) => id !== 'fiktion'),
  ...FIKTION_TITEL,
];

/** Every value that `frist` can have. */
export const FRIST = ['laeuft', 'abgelaufen', 'unbekannt'] as const;

/** Whether the time in which the vorläufige Unterbringung must end is running, over, or unknown. */
export type Frist = (typeof FRIST)[number];

/** What the rules ask about a person, with every value that it can have, in a fixed order. */
export const ATTRIBUTES = {
  bundesland: CHOICES.bundesland,
  unterbringung: CHOICES.unterbringung,
  titel: TITEL,
  frist: FRIST,
  wohnungsweg: CHOICES.wohnungsweg,
  verfahren: CHOICES.verfahren,
  herkunft: CHOICES.herkunft,
  bezug: CHOICES.bezug,
  fluchthintergrund: CHOICES.fluchthintergrund,
  bleiberechtsantrag: CHOICES.bleiberechtsantrag,
} as const;

export type Attribute = keyof typeof ATTRIBUTES;

/** A value of an attribute. */
export type AttributeValue<Of extends Attribute> = (typeof ATTRIBUTES)[Of][number];

/** A person as the rules see them: for each attribute the values that are still possible. */
export type Case = { readonly [Each in Attribute]: readonly AttributeValue<Each>[] };
