import type { Attribute } from '../attributes.ts';
import type { When } from '../rule.ts';
import { type Bits, bitsOf, type Mask } from './mask.ts';

/** What is asked of one attribute: to be one of these values. */
export type Condition = Bits;

/** The attributes that a rule or an event asks for, in its own order. */
export function attributesIn(when: When): readonly Attribute[] {
  return Object.keys(when) as Attribute[];
}

/**
 * What is asked of a case, as numbers.
 * @param without an attribute to leave out: that it fits is known already
 */
export function conditionsOf(when: When, without?: Attribute): readonly Condition[] {
  return attributesIn(when)
    .filter((attribute) => attribute !== without)
    .map((attribute) => bitsOf(attribute, when[attribute] as readonly string[]));
}

function canMeet({ first, words }: Condition, mask: Mask): boolean {
  for (let word = 0; word < words.length; word += 1) {
    if (((mask[first + word] as number) & (words[word] as number)) !== 0) return true;
  }
  return false;
}

function surelyMeets({ first, words }: Condition, mask: Mask): boolean {
  for (let word = 0; word < words.length; word += 1) {
    if (((mask[first + word] as number) & ~(words[word] as number)) !== 0) return false;
  }
  return true;
}

/** Whether a case can still meet all conditions: of each attribute some possible value is wanted. */
export function canFit(conditions: readonly Condition[], mask: Mask): boolean {
  for (const condition of conditions) if (!canMeet(condition, mask)) return false;
  return true;
}

/** Whether a case meets all conditions whatever is still undecided in it. */
export function surelyFits(conditions: readonly Condition[], mask: Mask): boolean {
  for (const condition of conditions) if (!surelyMeets(condition, mask)) return false;
  return true;
}
