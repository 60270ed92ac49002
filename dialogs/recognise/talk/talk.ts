import { fold } from '../fold.ts';
import type { Steps } from '../steps.ts';
import { type WordKind, wordsIn } from '../tokens.ts';
import { clausesOf, type Word, withoutClauses } from './clauses.ts';
import { Forms } from './forms.ts';
import {
  kindOf,
  type PatternKind,
  partsOf,
  TALK_IDS,
  type TalkId,
  type TalkWords,
} from './words.ts';

/** What a text says to a counsellor. */
export interface Talk {
  readonly id: TalkId;
  /** Whether it comes before commands. */
  readonly isFirst: boolean;
  /** Whether it is said beside answers, too; otherwise only where there are none. */
  readonly isMain: boolean;
  /** Whether nothing else is said. */
  readonly isAlone: boolean;
  /** What else is said: the clauses in which it is not. */
  readonly rest: string;
}

/** What a typed text says to a counsellor; `null` where it says nothing of the kind. */
export type TalkReader = (text: string) => Talk | null;

/** Who needs no lawyer asks for none: of these a denial means the opposite. */
const DENIABLE: readonly TalkId[] = ['lawyer', 'doctor', 'german-course'];

/** "May not be deported" is a status with each of its words. */
const OF_LAW: readonly TalkId[] = ['fear'];

/** How many other words may stand between two of a pattern. */
const APART = 3;

/** How many words that say something else may stand beside patterns. */
const BESIDE: Readonly<Record<PatternKind, number>> = {
  urgent: Number.POSITIVE_INFINITY,
  main: Number.POSITIVE_INFINITY,
  mention: 4,
  whole: 2,
};

interface Pattern {
  readonly id: TalkId;
  readonly kind: PatternKind;
  /** For each word the number of the forms that it may have. */
  readonly forms: readonly number[];
}

/** A text taken apart, with what each of its words can be. */
interface Said {
  readonly words: readonly Word[];
  readonly forms: readonly ReadonlySet<number>[];
  readonly isDenial: (index: number) => boolean;
}

/** The places of the words of a pattern that begins at one; `null` where it does not. */
function placesOf(pattern: Pattern, start: number, said: Said): readonly number[] | null {
  const isDenied = (index: number) => DENIABLE.includes(pattern.id) && said.isDenial(index);
  // "No lawyer", "not to a doctor".
  if (isDenied(start - 1) || isDenied(start - 2)) return null;
  // "No fear", but "I do not want to be deported".
  const isWord = pattern.id === 'fear' && pattern.kind !== 'whole' && pattern.forms.length === 1;
  if (isWord && said.isDenial(start - 1)) return null;
  const places = [start];
  for (const form of pattern.forms.slice(1)) {
    const after = (places.at(-1) as number) + 1;
    const near = said.forms.slice(after, after + APART + 1).findIndex((each) => each.has(form));
    const next = after + near;
    const isInOne = said.words[next]?.sentence === said.words[start]?.sentence;
    if (near < 0 || !isInOne) return null;
    for (let index = after; index < next; index += 1) if (isDenied(index)) return null;
    places.push(next);
  }
  return places;
}

function numbersOf(pattern: string, forms: Forms, named: (name: string) => number) {
  return partsOf(pattern).flatMap((part) => {
    const name = /^<(.+)>$/.exec(part)?.[1];
    return name === undefined
      ? wordsIn(fold(part)).map((word) => forms.numberOf(word, [word]))
      : [named(name)];
  });
}

/**
 * Makes the reader of what is said to a counsellor.
 * @param all the words of the languages in use
 * @param is whether a word is of a kind of small words
 */
export function* createTalkReader(
  all: readonly TalkWords[],
  is: (kind: WordKind, word: string) => boolean,
): Steps<TalkReader> {
  const forms = new Forms();
  /** By the number of their first word. */
  const patterns = new Map<number, Pattern[]>();
  for (const [index, { words, said }] of all.entries()) {
    const named = (name: string) =>
      forms.numberOf(`${index} ${name}`, (words[name] as readonly string[]).map(fold));
    for (const id of TALK_IDS) {
      for (const pattern of said[id] ?? []) {
        const numbers = numbersOf(pattern, forms, named);
        const first = numbers[0] as number;
        const made = { id, kind: kindOf(pattern, id), forms: numbers };
        patterns.set(first, [...(patterns.get(first) ?? []), made]);
      }
      yield;
    }
  }

  function saidIn(words: readonly Word[]): Said {
    const byWord = new Map(words.map(({ word }) => [word, forms.of(word)]));
    return {
      words,
      forms: words.map(({ word }) => byWord.get(word) as ReadonlySet<number>),
      isDenial: (index) => is('negators', String(words[index]?.word)),
    };
  }

  return (text) => {
    const folded = fold(text);
    const clauses = clausesOf(folded, (word) => is('boundary', word));
    const { words } = clauses;
    const said = saidIn(words);
    const found = said.forms.flatMap((numbers, start) =>
      [...numbers]
        .flatMap((number) => patterns.get(number) ?? [])
        .flatMap((pattern) => {
          const places = placesOf(pattern, start, said);
          return places === null ? [] : [{ ...pattern, places }];
        }),
    );
    const places = new Set(found.flatMap((pattern) => pattern.places));
    const others = words.filter(
      ({ word }, index) => !places.has(index) && !is('filler', word),
    ).length;
    // What a text is about comes before what it only mentions.
    const main = found.filter(({ kind }) => kind === 'urgent' || kind === 'main');
    const counting = main.length > 0 ? main : found.filter(({ kind }) => others <= BESIDE[kind]);
    const id = TALK_IDS.find((each) => counting.some((pattern) => pattern.id === each));
    if (id === undefined) return null;
    const taken = counting.flatMap((pattern) => pattern.places);
    return {
      id,
      isFirst: counting.some(({ kind }) => kind === 'urgent'),
      isMain: main.length > 0,
      isAlone:
        others === 0 && !OF_LAW.includes(id) && counting.every(({ kind }) => kind !== 'mention'),
      rest: withoutClauses(folded, clauses, new Set(taken.map((at) => Number(words[at]?.clause)))),
    };
  };
}
