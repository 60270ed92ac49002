import { ATTRIBUTES, type Attribute, type Case } from '../attributes.ts';

/** How many values fit into one number: JavaScript's bit operations work on 32 bits. */
const BITS = 32;

/**
 * A case as numbers: every value of every attribute has a bit, set where the value is still possible.
 * An attribute has words of its own, more than one where it has more than 32 values.
 */
export type Mask = readonly number[];

/** Where an attribute stands in a mask: its first word, and the number of each of its values. */
interface Field {
  readonly attribute: Attribute;
  readonly first: number;
  readonly words: number;
  readonly values: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Some values of one attribute: the words of that attribute alone, and where they stand in a mask. */
export interface Bits {
  readonly first: number;
  readonly words: readonly number[];
}

function fieldsOf(attributes: Readonly<Record<Attribute, readonly string[]>>): readonly Field[] {
  let first = 0;
  return Object.entries(attributes).map(([attribute, values]) => {
    const words = Math.ceil(values.length / BITS);
    const numbers = new Map(values.map((value, number) => [value, number]));
    const field = { attribute: attribute as Attribute, first, words, values, numbers };
    first += words;
    return field;
  });
}

const FIELDS = fieldsOf(ATTRIBUTES);
const FIELD = Object.fromEntries(FIELDS.map((field) => [field.attribute, field])) as Readonly<
  Record<Attribute, Field>
>;

/** Sets the bit of the value with this number, in words of which the attribute's begin at `first`. */
function set(words: number[], first: number, number: number): void {
  const at = first + Math.floor(number / BITS);
  words[at] = (words[at] as number) | (1 << (number % BITS));
}

/**
 * A case, complete or still being asked for, as numbers.
 * @example maskOf(possibleCase(facts))
 */
export function maskOf(person: Case): Mask {
  const mask = [...FULL];
  for (const { attribute, first, words, values, numbers } of FIELDS) {
    const possible = person[attribute];
    // A question that was not asked yet leaves all values: they need not be looked at one by one.
    if (possible === values) continue;
    for (let word = first; word < first + words; word += 1) mask[word] = 0;
    for (const value of possible) set(mask, first, numbers.get(value) as number);
  }
  return mask;
}

/** The number of a value among all values of its attribute. */
export function numberOf(attribute: Attribute, value: string): number {
  return FIELD[attribute].numbers.get(value) as number;
}

/** The numbers of the values that an attribute can still have, in their order. */
export function numbersIn(mask: Mask, attribute: Attribute): readonly number[] {
  const { first, words } = FIELD[attribute];
  const numbers: number[] = [];
  for (let word = 0; word < words; word += 1) {
    let bits = mask[first + word] as number;
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      numbers.push(word * BITS + bit);
      bits &= bits - 1;
    }
  }
  return numbers;
}

/** Whether an attribute can still have more than one value. */
export function isUndecided(mask: Mask, attribute: Attribute): boolean {
  const { first, words } = FIELD[attribute];
  let found = 0;
  for (let word = first; word < first + words; word += 1) {
    const bits = mask[word] as number;
    // Without its lowest bit a word is empty, unless it has two.
    found += Number(bits !== 0) + Number((bits & (bits - 1)) !== 0);
  }
  return found > 1;
}

/** The same case with an attribute decided. */
export function decidedAs(mask: Mask, attribute: Attribute, number: number): Mask {
  const { first, words } = FIELD[attribute];
  const decided = [...mask];
  for (let word = first; word < first + words; word += 1) decided[word] = 0;
  set(decided, first, number);
  return decided;
}

/** Some values of an attribute as numbers. */
export function bitsOf(attribute: Attribute, values: readonly string[]): Bits {
  const { first, words: length, numbers } = FIELD[attribute];
  const words = Array.from({ length }, () => 0);
  for (const value of values) set(words, 0, numbers.get(value) as number);
  return { first, words };
}

/** Everything is possible. */
const FULL: Mask = FIELDS.flatMap(({ attribute, values }) => bitsOf(attribute, values).words);
