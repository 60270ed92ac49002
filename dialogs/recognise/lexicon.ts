import { createRedactor, type Redacted } from '../personal/redactor.ts';
import { mergedPersonal } from '../personal/words.ts';
import { createExpander } from './abbreviations.ts';
import { type ChoiceReader, createChoiceReader } from './choice.ts';
import { createConjunctionStripper } from './conjunctions.ts';
import { createStichtagReader, type StichtagReader } from './day.ts';
import { fold } from './fold.ts';
import { languageCommands, namesOfLanguages } from './language-names.ts';
import { createMonthReader, type MonthReader } from './month.ts';
import { collectNames, type Label, type NameTree, type Node } from './names.ts';
import { createParagraphMarker } from './paragraphs.ts';
import { anyOf, pattern } from './pattern.ts';
import { createPhraseReader, type PhraseReader } from './phrases.ts';
import { createRelativeReader, type RelativeReader } from './relatives.ts';
import { createAlike, createBeginnings, createNear, slips } from './slips.ts';
import type { Steps } from './steps.ts';
import { createTalkReader, type TalkReader } from './talk/talk.ts';
import { createTokenizer, type Tokenizer, WORD_KINDS, type WordKind, wordsIn } from './tokens.ts';
import { GIVERS, type Giver, type Grammar, type TimeWords, type Words } from './words.ts';

/** A word of a name that a typed word can stand for. */
export interface Standing {
  readonly word: string;
  /** Whether a slip lies between the two. */
  readonly isSlip: boolean;
}

/** Everything that recognition knows of the languages in use, made ready for looking up. */
export interface Lexicon {
  readonly root: Node;
  /** The words of names that a typed word can stand for: itself, a pattern, or a slip away. */
  readonly standsFor: (token: string) => readonly Standing[];
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
  readonly is: (kind: WordKind, token: string) => boolean;
  /** The stage that somebody gives who gives people a place to live; nothing for any other word. */
  readonly giver: (token: string) => Giver | undefined;
  /** The answer that a word names where it is to be changed; nothing for any other word. */
  readonly topic: (token: string) => string | undefined;
  /** The words of which one has to come before, for a word to be the second half of a small word. */
  readonly firstHalves: (token: string) => ReadonlySet<string> | undefined;
  readonly labels: readonly Label[];
  /** Whether a word of a name is one of those that a question is answered with. */
  readonly isOf: (question: string, word: string) => boolean;
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

function matcherOf(words: readonly string[]): (token: string) => boolean {
  const folded = words.map(fold);
  const exact = new Set(folded.filter((word) => !word.includes('*')));
  const prefixes = folded.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (token) => exact.has(token) || prefixes.some((prefix) => token.startsWith(prefix));
}

/** Makes what tells under which of several keys a word is listed. */
function createKeyOf<Key extends string>(
  keys: readonly Key[],
  listed: (key: Key) => readonly string[],
): (token: string) => Key | undefined {
  const lists = keys.map((key) => ({ key, is: matcherOf(listed(key)) }));
  return (token) => lists.find(({ is }) => is(token))?.key;
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

/** A word without what its language puts before or behind it; what is left has to be a word, too. */
type Stripper = (token: string) => readonly string[];

/** The shortest word that may have a slip beside an ending: a shorter one is another word. */
const SHORTEST_WITH_BOTH = 8;

/** The shortest word that is left after something is taken off. */
const SHORTEST_STEM = 3;

function createStripper(prefixes: readonly string[], suffixes: readonly string[]): Stripper {
  const [before, behind] = [prefixes.map(fold), suffixes.map(fold)];
  const withoutPrefix = (word: string) =>
    before.filter((each) => word.startsWith(each)).map((each) => word.slice(each.length));
  const withoutSuffix = (word: string) =>
    behind.filter((each) => word.endsWith(each)).map((each) => word.slice(0, -each.length));
  return (token) =>
    [token, ...withoutPrefix(token)]
      .flatMap((word) => [word, ...withoutSuffix(word)])
      .filter((word) => word !== token && word.length >= SHORTEST_STEM);
}

/** The beginning of a word that a pattern stands for: "anschluss*". */
const stemOf = (pattern: string) => pattern.slice(0, -1);

function* createStandsFor(
  { vocabulary, patterns }: NameTree,
  strip: Stripper,
): Steps<Lexicon['standsFor']> {
  const cache = new Map<string, readonly Standing[]>();
  const stems = [...patterns].map((pattern) => ({ pattern, stem: stemOf(pattern) }));
  yield;
  const near = createNear(vocabulary);
  yield;
  const alike = createAlike(vocabulary);
  const begins = createBeginnings(stems.map(({ stem }) => stem));
  const lookUp = (token: string): readonly Standing[] => {
    const known = stems.filter(({ stem }) => token.startsWith(stem)).map(({ pattern }) => pattern);
    const stripped = strip(token);
    const bare = stripped.filter((stem) => vocabulary.has(stem));
    // A word that some names have with its ending is in others without: these come after, as with a slip.
    if (vocabulary.has(token))
      return [token, ...known, ...bare].map((word) => ({ word, isSlip: bare.includes(word) }));
    known.push(...bare);
    const sure = known.map((word) => ({ word, isSlip: false }));
    if (token.startsWith('§')) return sure;
    const most = slips(token);
    const slipped = [
      ...alike(token),
      ...(most === 0 ? [] : [...near(token, most), ...begins(token).map((stem) => `${stem}*`)]),
      // "Stutgartta": a slip in a word with an ending.
      ...(known.length === 0
        ? stripped
            .filter(({ length }) => length >= SHORTEST_WITH_BOTH)
            .flatMap((stem) => near(stem, slips(stem)))
        : []),
    ].filter((word) => !known.includes(word));
    return [...sure, ...slipped.map((word) => ({ word, isSlip: true }))];
  };
  return (token) => {
    const cached = cache.get(token);
    if (cached !== undefined) return cached;
    const found = lookUp(token);
    // Only a bounded number of slips is remembered: what is typed must not fill the memory.
    if (cache.size < 5000 && vocabulary.has(token)) cache.set(token, found);
    return found;
  };
}

/** The names of each month in several languages; a year has up to thirteen. */
function namesOfMonths(all: readonly TimeWords['monthNames'][]): TimeWords['monthNames'] {
  const most = Math.max(...all.map(({ length }) => length));
  return Array.from({ length: most }, (_, month) => all.flatMap((names) => names[month] ?? []));
}

/** The words of time of several languages as one. */
function mergedTime(all: readonly TimeWords[]): TimeWords {
  const lists = (kind: Exclude<keyof TimeWords, 'numbers' | 'monthNames' | 'calendars'>) =>
    all.flatMap((words) => words[kind]);
  return {
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)),
    monthNames: namesOfMonths(all.map(({ monthNames }) => monthNames)),
    calendars: {
      ethiopic: namesOfMonths(all.map(({ calendars }) => calendars.ethiopic)),
      persian: namesOfMonths(all.map(({ calendars }) => calendars.persian)),
    },
    month: lists('month'),
    year: lists('year'),
    week: lists('week'),
    day: lists('day'),
    half: lists('half'),
    oneAndAHalf: lists('oneAndAHalf'),
    last: lists('last'),
    lastYear: lists('lastYear'),
    current: lists('current'),
    today: lists('today'),
    vague: lists('vague'),
    of: lists('of'),
    ordinal: lists('ordinal'),
    thousands: lists('thousands'),
    yearEndings: lists('yearEndings'),
  };
}

/** The words that tell a time, however imprecise. */
function wordsOfTime(time: TimeWords): readonly string[] {
  const {
    numbers,
    month,
    year,
    week,
    day,
    half,
    oneAndAHalf,
    last,
    lastYear,
    current,
    today,
    vague,
  } = time;
  return [
    ...Object.keys(numbers),
    ...[month, year, week, day, half, oneAndAHalf, last, lastYear, current, today, vague].flat(),
  ];
}

/** Finds what a whole text is a name of; nothing where it is none. */
type Finder = (text: string) => string | null;

/** Makes what makes finders: of names by id, with or without their small words. */
function createFinder(isSmall: (word: string) => boolean) {
  const exactly = (words: readonly string[], text: string) => words.join(' ') || text.trim();
  const telling = (words: readonly string[]) => words.filter((word) => !isSmall(word)).join(' ');
  return function* finder(
    records: readonly Readonly<Record<string, readonly string[]>>[],
  ): Steps<Finder> {
    const [byTelling, byAll] = [new Map<string, string>(), new Map<string, string>()];
    for (const [id, name] of records.flatMap(namesById)) {
      const words = wordsIn(fold(name));
      // "And German" without its small word would be "German", which may be an answer.
      if (!id.includes(':')) byTelling.set(telling(words), id);
      byAll.set(exactly(words, name), id);
      yield;
    }
    const ids = new Map([...byTelling, ...byAll]);
    return (text) => {
      const words = wordsIn(fold(text));
      return ids.get(exactly(words, text)) ?? ids.get(telling(words) || '-') ?? null;
    };
  };
}

function namesById(record: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(record).flatMap(([id, some]) => some.map((name) => [id, name] as const));
}

/** What of a grammar is a list of words. */
type WordList = Exclude<
  keyof Grammar,
  'abbreviations' | 'ordinals' | 'letters' | 'time' | 'relatives' | 'givers'
>;

/**
 * Makes the lexicon of a conversation, in steps of a few milliseconds at most.
 * @param all the words of the language spoken, and of German, whose terms stand on every paper
 */
export function* createLexicon(all: readonly [Words, ...Words[]]): Steps<Lexicon> {
  const merged = (kind: WordList) => all.flatMap((words) => words.grammar[kind]);
  const kinds = new Map(WORD_KINDS.map((kind) => [kind, matcherOf(merged(kind))]));
  const isListed = (token: string) => kinds.values().some((isOf) => isOf(token));
  const bare = createConjunctionStripper(merged('conjunctions'), isListed);
  const is: Lexicon['is'] = (kind, token) => kinds.get(kind)?.(bare(token)) === true;
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
    prefixes: merged('prefixes'),
    suffixes: merged('suffixes'),
    ordinals: Object.assign({}, ...all.map(({ grammar }) => grammar.ordinals)),
    letters: Object.assign({}, ...all.map(({ grammar }) => grammar.letters)),
  });
  yield;
  const split = createTokenizer(is);
  const expand = createExpander(
    Object.assign({}, ...all.map(({ grammar }) => grammar.abbreviations)),
  );
  const tokensOf: Tokenizer = (text) => split(expand(markParagraphs(text)));
  yield;
  const readMonth = createMonthReader(
    all.map(({ intl }) => intl),
    time,
    { prefixes: merged('prefixes'), suffixes: merged('suffixes') },
    (word) => is('filler', word),
  );
  yield;
  const numbered = pattern(`^(\\d{1,3})${anyOf(merged('numberEndings'))}?$`);
  const giver = createKeyOf(GIVERS, (stage) => all.flatMap(({ grammar }) => grammar.givers[stage]));
  const topic = createKeyOf(Object.keys(all[0].topics), (id) =>
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
  const standsFor = yield* createStandsFor(
    names,
    createStripper(merged('prefixes'), merged('suffixes')),
  );
  const isKnown = (word: string) => {
    const folded = fold(word);
    return is('filler', folded) || standsFor(folded).some(({ isSlip }) => !isSlip);
  };
  yield;
  return {
    root: names.root,
    standsFor,
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
    is,
    giver: (token) => giver(bare(token)),
    topic: (token) => topic(bare(token)),
    firstHalves: createFirstHalves(merged('circumpositions')),
    labels: names.labels,
    isOf: (question, word) => names.wordsOf.get(question)?.has(word) === true,
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
