import places from '../gazetteer/places.json' with { type: 'json' };
import { fold } from './fold.ts';
import { createInflection } from './inflection.ts';
import { namesOfLanguages } from './language-names.ts';
import type { Steps } from './steps.ts';
import type { Token, Tokenizer } from './tokens.ts';
import type { Words } from './words.ts';

/** What a name stands for. */
export interface Target {
  readonly question: string;
  /** The option; for a country its ISO code. */
  readonly option: string;
  /** Counts only while its question is asked. */
  readonly isLocal: boolean;
  /** Counts only as the whole answer: an ordinary word that is a place, too. */
  readonly isWhole?: boolean;
  /** Of a country: its name, and not what its people are called. */
  readonly isState?: boolean;
  /** Of a country: the name of a town in it. */
  readonly isTown?: boolean;
}

/** A place in the tree of names: the names that end here, the words that go on. */
export interface Node {
  readonly children: Map<string, Node>;
  readonly targets: Target[];
}

/** The words of a label that is shown. */
export interface Label {
  readonly question: string;
  readonly option: string;
  readonly words: readonly string[];
}

/** All names of the languages in use. */
export interface NameTree {
  readonly root: Node;
  /** The words that names are made of, and the beginnings of words (`anschluss*`). */
  readonly vocabulary: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly labels: readonly Label[];
  /** The words of the names that answer a question. */
  readonly wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The question id under which countries are entered; they are turned into their group. */
export const COUNTRY = 'country';

/** The question of the help whether a town is a Stadtkreis. */
export const STADTKREIS = 'hilfe-stadtkreis';

/** Whether a name is entered only so that its words are not taken for another one. */
export function saysNothing({ question }: Target): boolean {
  return question === 'nothing';
}

/** Leads on where something parts the words of a name itself: "abgelehnt, Klage läuft". */
export const GAP = ',';

/** Collects names while a lexicon is made. */
class Builder implements NameTree {
  readonly root: Node = { children: new Map(), targets: [] };
  readonly vocabulary = new Set<string>();
  readonly patterns = new Set<string>();
  readonly labels: Label[] = [];
  readonly wordsOf = new Map<string, Set<string>>();
  private readonly isFiller: (token: string) => boolean;
  private readonly tokensOf: Tokenizer;
  /** The words of the names that were entered: many a name stands for several things. */
  private readonly known = new Map<string, readonly Token[]>();

  constructor(isFiller: (token: string) => boolean, tokensOf: Tokenizer) {
    this.isFiller = isFiller;
    this.tokensOf = tokensOf;
  }

  private tokens(name: string): readonly Token[] {
    const tokens = this.known.get(name) ?? this.tokensOf(fold(name));
    this.known.set(name, tokens);
    return tokens;
  }

  /** The words of a name that tell something, or all of them, and the gaps between them. */
  private partsOf(name: string, hasAll = false): readonly string[] {
    const tokens = this.tokens(name);
    const keepsAll = hasAll || tokens.every(({ word }) => this.isFiller(word));
    const parts: string[] = [];
    let isApart = false;
    for (const token of tokens) {
      isApart ||= token.isApart;
      if (this.isFiller(token.word) && !keepsAll) continue;
      if (isApart && parts.length > 0) parts.push(GAP);
      parts.push(token.word);
      isApart = false;
    }
    return parts;
  }

  /** Whether a name has no word that says anything: "Au" is a village, and French for "to the". */
  isSmall(name: string): boolean {
    return this.tokens(name).every(({ word }) => this.isFiller(word));
  }

  /** Enters a name; the whole of an answer, or nothing but fillers, is kept as it is. */
  enter(name: string, target: Target): void {
    let node = this.root;
    const words = this.wordsOf.get(target.question) ?? new Set();
    this.wordsOf.set(target.question, words);
    for (const part of this.partsOf(name, target.isWhole)) {
      words.add(part);
      if (part !== GAP) (part.includes('*') ? this.patterns : this.vocabulary).add(part);
      const next = node.children.get(part) ?? { children: new Map(), targets: [] };
      node.children.set(part, next);
      node = next;
    }
    const known = node.targets.find(
      (each) => each.question === target.question && each.option === target.option,
    );
    if (known === undefined) {
      node.targets.push(target);
      return;
    }
    // A name that counts everywhere counts where its question is asked, too, and one in a text as a whole text.
    const wider = target.isLocal ? known : target;
    const isWhole = known.isWhole === true && target.isWhole === true;
    node.targets[node.targets.indexOf(known)] = { ...wider, isWhole };
  }

  enterLabel(question: string, option: string, label: string): void {
    this.enter(label, { question, option, isLocal: true });
    const words = this.partsOf(label).filter((part) => part !== GAP);
    this.labels.push({ question, option, words });
  }
}

function* enterWords(builder: Builder, words: Words): Steps<void> {
  for (const [question, options] of Object.entries(words.labels)) {
    for (const [option, labels] of Object.entries(options)) {
      for (const label of labels) {
        builder.enterLabel(question, option, label);
        yield;
      }
    }
  }
  for (const [question, options] of Object.entries(words.aliases)) {
    for (const [option, names] of Object.entries(options)) {
      for (const name of names) {
        const isLocal = name.startsWith('=') || question === '*';
        const plain = name.replace(/^=+/, '');
        // A small word of one language may be an answer in another: "ne" is a French half of "not".
        const isWhole = name.startsWith('==') || builder.isSmall(plain);
        builder.enter(plain, { question, option, isLocal, isWhole });
        yield;
      }
    }
  }
}

function* enterLanguages(builder: Builder, words: Words): Steps<void> {
  for (const [option, names] of Object.entries(namesOfLanguages(words.languages))) {
    for (const name of names) {
      builder.enter(name, { question: 'sprache', option, isLocal: true });
      yield;
    }
  }
}

function* enterCountries(builder: Builder, words: Words): Steps<void> {
  const display = new Intl.DisplayNames([words.intl], { type: 'region', fallback: 'code' });
  const states = new Set(words.grammar.states.map(fold));
  const inflected = createInflection(words.grammar.inflections);
  for (const [code, names] of Object.entries(words.countries)) {
    const target = { question: COUNTRY, option: code, isLocal: false };
    const official = String(display.of(code));
    // The official name comes last: it is that of the state, whatever else is written the same.
    for (const name of [...names.flatMap(inflected), official]) {
      const isState = name === official || states.has(fold(name));
      const isTown = name.startsWith('@');
      const plain = name.replace('@', '');
      builder.enter(plain, { ...target, isState, isTown, isWhole: builder.isSmall(plain) });
    }
    yield;
  }
}

const LANDS = ['baden-wuerttemberg', 'anderes'] as const;

/** Enters a place; it says as well whether it is a Stadtkreis. */
function enterPlace(
  builder: Builder,
  name: string,
  land: (typeof LANDS)[number],
  isStadtkreis: 'ja' | 'nein' | null,
  isWhole = builder.isSmall(name),
): void {
  builder.enter(name, { question: 'bundesland', option: land, isLocal: false, isWhole });
  if (isStadtkreis === null) return;
  builder.enter(name, { question: STADTKREIS, option: isStadtkreis, isLocal: false, isWhole });
}

function* enterPlaces(builder: Builder, all: readonly Words[]): Steps<void> {
  const [inside, outside] = LANDS;
  const named = (list: keyof Words['places']) => [
    ...places[list],
    ...all.flatMap((words) => words.places[list]),
  ];
  for (const name of named('stadtkreise')) yield enterPlace(builder, name, inside, 'ja');
  for (const name of named('badenWuerttemberg')) yield enterPlace(builder, name, inside, null);
  for (const name of named('towns')) yield enterPlace(builder, name, inside, 'nein');
  for (const name of named('elsewhere')) yield enterPlace(builder, name, outside, null);
  for (const name of places.ambiguous) {
    enterPlace(builder, name, inside, 'nein');
    yield enterPlace(builder, name, outside, null);
  }
  for (const { name, in: side } of places.ordinaryWords) {
    if (side !== 'elsewhere') enterPlace(builder, name, inside, null, true);
    if (side !== 'badenWuerttemberg') enterPlace(builder, name, outside, null, true);
    yield;
  }
}

/**
 * Collects all names of the languages in use.
 * @param tokensOf takes a folded name apart
 */
export function* collectNames(
  all: readonly Words[],
  isFiller: (token: string) => boolean,
  tokensOf: Tokenizer,
): Steps<NameTree> {
  const builder = new Builder(isFiller, tokensOf);
  for (const words of all) {
    yield* enterWords(builder, words);
    yield* enterLanguages(builder, words);
    yield* enterCountries(builder, words);
  }
  yield* enterPlaces(builder, all);
  return builder;
}
