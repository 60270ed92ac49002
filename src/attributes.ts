import { CHOICES, type ChoiceKey } from './facts/values.ts';
import { STATUS_IDS, type StatusId } from './status/index.ts';
import { FIKTION, FIKTION_TITEL } from './status/status.ts';

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
export const FRIST = ['laeuft', 'letzter-monat', 'abgelaufen', 'unbekannt'] as const;

/**
 * Whether the time in which the vorläufige Unterbringung must end is running, may have ended this month, is over,
 * or unknown.
 */
export type Frist = (typeof FRIST)[number];

/** The facts that rules ask about as they were answered; the status is read as a title first. */
type AsAnswered = Exclude<ChoiceKey, 'status' | 'fiktionsgrund' | 'bisherigerTitel'>;

/** Their keys, in the order of asking. */
export const AS_ANSWERED = (Object.keys(CHOICES) as ChoiceKey[]).filter(
  (key): key is AsAnswered => !['status', 'fiktionsgrund', 'bisherigerTitel'].includes(key),
);

/** What the rules ask about a person, with every value that it can have, in a fixed order. */
export const ATTRIBUTES = {
  ...(Object.fromEntries(AS_ANSWERED.map((key) => [key, CHOICES[key]])) as Pick<
    typeof CHOICES,
    AsAnswered
  >),
  titel: TITEL,
  fiktion: FIKTION,
  frist: FRIST,
} as const;

export type Attribute = keyof typeof ATTRIBUTES;

/** A value of an attribute. */
export type AttributeValue<Of extends Attribute> = (typeof ATTRIBUTES)[Of][number];

/** A person as the rules see them: for each attribute the values that are still possible. */
export type Case = { readonly [Each in Attribute]: readonly AttributeValue<Each>[] };

/** What is worked out from several answers. */
type Derived = Pick<Case, 'titel' | 'fiktion' | 'frist'>;

/**
 * A case of what is worked out, and of all else as it was answered.
 * @param valuesOf the values that an answer can still have
 */
export function caseWith(derived: Derived, valuesOf: (key: AsAnswered) => readonly string[]): Case {
  const of: Record<string, readonly string[]> = { ...derived };
  for (const key of AS_ANSWERED) of[key] = valuesOf(key);
  // Every attribute has been filled in, which the compiler cannot see through a loop over keys.
  return of as unknown as Case;
}
