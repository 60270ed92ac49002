import { createRedactor, type Redacted } from '../personal/redactor.ts';
import { mergedPersonal } from '../personal/words.ts';
import { createExpander } from './abbreviations.ts';
import { createStripper } from './affixes.ts';
import { type ChoiceReader, createChoiceReader } from './choice.ts';
import { createConjunctionStripper } from './conjunctions.ts';
import { createStichtagReader, type StichtagReader } from './day.ts';
import { createEllipsisFiller } from './elliptic.ts';
import { createFinder } from './finder.ts';
import { fold } from './fold.ts';
import { languageCommands, namesOfLanguages } from './language-names.ts';
import { createMonthReader, type MonthReader } from './month.ts';
import { collectNames, type Label, type Node } from './names.ts';
import { createParagraphMarker } from './paragraphs.ts';
import { anyOf, pattern } from './pattern.ts';
import { createPhraseReader, type PhraseReader } from './phrases.ts';
import { createRelativeReader, type RelativeReader } from './relatives.ts';
import { createStandings, type Standing } from './standing.ts';
import type { Steps } from './steps.ts';
import { createTalkReader, type TalkReader } from './talk/talk.ts';
import { mergedTime, wordsOfTime } from './time-words.ts';
import { createTokenizer, type Tokenizer, WORD_KINDS, type WordKind, wordsIn } from './tokens.ts';
import { createKeysOf, matcherOf } from './word-list.ts';
import { GIVERS, type Giver, type Grammar, type Words } from './words.ts';

/** Everything that recognition knows of the languages in use, made ready for looking up. */
export interface Lexicon {
  readonly root: Node;
  /** The words of names that a typed word can stand for: itself, a pattern, or a slip away. */
  readonly standsFor: (token: string) => readonly Standing[];
  /** A folded text with words for their short forms. */
  readonly expanded: (folded: string) => string;
  readonly command: (text: string) => string | null;
  readonly stichtagIn: StichtagReader;
  readonly choiceIn: ChoiceReader;
  /** The number that a word is, as it may be meant as a paragraph: "24", "24er". */
  readonly numberIn: (word: string) => string | null;
  /** The code of the language that a text only names. */
  readonly languageNamed: (text: string) => string | null;
  readonly readMonth: MonthReader;
  /** Takes a folded text apart; its paragraphs are words. */
  readonly tokensOf: Tokenizer;
  /** The words that a word as it was typed is: none, or several where it is a short form. */
  readonly wordsTyped: (typed: string) => readonly string[];
  /** The kinds of small words that a word is of. */
  readonly kindsOf: (token: string) => ReadonlySet<WordKind>;
  readonly is: (kind: WordKind, token: string) => boolean;
  /** The stage that somebody gives who gives people a place to live; nothing for any other word. */
  readonly giver: (token: string) => Giver | undefined;
  /** The answers that a word, whatever its ending, can name where one is to be changed. */
  readonly topics: (token: string) => ReadonlySet<string>;
  /** The words of which one has to come before, for a word to be the second half of a small word. */
  readonly firstHalves: (token: string) => ReadonlySet<string> | undefined;
  readonly labels: readonly Label[];
  /** Whether a word of a name is one of those that a question is answered with. */
  readonly isOf: (question: string, word: string) => boolean;
  /** Whether a country is one through which those who speak the languages in use come more often than from it. */
  readonly isTransitState: (code: string) => boolean;
  /** Whether a word is one of time: "since", "years", "last". */
  readonly isOfTime: (word: string) => boolean;
  readonly talkIn: TalkReader;
  /** Finds names and numbers of a person in a text. */
  readonly redact: (text: string) => Redacted;
  readonly relativeAt: RelativeReader;
  /** What of a text asks for the difference between two options. */
  readonly differenceIn: PhraseReader;
  /** What of a clause says that somebody speaks for another one. */
  readonly speaksForIn: PhraseReader;
}

/** Makes what tells with which words before it a word is the second half of a small word. */
function createFirstHalves(pairs: readonly string[]): Lexicon['firstHalves'] {
  const halves = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [first = '', second = ''] = wordsIn(fold(pair));
    halves.set(second, (halves.get(second) ?? new Set()).add(first));
  }
  return (token) => halves.get(token);
}

/** What of a grammar is a list of words. */
type WordList = Exclude<
  keyof Grammar,
  'abbreviations' | 'ordinals' | 'letters' | 'inflections' | 'time' | 'relatives' | 'givers'
>;

/**
 * Makes the lexicon of a conversation, in steps of a few milliseconds at most.
 * @param all the words of the language spoken, and of German, whose terms stand on every paper
 */
export function* createLexicon(all: readonly [Words, ...Words[]]): Steps<Lexicon> {
  const merged = (kind: WordList) => all.flatMap((words) => words.grammar[kind]);
  const listedAs = createKeysOf(WORD_KINDS, merged);
  const bare = createConjunctionStripper(
    merged('conjunctions'),
    (token) => listedAs(token).size > 0,
  );
  const kindsOf = (token: string) => listedAs(bare(token));
  const is: Lexicon['is'] = (kind, token) => kindsOf(token).has(kind);
  const affixes = { prefixes: merged('prefixes'), suffixes: merged('suffixes') };
  const time = mergedTime(all.map(({ grammar }) => grammar.time));
  const markParagraphs = createParagraphMarker({
    numbers: time.numbers,
    paragraph: merged('paragraph'),
    absatz: merged('absatz'),
    article: merged('article'),
    sentence: merged('sentence'),
    subdivision: merged('subdivision'),
    law: merged('law'),
    counted: merged('counted'),
    numberEndings: merged('numberEndings'),
    ...affixes,
    ordinals: Object.assign({}, ...all.map(({ grammar }) => grammar.ordinals)),
    letters: Object.assign({}, ...all.map(({ grammar }) => grammar.letters)),
  });
  const fillEllipses = createEllipsisFiller({
    absatz: merged('absatz'),
    negators: merged('negators'),
    ordinals: Object.assign({}, ...all.map(({ grammar }) => grammar.ordinals)),
    numbers: time.numbers,
  });
  yield;
  const split = createTokenizer(is);
  const expand = createExpander(
    Object.assign({}, ...all.map(({ grammar }) => grammar.abbreviations)),
  );
  const tokensOf: Tokenizer = (text) => split(expand(fillEllipses(markParagraphs(text))));
  yield;
  const readMonth = createMonthReader(
    all.map(({ intl }) => intl),
    time,
    affixes,
    (word) => is('filler', word),
  );
  yield;
  const numbered = pattern(`^(\\d{1,3})${anyOf(merged('numberEndings'))}?$`);
  const giversOf = createKeysOf(GIVERS, (stage) =>
    all.flatMap(({ grammar }) => grammar.givers[stage]),
  );
  const transitStates = new Set(merged('transitStates'));
  const strip = createStripper(affixes);
  const topicsOf = createKeysOf(Object.keys(all[0].topics), (id) =>
    all.flatMap(({ topics }) => topics[id] as readonly string[]),
  );
  const names = yield* collectNames(all, (token) => is('filler', token), tokensOf);
  const finder = createFinder((word) => is('filler', word));
  const command = yield* finder(
    all.flatMap(({ commands, languages }) => [commands, languageCommands(languages)]),
  );
  const languageNamed = yield* finder(all.map(({ languages }) => namesOfLanguages(languages)));
  const talkIn = yield* createTalkReader(
    all.flatMap(({ talk }) => talk),
    is,
  );
  const redact = createRedactor(mergedPersonal(all.flatMap(({ personal }) => personal)));
  const { standsFor, isWritten } = yield* createStandings(names, affixes);
  const isKnown = (word: string) => {
    const folded = fold(word);
    return is('filler', folded) || isWritten(folded);
  };
  yield;
  return {
    root: names.root,
    standsFor,
    expanded: expand,
    command,
    stichtagIn: createStichtagReader(
      all.flatMap(({ commands }) => commands['stichtag'] ?? []),
      readMonth,
    ),
    choiceIn: createChoiceReader(merged('choice')),
    numberIn: (word) => numbered.exec(word)?.[1] ?? null,
    languageNamed,
    readMonth: (text, asOf) => readMonth(expand(text), asOf),
    tokensOf,
    wordsTyped: (typed) => tokensOf(fold(typed)).map(({ word }) => word),
    kindsOf,
    is,
    giver: (token) => giversOf(bare(token)).values().next().value,
    topics: (token) =>
      [bare(token), ...strip(token)].map(topicsOf).find(({ size }) => size > 0) ?? new Set(),
    firstHalves: createFirstHalves(merged('circumpositions')),
    labels: names.labels,
    isOf: (question, word) => names.wordsOf.get(question)?.has(word) === true,
    isTransitState: (code) => transitStates.has(code),
    isOfTime: matcherOf(wordsOfTime(time)),
    talkIn,
    redact: (text) => redact(text, isKnown),
    relativeAt: createRelativeReader(all.map(({ grammar }) => grammar.relatives)),
    differenceIn: createPhraseReader(
      all.flatMap(({ talk }) => talk.flatMap(({ difference }) => difference)),
    ),
    speaksForIn: createPhraseReader(merged('speaksFor')),
  };
}
