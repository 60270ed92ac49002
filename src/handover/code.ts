import type { Facts } from '../facts/schema.ts';
import { CHOICES, type ChoiceKey, type FactKey, isChoice } from '../facts/values.ts';
import { numberOf, PLACES, valueAt } from './codebook.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { BASE, read, signsOf, write } from './symbols.ts';

/** The answers that a code carries: the record of a person without its reference date. */
export type Carried = Partial<Omit<Facts, 'asOf'>>;

/** An answer that a code carries and that does not exist any more. */
export interface Gone {
  readonly key: FactKey;
  readonly value: string;
}

/** What a code says, or why it cannot be read. */
export type Handover =
  | { readonly answers: Carried; readonly gone: readonly Gone[] }
  /** `mistyped`: the check signs do not fit; `newer`: made by a later version of the product. */
  | { readonly problem: 'mistyped' | 'newer' };

/** The first sign of a code says how it is to be read: Z is the first way, Y would be the next. */
const VERSION = 31n;

/** What the shortest code is made of: the sign of its version and two check signs. */
const SHORTEST = 3;

/** The longest: all answers there is room for. */
const LONGEST = 18;

/** The values that can be chosen, by key. */
type Choices = Readonly<Record<ChoiceKey, readonly string[]>>;

/** By how much the number of a code grows with the number of each answer. */
const WEIGHTS = PLACES.map(([key], index) => {
  const before = PLACES.slice(0, index);
  return [key, before.reduce((product, [, room]) => product * room, 1n)] as const;
});

/**
 * The code by which a record is handed over: its answers and nothing else, to be written down.
 * @param answers of a record that is valid; its reference date is not carried
 * @returns signs in groups of four, "Z4F8-9KQ2"; the same answers always give the same code
 */
export function codeOf(answers: Carried): string {
  let number = 0n;
  for (const [key, weight] of WEIGHTS) number += BigInt(numberOf(key, answers[key])) * weight;
  // The version is the first sign, before as many as the answers need.
  let first = 1n;
  while (first <= number) first *= BASE;
  return write(VERSION * first + number);
}

/** The answers that a number stands for; `null` where it has something that is not known here. */
function answersIn(number: bigint, choices: Choices) {
  const answers: Record<string, string> = {};
  const gone: Gone[] = [];
  let rest = number;
  for (const [key, room] of PLACES) {
    if (rest === 0n) break;
    const part = Number(rest % room);
    rest /= room;
    if (part === 0) continue;
    const value = valueAt(key, part);
    if (value === undefined) return null;
    if (!isChoice(key) || choices[key].includes(value)) answers[key] = value;
    else gone.push({ key, value });
  }
  return rest === 0n ? { answers: answers as Carried, gone } : null;
}

/**
 * Reads a code.
 * @param code as it was typed: any case, blanks and hyphens anywhere
 * @param choices the values that there are now
 */
export function readCode(code: string, choices: Choices = CHOICES): Handover {
  const signs = signsOf(code) ?? '';
  const isLong = signs.length >= SHORTEST && signs.length <= LONGEST;
  const number = isLong ? read(signs) : null;
  if (number === null) return { problem: 'mistyped' };
  const carried = number - VERSION * BASE ** BigInt(signs.length - SHORTEST);
  const found = carried < 0n ? null : answersIn(carried, choices);
  if (found === null) return { problem: 'newer' };
  // One spelling each: what is longer than it need be was not made here.
  const isShortest = found.gone.length > 0 || signsOf(codeOf(found.answers)) === signs;
  return isShortest ? found : { problem: 'newer' };
}

/** Whether somebody meant to type a code, right or wrong: it is no answer to a question. */
export function isMeantAsCode(text: string): boolean {
  const typed = text.trim();
  return looksLikeCode(typed) || (/^z/i.test(typed) && 'answers' in readCode(typed));
}
