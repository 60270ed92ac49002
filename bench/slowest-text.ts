/**
 * Looks for the text for which a turn of a conversation takes the longest, of the longest texts allowed, in
 * every language: texts are made of what the language consists of, and changed again and again; what took
 * longer stays. Prints the slowest with the processor's time of its turn, all in it (what is blacked out, what is
 * said to a counsellor, several persons, the answers), and its steps (what the lexicon was asked).
 *
 * `npm run bench:text -- [language…] [--tries 600] [--seed 1]`
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadSpeech } from '../bot/words/speech.ts';
import { createConversation } from '../dialogs/index.ts';
import {
  fold,
  isTooLong,
  type Lexicon,
  LONGEST_TEXT,
  type Node,
  understandingBy,
} from '../dialogs/typing.ts';
import { BUILT_IN } from '../src/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tries: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
});

const { lexiconOf, i18n } = loadSpeech();

const AS_OF = '2026-05-04';

const IN_A_HOME = { bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };

/** What has been answered before questions at which what is typed is looked at in different ways. */
const BEFORE = {
  unterbringung: { bundesland: 'baden-wuerttemberg' },
  papier: IN_A_HOME,
  herkunft: { ...IN_A_HOME, papier: 'aufenthaltsgestattung' },
  vorlaeufigSeit: { ...IN_A_HOME, unterbringung: 'vorlaeufig', papier: 'ankunftsnachweis' },
  'hilfe-stadtkreis': {
    ...IN_A_HOME,
    unterbringung: 'unbekannt',
    'hilfe-zustaendig': 'gemeinde',
  },
} as const;

type Question = keyof typeof BEFORE;

const QUESTIONS = Object.keys(BEFORE) as readonly Question[];

interface Language {
  readonly code: string;
  readonly intl: string;
  readonly of?: string;
  readonly typedAs?: string;
}

function locale(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../locales/${path}.json`, import.meta.url), 'utf8'));
}

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** All strings in data, however deep; the keys of a record are words, too. */
function stringsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  const keys = Array.isArray(data) ? [] : Object.keys(data);
  return [...keys, ...Object.values(data).flatMap(stringsIn)];
}

function namesIn(node: Node, before: readonly string[] = []): readonly string[] {
  const here = node.targets.length > 0 ? [before.join(' ')] : [];
  return [
    ...here,
    ...[...node.children].flatMap(([word, next]) => namesIn(next, [...before, word])),
  ];
}

const SIGNS = [
  ...' .,;:!?()/-–*\n\t§',
  '  ',
  '          ',
  '، ؛ ؟ ። ፣',
  '\u00a0',
  '\u200f',
  '\u0640',
  '\u0301',
  '\u01c4',
  '½',
  'ß',
  'ﬃ',
  '\ufdfa',
  '𝟚',
  'Ⅷ',
  '㍿',
  'ｗ',
  '🏳',
];

const NUMBERS = [
  ...[
    '1',
    '9',
    '12',
    '24',
    '25',
    '2024',
    '2025',
    '104',
    '٢٥',
    '߂',
    '1.5',
    '9/25',
    '25.2',
    '2024an',
  ],
  ...[
    '60a',
    '104 c',
    '§ 25',
    '§§',
    '25 abs. 2',
    '25 II',
    'II',
    'iii',
    'v',
    's. 3',
    'satz 2',
    'nr. 1',
  ],
  ...['alt 2', 'aufenthg', '1st', '14.9.2025', '2025-09', '§25:2', 'p25'],
];

/** What texts of a language are made of, of each kind as often. */
function piecesOf({ code, intl, of, typedAs }: Language, lexicon: Lexicon): readonly string[][] {
  const grammar = locale(`${typedAs ?? of ?? code}/grammar`) as Readonly<Record<string, unknown>>;
  const names = namesIn(lexicon.root).map((name) => name.replaceAll('*', ''));
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(intl, { month: 'long' }).format(new Date(2024, month, 5)),
  );
  return [
    names,
    words,
    words.filter((word) => word.length > 8),
    words.filter((word) => lexicon.is('filler', word)),
    ...Object.values(grammar).map((part) => stringsIn(part)),
    stringsIn((locale('de/grammar') as typeof grammar)['abbreviations']),
    months,
    NUMBERS,
    SIGNS,
  ]
    .map((pieces) => pieces.filter((piece) => piece !== ''))
    .filter((pieces) => pieces.length > 0);
}

/** A text as its pieces; it is repeated until it is as long as may be. */
type Pieces = readonly string[];

function textOf(pieces: Pieces): string {
  const unit = pieces.join('');
  let text = unit.repeat(Math.ceil(LONGEST_TEXT / unit.length)).slice(0, LONGEST_TEXT);
  while (isTooLong(text)) text = text.slice(0, Math.floor(text.length * 0.98));
  return text;
}

/** Makes what makes and changes texts. */
function createMaker(all: readonly string[][], random: () => number) {
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const letters = [...new Set(all.flat().join(''))];
  /** A word with one of its letters exchanged, twice: near to many, the same as none. */
  const blurred = (word: string) => {
    const signs = [...word];
    for (let i = 0; i < 2; i += 1) signs[below(signs.length)] = oneOf(letters);
    return signs.join('');
  };
  const piece = () => {
    const found = oneOf(oneOf(all));
    const kind = random();
    const written = kind < 0.2 ? blurred(found) : found;
    return kind > 0.9 ? written : `${written} `;
  };
  const some = () => Array.from({ length: 1 + below(random() < 0.5 ? 4 : 300) }, piece);
  const changed = (pieces: Pieces): Pieces => {
    const at = below(pieces.length);
    const [from, to] = [below(pieces.length), below(pieces.length)].sort((a, b) => a - b);
    switch (below(6)) {
      case 0:
        return pieces.with(at, piece());
      case 1:
        return pieces.toSpliced(at, 0, piece());
      case 2:
        return pieces.length > 1 ? pieces.toSpliced(at, 1) : some();
      case 3:
        return pieces.slice(from, (to as number) + 1);
      case 4:
        return pieces.map((each) => (random() < 0.1 ? piece() : each));
      default:
        return [...pieces, ...some()].slice(0, 2 * LONGEST_TEXT);
    }
  };
  return { some, changed, oneOf, chance: random };
}

/** Makes what takes a text at a question, in a language. */
function createTake(code: string, lexicon: Lexicon): (text: string, question: Question) => void {
  const conversation = createConversation(
    { rules: BUILT_IN, languages: i18n.codes },
    understandingBy(() => lexicon),
  );
  const beginning = (question: Question) => ({
    asOf: AS_OF,
    preset: { sprache: code, rolle: 'fachkraft', ...BEFORE[question] },
  });
  const states = new Map(
    QUESTIONS.map((question) => {
      const turn = conversation.start(beginning(question));
      if (turn.question !== question) throw new Error(`not asked: ${question}`);
      return [question, turn.state];
    }),
  );
  return (text, question) => {
    conversation.take(states.get(question), { text }, beginning(question));
  };
}

type Take = ReturnType<typeof createTake>;

/** The shortest time of the processor in some runs: what a text costs, without what the machine did beside it. */
function timeOf(text: string, question: Question, take: Take, runs: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = process.threadCpuUsage();
    take(text, question);
    const { user, system } = process.threadCpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}

/** How many look-ups of words a turn costs: within it, each word is looked up once. */
function stepsOf(text: string, question: Question, code: string, lexicon: Lexicon): number {
  let steps = 0;
  const counting =
    <Args extends readonly unknown[], Result>(ask: (...args: Args) => Result) =>
    (...args: Args): Result => {
      steps += 1;
      return ask(...args);
    };
  const counted = { kindsOf: counting(lexicon.kindsOf), standsFor: counting(lexicon.standsFor) };
  createTake(code, { ...lexicon, ...counted })(text, question);
  return steps;
}

interface Slow {
  readonly pieces: Pieces;
  readonly question: Question;
  readonly time: number;
}

function slowestOf(language: Language, tries: number, seed: number) {
  const lexicon = lexiconOf(language.code);
  const take = createTake(language.code, lexicon);
  const make = createMaker(piecesOf(language, lexicon), chance(seed));
  let slowest: Slow[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const isNew = slowest.length < 8 || make.chance() < 0.2;
    const parent = isNew ? undefined : make.oneOf(slowest);
    const pieces = parent === undefined ? make.some() : make.changed(parent.pieces);
    const isSameQuestion = parent !== undefined && make.chance() < 0.8;
    const question = isSameQuestion ? parent.question : make.oneOf(QUESTIONS);
    if (pieces.join('') === '') continue;
    const text = textOf(pieces);
    const least = slowest.at(-1)?.time ?? 0;
    // What is quick at once is no candidate; what is slow is tried again, as the machine may have been.
    const first = timeOf(text, question, take, 1);
    if (slowest.length >= 8 && first < least) continue;
    const time = Math.min(first, timeOf(text, question, take, 4));
    slowest = [...slowest, { pieces, question, time }].sort((a, b) => b.time - a.time).slice(0, 8);
  }
  const [worst] = slowest as [Slow];
  const text = textOf(worst.pieces);
  return {
    language: language.code,
    ms: Number(timeOf(text, worst.question, take, 9).toFixed(1)),
    steps: stepsOf(text, worst.question, language.code, lexicon),
    letters: text.length,
    folded: fold(text).length,
    question: worst.question,
    text: JSON.stringify(text.slice(0, 60)),
  };
}

const languages = (locale('languages') as readonly Language[]).filter(
  ({ code }) => positionals.length === 0 || positionals.includes(code),
);
console.table(
  languages.map((language) => slowestOf(language, Number(values.tries), Number(values.seed))),
);
