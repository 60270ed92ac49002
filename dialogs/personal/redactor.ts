import { letterParts } from './letter.ts';
import { formsIn, withoutDates } from './numbers.ts';
import { BLACK, type PersonalKind, replaced, type Span, type Stretch, united } from './spans.ts';
import { createPhrases, type PhraseAt, type Word, withLatinDigits, wordsOf } from './text.ts';
import type { PersonalWords } from './words.ts';

/** What of a text belongs to a person alone, and what is left of the text. */
export interface Redacted {
  readonly kinds: readonly PersonalKind[];
  /** With it blacked out: as it may be shown. */
  readonly shown: string;
  /** Without it, and without what stands around what a letter says: as it is read. */
  readonly read: string;
}

/**
 * Finds what of a text belongs to a person alone.
 * @param isKnown whether a word is known to mean something else than a name; a browser does not know
 */
export type Redactor = (text: string, isKnown?: (word: string) => boolean) => Redacted;

/** The most words of a name. */
const LONGEST_NAME = 3;

/** How far behind a word that announces something that may begin, in the same line. */
const CLOSE_BY = 6;

/** A date beside a word of birth. */
const DATE_AFTER =
  /^[^\d\n;!?█]{0,25}?(\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}\.?\s\p{L}+\.?\s\d{4}|\d{4}(?:-\d\d-\d\d)?)(?!\d)/u;
const DATE_BEFORE =
  /(\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}\.?\s\p{L}+\.?\s\d{4})[^\d\n.;!?]{0,10}$/u;

/** How far from a word of birth its date may begin. */
const FAR = 40;

/** What follows a word that announces a number: five figures or more. */
const OWN_NUMBER = /^[\s:.#=]*(?:\p{L}{1,4}[\s:.]+)?(\p{L}{0,3}\s?(?:\d[\s/.-]?\p{L}?){4,19}\d)/u;

const HOUSE_NUMBER = /^[\s,]*\d{1,4}\s?[a-z]?(?![\p{L}\p{N}])/u;

/** The kinds of phrases that announce something. */
const ANNOUNCING = ['names', 'titles', 'kinTitles', 'births', 'numbers'] as const;

/** Makes what finds personal things in texts of some languages. */
export function createRedactor(words: PersonalWords): Redactor {
  const phrases = {
    names: createPhrases(words.names),
    titles: createPhrases(words.titles),
    kinTitles: createPhrases(words.kinTitles),
    ends: createPhrases(words.ends),
    births: createPhrases(words.births),
    numbers: createPhrases(words.numbers),
    streets: createPhrases(words.streets),
    salutations: createPhrases(words.salutations),
    closings: createPhrases(words.closings),
    headers: createPhrases(words.headers),
  };

  return (typed, isKnown) => {
    const text = withLatinDigits(typed);
    const all = wordsOf(text);
    const at = (kind: keyof typeof phrases) => phrases[kind](text, all);
    const ends = at('ends');
    const endOf = (index: number, count: number) => (all[index + count - 1] as Word).end;

    /** The name that begins at a word: of the words that follow one another. */
    function nameAt(
      first: number,
      isMeant: (word: Word, index: number) => boolean,
    ): readonly Stretch[] {
      const name: Word[] = [];
      for (const [offset, word] of all.slice(first, first + LONGEST_NAME).entries()) {
        const between = text.slice(all[first + offset - 1]?.end, word.start);
        const isOne = /^[\s:.'’-]*$/u.test(between) && !/\d/.test(word.plain);
        if (!isOne || ends(first + offset) > 0 || !isMeant(word, offset)) break;
        name.push(word);
      }
      const [begin] = name;
      return begin === undefined ? [] : [{ start: begin.start, end: Number(name.at(-1)?.end) }];
    }

    /** What follows the phrases of a kind. */
    function behind(
      phraseAt: PhraseAt,
      found: (end: number, index: number, start: number) => readonly Stretch[],
    ): readonly Stretch[] {
      return all.flatMap(({ start }, index) => {
        const count = phraseAt(index);
        return count === 0 ? [] : found(endOf(index, count), index + count, start);
      });
    }

    const [titleAt, kinTitleAt] = [at('titles'), at('kinTitles')];
    const canBeName = (index: number) =>
      titleAt(index) > 0 || kinTitleAt(index) > 0 || isKnown?.((all[index] as Word).plain) !== true;
    const letter = letterParts(
      text,
      all,
      { salutations: at('salutations'), closings: at('closings'), headers: at('headers') },
      canBeName,
    );
    const isInSalutation = (start: number) =>
      letter.salutations.some((part) => start >= part.start && start < part.end);
    const isUnknown = ({ plain }: Word) => isKnown?.(plain) === false;
    const names = [
      // Who writes small writes the second name small, too.
      ...behind(at('names'), (_, first) =>
        nameAt(
          first,
          (word, offset) =>
            offset === 0 || (isKnown === undefined ? offset === 1 : isUnknown(word)),
        ),
      ),
      ...behind(at('titles'), (_, first) =>
        nameAt(first, (word, offset) => word.isCapital && (offset === 0 || isUnknown(word))),
      ),
      ...behind(at('kinTitles'), (_, first, start) =>
        nameAt(first, (word) => word.isCapital && (isInSalutation(start) || isUnknown(word))),
      ),
    ];
    const births = behind(at('births'), (end, _, start) => {
      const after = DATE_AFTER.exec(text.slice(end));
      const near = Math.max(0, start - FAR);
      const before = DATE_BEFORE.exec(text.slice(near, start));
      const date = String(after?.[1] ?? before?.[1]);
      if (after !== null) {
        const until = end + after[0].length;
        return [{ start: until - date.length, end: until }];
      }
      return before === null
        ? []
        : [{ start: near + before.index, end: near + before.index + date.length }];
    });
    const undated = withoutDates(text);
    const own = behind(at('numbers'), (end) => {
      const number = OWN_NUMBER.exec(undated.slice(end));
      if (number === null) return [];
      const until = end + number[0].length;
      return [{ start: until - String(number[1]).length, end: until }];
    });
    const streetAt = at('streets');
    const addresses = all.flatMap((word, index) => {
      const number = streetAt(index) === 0 ? null : HOUSE_NUMBER.exec(text.slice(word.end));
      return number === null ? [] : [{ start: word.start, end: word.end + number[0].length }];
    });
    const spansOf = (kind: PersonalKind, parts: readonly Stretch[]) =>
      parts.map(({ start, end }): Span => ({ start, end, kind }));
    const spans = united([
      ...formsIn(text),
      ...spansOf('name', names),
      ...spansOf('birth', births),
      ...spansOf('number', own),
      ...spansOf('address', addresses),
      ...spansOf('signature', letter.signatures),
      ...spansOf('name', letter.heads),
    ]);

    const startAt = new Map(spans.map((span) => [span.start, span]));
    const lined = `${text}\n`;
    /** The last that begins close behind a place of the text, in its line. */
    const closeBehind = (end: number): Span | undefined => {
      let last: Span | undefined;
      const until = Math.min(end + CLOSE_BY, lined.indexOf('\n', end));
      for (let start = end; start <= until; start += 1) last = startAt.get(start) ?? last;
      return last;
    };
    /** With what announces it: "my name is". */
    const announced = ANNOUNCING.flatMap((kind) =>
      behind(at(kind), (end, _, start) => {
        const span = closeBehind(end);
        return span === undefined ? [] : [{ start, end: span.end }];
      }),
    );
    const leftOut = united<Stretch>([...spans, ...announced, ...letter.around]);
    return {
      kinds: [...new Set(spans.map(({ kind }) => kind))],
      shown: replaced(typed, spans, BLACK),
      read: replaced(typed, leftOut, ' ').trim(),
    };
  };
}
