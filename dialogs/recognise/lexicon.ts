import { distance } from 'fastest-levenshtein';
import places from '../gazetteer/places.json' with { type: 'json' };
import { fold } from './fold.ts';
import { createMonthReader, type MonthReader } from './month.ts';
import { createParagraphMarker, type ParagraphMarker } from './paragraphs.ts';
import type { Grammar, TimeWords, Words } from './words.ts';

/** What a name stands for. */
export interface Target {
  readonly question: string;
  /** The option; for a country its ISO code. */
  readonly option: string;
  /** Counts only while its question is asked. */
  readonly isLocal: boolean;
  /** Counts only as the whole answer: an ordinary word that is a place, too. */
  readonly isWhole?: boolean;
}

interface Node {
  readonly children: Map<string, Node>;
  readonly targets: Target[];
}

/** A word of a name that a typed word can stand for. */
export interface Standing {
  readonly word: string;
  /** Whether a slip lies between the two. */
  readonly isSlip: boolean;
}

/** The words of a label that is shown. */
interface Label {
  readonly question: string;
  readonly option: string;
  readonly words: readonly string[];
}

/** Everything that recognition knows of the languages in use, made ready for looking up. */
export interface Lexicon {
  readonly root: Node;
  /** The words of names that a typed word can stand for: itself, a pattern, or a slip away. */
  readonly standsFor: (token: string) => readonly Standing[];
  readonly command: (text: string) => string | null;
  readonly readMonth: MonthReader;
  readonly markParagraphs: ParagraphMarker;
  readonly is: (kind: WordKind, token: string) => boolean;
  readonly labels: readonly Label[];
}

/** The question id under which countries are entered; they are turned into their group. */
export const COUNTRY = 'country';

const WORD_KINDS = [
  'filler',
  'negators',
  'boundary',
  'or',
  'hedges',
  'notNow',
  'interrogatives',
  'kin',
  'earlier',
  'counselling',
  'transit',
  'cameFrom',
  'otherDates',
] as const satisfies readonly (keyof Grammar)[];

export type WordKind = (typeof WORD_KINDS)[number];

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(/§[0-9a-z:]+|\*?[\p{L}\p{N}]+\*?/gu) ?? [];
}

/** Words may be this many slips apart and still be the same, by their length. */
function slips(token: string): number {
  if (token.length < 6) return 0;
  return token.length < 9 ? 1 : 2;
}

function matcherOf(words: readonly string[]): (token: string) => boolean {
  const folded = words.map(fold);
  const exact = new Set(folded.filter((word) => !word.includes('*')));
  const prefixes = folded.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (token) => exact.has(token) || prefixes.some((prefix) => token.startsWith(prefix));
}

/** Collects names while a lexicon is made. */
class Builder {
  readonly root: Node = { children: new Map(), targets: [] };
  readonly vocabulary = new Set<string>();
  readonly patterns = new Set<string>();
  readonly labels: Label[] = [];
  private readonly isFiller: (token: string) => boolean;
  private readonly markParagraphs: ParagraphMarker;

  constructor(isFiller: (token: string) => boolean, markParagraphs: ParagraphMarker) {
    this.isFiller = isFiller;
    this.markParagraphs = markParagraphs;
  }

  /** Enters a name; a name of nothing but fillers is kept as it is. */
  enter(name: string, target: Target): void {
    const all = wordsOf(this.markParagraphs(fold(name)));
    const telling = all.filter((word) => !this.isFiller(word));
    let node = this.root;
    for (const word of telling.length > 0 ? telling : all) {
      (word.includes('*') ? this.patterns : this.vocabulary).add(word);
      const next = node.children.get(word) ?? { children: new Map(), targets: [] };
      node.children.set(word, next);
      node = next;
    }
    const known = node.targets.findIndex(
      (each) => each.question === target.question && each.option === target.option,
    );
    // A name that counts everywhere counts where its question is asked, too.
    if (known < 0) node.targets.push(target);
    else if (!target.isLocal) node.targets[known] = target;
  }

  enterLabel(question: string, option: string, label: string): void {
    this.enter(label, { question, option, isLocal: true });
    const words = wordsOf(this.markParagraphs(fold(label))).filter((word) => !this.isFiller(word));
    this.labels.push({ question, option, words });
  }
}

function enterWords(builder: Builder, words: Words): void {
  for (const [question, options] of Object.entries(words.labels)) {
    for (const [option, labels] of Object.entries(options)) {
      for (const label of labels) builder.enterLabel(question, option, label);
    }
  }
  for (const [question, options] of Object.entries(words.aliases)) {
    for (const [option, names] of Object.entries(options)) {
      for (const name of names) {
        const isLocal = name.startsWith('=') || question === '*';
        const isWhole = name.startsWith('==');
        builder.enter(name.replace(/^=+/, ''), { question, option, isLocal, isWhole });
      }
    }
  }
}

function enterCountries(builder: Builder, words: Words): void {
  const display = new Intl.DisplayNames([words.language], { type: 'region', fallback: 'code' });
  for (const [code, names] of Object.entries(words.countries)) {
    const target = { question: COUNTRY, option: code, isLocal: false };
    for (const name of [String(display.of(code)), ...names]) builder.enter(name, target);
  }
}

function enterPlaces(builder: Builder, all: readonly Words[]): void {
  const inside = (option: string) => ({ question: 'bundesland', option, isLocal: false });
  const land = { badenWuerttemberg: 'baden-wuerttemberg', elsewhere: 'anderes' } as const;
  for (const side of ['badenWuerttemberg', 'elsewhere'] as const) {
    const names = [...places[side], ...all.flatMap((words) => words.places[side])];
    for (const name of [...names, ...places.ambiguous]) builder.enter(name, inside(land[side]));
  }
  for (const { name, in: side } of places.ordinaryWords) {
    const sides = side === 'ambiguous' ? Object.values(land) : [land[side as keyof typeof land]];
    for (const option of sides) builder.enter(name, { ...inside(option), isWhole: true });
  }
}

function createStandsFor({ vocabulary, patterns }: Builder): Lexicon['standsFor'] {
  const cache = new Map<string, readonly Standing[]>();
  const fits = (pattern: string, token: string) => token.startsWith(pattern.slice(0, -1));
  const lookUp = (token: string): readonly Standing[] => {
    const known = [...patterns].filter((pattern) => fits(pattern, token));
    if (vocabulary.has(token)) known.unshift(token);
    const sure = known.map((word) => ({ word, isSlip: false }));
    if (vocabulary.has(token) || slips(token) === 0 || token.startsWith('§')) return sure;
    const near = [...vocabulary].filter(
      (word) =>
        slips(word) > 0 &&
        Math.abs(word.length - token.length) <= slips(token) &&
        distance(word, token) <= Math.min(slips(token), slips(word)),
    );
    const stems = [...patterns].filter((pattern) => {
      const stem = pattern.slice(0, -1);
      return (
        slips(stem) > 0 &&
        distance(stem, token.slice(0, stem.length)) <= slips(stem) - (stem.length < 9 ? 0 : 1)
      );
    });
    const slipped = [...near, ...stems].filter((word) => !known.includes(word));
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

/** The words of time of several languages as one. */
function mergedTime(all: readonly TimeWords[]): TimeWords {
  const lists = (kind: Exclude<keyof TimeWords, 'numbers'>) => all.flatMap((words) => words[kind]);
  return {
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)),
    month: lists('month'),
    year: lists('year'),
    week: lists('week'),
    day: lists('day'),
    half: lists('half'),
    oneAndAHalf: lists('oneAndAHalf'),
    last: lists('last'),
    current: lists('current'),
    today: lists('today'),
    vague: lists('vague'),
  };
}

/**
 * Makes the lexicon of a conversation.
 * @param all the words of the language spoken, and of German, whose terms stand on every paper
 */
export function createLexicon(all: readonly [Words, ...Words[]]): Lexicon {
  const merged = (kind: WordKind | 'paragraph' | 'absatz') =>
    all.flatMap((words) => words.grammar[kind]);
  const kinds = new Map(WORD_KINDS.map((kind) => [kind, matcherOf(merged(kind))]));
  const is: Lexicon['is'] = (kind, token) => kinds.get(kind)?.(token) === true;
  const markParagraphs = createParagraphMarker(merged('paragraph'), merged('absatz'));
  const builder = new Builder((token) => is('filler', token), markParagraphs);
  for (const words of all) {
    enterWords(builder, words);
    enterCountries(builder, words);
  }
  enterPlaces(builder, all);
  const telling = (text: string) =>
    wordsOf(fold(text))
      .filter((word) => !is('filler', word))
      .join(' ');
  const exactly = (text: string) => wordsOf(fold(text)).join(' ') || text.trim();
  const names = all.flatMap(({ commands: each }) =>
    Object.entries(each).flatMap(([id, some]) => some.map((name) => [name, id] as const)),
  );
  const commands = new Map(
    names.flatMap(([name, id]) => [
      [telling(name), id],
      [exactly(name), id],
    ]),
  );
  return {
    root: builder.root,
    standsFor: createStandsFor(builder),
    command: (text) => commands.get(exactly(text)) ?? commands.get(telling(text) || '-') ?? null,
    readMonth: createMonthReader(
      all.map(({ language }) => language),
      mergedTime(all.map(({ grammar }) => grammar.time)),
    ),
    markParagraphs,
    is,
    labels: builder.labels,
  };
}
