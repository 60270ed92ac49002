import { type Day, inForce, type Validity } from '../calendar.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Choice, type Fact, SECTIONS } from './fact.ts';

type Catalogue = typeof CATALOGUE;

/** A key of the facts record, the reference date aside. */
export type FactKey = keyof Catalogue;

/** A key whose values are a closed list. */
export type ChoiceKey = {
  [Key in FactKey]: Catalogue[Key] extends Choice ? Key : never;
}[FactKey];

/** A key whose values are a month or one of a few words. */
export type MonthKey = Exclude<FactKey, ChoiceKey>;

/** A value of a key whose values are a closed list. */
export type ChoiceValue<Key extends ChoiceKey> = keyof Catalogue[Key]['values'] & string;

/** Every key, in the order of asking: section by section. */
export const FACT_KEYS: readonly FactKey[] = SECTIONS.flatMap((section) =>
  (Object.keys(CATALOGUE) as FactKey[]).filter((key) => CATALOGUE[key].section === section),
);

/** What the catalogue says of a key, without the narrower types of the single one. */
export function factOf(key: FactKey): Fact {
  return CATALOGUE[key];
}

/** Whether the values of a key are a closed list; the others are months. */
export function isChoice(key: FactKey): key is ChoiceKey {
  return 'values' in CATALOGUE[key];
}

/** Whether something is a key of the facts record. */
export function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(CATALOGUE, key);
}

function derived<Key extends FactKey, All>(pick: (fact: Fact) => All | undefined) {
  const entries = FACT_KEYS.map((key) => [key, pick(CATALOGUE[key])] as const);
  return Object.fromEntries(entries.filter(([, all]) => all !== undefined)) as Record<Key, All>;
}

/** The values of the keys that are a closed list, in the order of asking and of offering. */
export const CHOICES = derived<ChoiceKey, readonly string[]>((fact) =>
  'values' in fact ? Object.keys(fact.values) : undefined,
) as { readonly [Key in ChoiceKey]: readonly ChoiceValue<Key>[] };

/** The keys whose values are a month or one of a few words, and the first month that can be. */
export const MONTHS = derived<MonthKey, { words: readonly string[]; earliest: string }>((fact) =>
  'words' in fact ? { words: Object.keys(fact.words), earliest: fact.earliest } : undefined,
) as {
  readonly [Key in MonthKey]: {
    readonly words: readonly (keyof Catalogue[Key]['words'] & string)[];
    readonly earliest: string;
  };
};

/** The values of each key that there are on some days only, with these. */
const LIMITED = derived<FactKey, ReadonlyMap<string, Validity>>((fact) => {
  const values = Object.entries('values' in fact ? fact.values : fact.words);
  const limited = values.filter(([, { from, to }]) => from !== undefined || to !== undefined);
  return limited.length === 0 ? undefined : new Map(limited);
});

/** The days on which there is a value: all, unless the catalogue names some. */
export function validityOf(key: FactKey, value: string): Validity {
  return LIMITED[key]?.get(value) ?? {};
}

/** Whether there is a value on a day. */
export function existsOn(key: FactKey, value: string, asOf: Day): boolean {
  return inForce(validityOf(key, value), asOf);
}

/** The keys that have values which there are on some days only. */
export const LIMITED_KEYS = Object.keys(LIMITED) as readonly FactKey[];

/** The first reference date: before it the ministry's letter did not exist. Source: the letter. */
export const FIRST_AS_OF = '2021-05-01';
/** The last reference date that is plausible. */
export const LAST_AS_OF = '2099-12-31';
