import type { Lexicon } from './lexicon.ts';
import type { Named } from './words.ts';

/** A piece of a text, and whom it is about; nobody (`null`) before somebody is named. */
export interface Segment {
  readonly named: Named | null;
  /** The number by which several are told apart: "child 2". */
  readonly number: string;
  /** How many they are: "2 children". */
  readonly count: number;
  readonly text: string;
}

/** A word of a text, or what parts two spans. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isBreak: boolean;
}

/** Where somebody is named, from one piece to another. */
export interface Naming {
  readonly named: Named;
  readonly number: string;
  readonly count: number;
  readonly first: number;
  readonly end: number;
  /** Whether they only stand beside what is said: "with my husband". */
  readonly isAttached: boolean;
}

/** A span of a text, about the one who is named in it. */
interface Span {
  readonly naming: Naming | null;
  readonly first: number;
  readonly end: number;
}

/** The words of a folded text; a full stop in a number or before one parts nothing. */
export function piecesOf(folded: string, lexicon: Lexicon): readonly Piece[] {
  return [...folded.matchAll(/[\p{L}\p{N}]+|[,;!?:()\n]|\.(?! ?\d)/gu)].map((match) => {
    const [text] = match;
    const isWord = /[\p{L}\p{N}]/u.test(text);
    const isBreak = !isWord || lexicon.is('boundary', text);
    return { text, start: match.index, end: match.index + text.length, isBreak };
  });
}

/** Whether who is named at each piece only stands beside what is said: "with my husband". */
function attachedIn(pieces: readonly Piece[], { is }: Lexicon): readonly boolean[] {
  let isAttached = false;
  return pieces.map(({ text, isBreak }) => {
    const here = isAttached;
    isAttached = !isBreak && (is('attached', text) || (isAttached && is('filler', text)));
    return here;
  });
}

/** The most words of an answer that may stand before somebody who is named in it. */
const MOST_BEFORE = 2;

/** Whether what names somebody is a part of an answer: "family" in "family reunification". */
function isInAnswer(
  words: readonly string[],
  first: number,
  behind: number,
  { root }: Lexicon,
): boolean {
  for (let start = Math.max(0, first - MOST_BEFORE); start <= first; start += 1) {
    let node = root.children.get(words[start] as string);
    for (let end = start + 1; node !== undefined; end += 1) {
      const isLonger = end >= behind && end - start > behind - first;
      if (isLonger && node.targets.some(({ question }) => question === 'status')) return true;
      node = node.children.get(words[end] ?? '');
    }
  }
  return false;
}

/** The number behind somebody: "child 2". */
function numberBehind(words: readonly string[], behind: number, { is }: Lexicon): string {
  const word = words[behind] ?? '';
  return /^\d$/.test(word) && !is('counted', words[behind + 1] ?? '') ? word : '';
}

/** How many of a family are alike, as the number before them says: "2 children". */
function countBefore(words: readonly string[], first: number, named: Named): number {
  const word = words[first - 1] ?? '';
  return named === 'kind' && /^[2-9]$/.test(word) ? Number(word) : 1;
}

/** Everybody who is named, in their order. */
export function namingsIn(pieces: readonly Piece[], lexicon: Lexicon): readonly Naming[] {
  const words = pieces.map(({ text }) => text);
  const attached = attachedIn(pieces, lexicon);
  const found: Naming[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const mention = lexicon.relativeAt(words, first);
    if (mention === null) continue;
    const { named } = mention;
    const behind = first + mention.length;
    if (named !== 'selbst' && isInAnswer(words, first, behind, lexicon)) continue;
    const number = numberBehind(words, behind, lexicon);
    const end = behind + number.length;
    const count = countBefore(words, first, named);
    const isAttached = attached[first] === true || lexicon.is('attachedBehind', words[end] ?? '');
    // "With 2 children": the number belongs to them.
    const shift = Math.min(count - 1, Number(isAttached));
    found.push({ named, number, count, first: first - shift, end, isAttached });
    first = end - 1;
  }
  return found;
}

/** The spans of a text; one with several persons is parted before each of them but the first. */
function spansOf(pieces: readonly Piece[], namings: readonly Naming[]): readonly Span[] {
  const spans: Span[] = [];
  const byFirst = new Map(namings.map((each) => [each.first, each]));
  let [first, naming]: [number, Naming | null] = [0, null];
  const close = (end: number, next: Naming | null) => {
    spans.push({ naming, first, end });
    [first, naming] = [end, next];
  };
  pieces.forEach(({ isBreak }, index) => {
    const here = byFirst.get(index);
    if (isBreak && index > first) close(index, null);
    if (here === undefined) return;
    if (naming === null) naming = here;
    else close(index, here);
  });
  close(pieces.length, null);
  // Between two signs there is nothing.
  const isSaid = ({ text }: Piece) => /[\p{L}\p{N}]/u.test(text);
  return spans.filter((each) => pieces.slice(each.first, each.end).some(isSaid));
}

/** Whether who is meant is named behind what is said of them: "§ 25 Abs. 3 (father), Familiennachzug (mother)". */
function isNamedBehind(
  spans: readonly Span[],
  pieces: readonly Piece[],
  lexicon: Lexicon,
): boolean {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first?.naming !== null || last?.naming == null) return false;
  const beside = [
    ...pieces.slice(last.first, last.naming.first),
    ...pieces.slice(last.naming.end, last.end),
  ];
  return beside.every(({ text, isBreak }) => isBreak || lexicon.is('filler', text));
}

/** Who each span is about: whoever is named in it, or else was named before (or, where named behind, next). */
function ownersOf(spans: readonly Span[], isBehind: boolean): readonly (Naming | null)[] {
  const ordered = isBehind ? spans.toReversed() : spans;
  const owners: (Naming | null)[] = [];
  for (const { naming } of ordered) owners.push(naming ?? owners.at(-1) ?? null);
  return isBehind ? owners.toReversed() : owners;
}

/** The words of a span, without those that name somebody else: what is left is said of them. */
function textOf({ naming, first, end }: Span, pieces: readonly Piece[], folded: string): string {
  const at = (index: number) => pieces[index]?.start ?? folded.length;
  const start = first === 0 ? 0 : at(first);
  if (naming === null || naming.named === 'selbst') return folded.slice(start, at(end));
  const until = pieces[naming.end - 1]?.end;
  return `${folded.slice(start, at(naming.first))} ${folded.slice(until, at(end))}`;
}

/**
 * Makes what tells whether something is said of somebody who is named: not of who only stands beside, but of all of them
 * ("for both of us"), and of who has something as oneself has, in languages that say "with" for it: "with my
 * husband is a Duldung, with me a card".
 */
function createIsSaidOf(pieces: readonly Piece[], namings: readonly Naming[], { is }: Lexicon) {
  let isOpening = true;
  const opens = pieces.map(({ text, isBreak }) => {
    const isHere = isOpening;
    isOpening = isBreak || (isOpening && (is('attached', text) || is('filler', text)));
    return isHere;
  });
  return ({ named, isAttached, first }: Naming, index: number): boolean =>
    named === 'alle' ||
    !isAttached ||
    (opens[first] === true && namings[index + 1]?.named === 'selbst');
}

/** Nobody alone. */
const NOBODY = { named: null, number: '', count: 1 } as const;

/**
 * Cuts a folded text into what is said of each person, in the order in which they are named.
 * @param isOfAll whether a span, and what follows it, is said of all of them where it stands behind the last of several
 */
export function segmentsIn(
  folded: string,
  lexicon: Lexicon,
  isOfAll: (span: string) => boolean = () => false,
): readonly Segment[] {
  const pieces = piecesOf(folded, lexicon);
  const all = namingsIn(pieces, lexicon);
  const namings = all.filter(createIsSaidOf(pieces, all, lexicon));
  const spans = spansOf(pieces, namings);
  const isBehind = isNamedBehind(spans, pieces, lexicon);
  const owners = ownersOf(spans, isBehind);
  const last = spans.findLastIndex(({ naming }) => naming !== null);
  const isSeveral =
    !isBehind && new Set(namings.map(({ named, number }) => named + number)).size > 1;
  const from = isSeveral
    ? spans.findIndex((span, index) => index > last && isOfAll(textOf(span, pieces, folded)))
    : -1;
  const segments = new Map<string, Segment>();
  spans.forEach((span, index) => {
    const isShared = from >= 0 && index >= from;
    const { named, number, count } = (isShared ? null : owners[index]) ?? NOBODY;
    const key = `${named}${number}`;
    const before = segments.get(key);
    const text = `${before?.text ?? ''}\n${textOf(span, pieces, folded)}`;
    // "My 2 children have a Duldung, the children are in Ulm": they are two all the same.
    segments.set(key, { named, number, count: Math.max(count, before?.count ?? 1), text });
  });
  return [...segments.values()];
}
