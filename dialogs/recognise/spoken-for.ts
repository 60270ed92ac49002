import { isRelative, type Relative } from '../trail/persons.ts';
import { questionsAbout } from './about.ts';
import type { Asked } from './asked.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { recognise } from './recognise.ts';
import { isEmpty, type Recognised } from './recognised.ts';
import { restAsTyped } from './rest.ts';
import { type Naming, namingsIn, type Piece, piecesOf } from './segments.ts';

/** One person for whom a text is written by another one. */
export interface SpokenFor {
  /** Who they are, where that is said. */
  readonly person: Relative | undefined;
  /** What is understood of what is said of them; of others nothing is. */
  readonly recognised: Recognised;
}

/** A stretch of pieces between two that part clauses. */
interface Stretch {
  readonly first: number;
  readonly end: number;
  /** Whether it says that somebody speaks for another one. */
  readonly isFor: boolean;
}

/** A text taken apart, with everybody who is named. */
interface Parts {
  readonly folded: string;
  readonly pieces: readonly Piece[];
  readonly stretches: readonly Stretch[];
  readonly namings: readonly Naming[];
  /** The pieces that only say for whom it is. */
  readonly isAside: readonly boolean[];
}

const isOther = ({ named }: Naming) => named !== 'selbst' && named !== 'alle';

const isIn =
  ({ first, end }: Stretch) =>
  (naming: Naming) =>
    naming.first >= first && naming.first < end;

/** Whom some namings name: nobody for none, and for several that are not the same. */
function onlyOne(namings: readonly Naming[]): Naming | undefined {
  const [first, ...more] = namings;
  const isSame = more.every((each) => each.named === first?.named && each.number === first.number);
  return isSame ? first : undefined;
}

/** Whether a word that says for whom it is stands beside who is named. */
function isOnBehalf({ first, end }: Naming, pieces: readonly Piece[], { is }: Lexicon): boolean {
  if (is('onBehalf', pieces[end]?.text ?? '')) return true;
  for (let index = first - 1; index >= 0; index -= 1) {
    const { text } = pieces[index] as Piece;
    if (is('onBehalf', text)) return true;
    if (!is('filler', text)) return false;
  }
  return false;
}

/** "For my husband: 24": whether a stretch says for whom it is, and nothing else. */
function isHeader(
  { first, end }: Omit<Stretch, 'isFor'>,
  pieces: readonly Piece[],
  namings: readonly Naming[],
  lexicon: Lexicon,
): boolean {
  const { is } = lexicon;
  const named = namings.filter((naming) => naming.first >= first && naming.end <= end);
  const isNamed = (index: number) => named.some((each) => index >= each.first && index < each.end);
  const isBare = pieces
    .slice(first, end)
    .every(({ text }, at) => is('onBehalf', text) || is('filler', text) || isNamed(first + at));
  return isBare && named.some((each) => isOnBehalf(each, pieces, lexicon));
}

const isSign = (piece: Piece | undefined) => !/[\p{L}\p{N}]/u.test(String(piece?.text));

function partsOf(folded: string, lexicon: Lexicon): Parts {
  const pieces = piecesOf(folded, lexicon);
  const namings = namingsIn(pieces, lexicon);
  const isAside: boolean[] = new Array(pieces.length).fill(false);
  const breaks = pieces.flatMap(({ isBreak }, index) => (isBreak ? [index] : []));
  const bounds = [...new Set([0, ...breaks, pieces.length])];
  const stretches = bounds.slice(1).flatMap((end, at) => {
    const from = bounds[at] as number;
    // A word that begins a clause belongs to it.
    const first = isSign(pieces[from]) ? from + 1 : from;
    if (first >= end) return [];
    const places = lexicon.speaksForIn(pieces.slice(first, end).map(({ text }) => text));
    for (const place of places) isAside[first + place] = true;
    const isFirst = from === 0 && isHeader({ first, end }, pieces, namings, lexicon);
    return [{ first, end, isFor: places.length > 0 || isFirst }];
  });
  return { folded, pieces, stretches, namings, isAside };
}

/** Whom a text is about that says that it speaks for another one. */
type Concerned = Naming | 'unnamed';

/** Somebody who is no relative: "the lady I help"; one of them at most. */
function unnamed({ pieces, namings }: Parts, { is }: Lexicon): Concerned | undefined {
  const isNamed = namings.some(({ named }) => named === 'alle');
  const hasPeople = pieces.some(({ text }) => is('nonRelatives', text) || is('kin', text));
  return isNamed || hasPeople ? 'unnamed' : undefined;
}

/** How near to the words that say so somebody stands who speaks for another one. */
const NEAR = 4;

/** Whether the one who writes is only named as who speaks, where they speak for another one. */
function isOnlySpeaking({ stretches, namings, isAside }: Parts): boolean {
  const speaking = stretches.filter(({ isFor }) => isFor);
  const own = namings.filter(
    (naming) => naming.named === 'selbst' && speaking.some((each) => isIn(each)(naming)),
  );
  return own.every(({ first, end }) =>
    isAside.slice(Math.max(0, first - NEAR), end + NEAR).includes(true),
  );
}

function concernedIn(parts: Parts, lexicon: Lexicon): Concerned | undefined {
  const { stretches, namings, pieces } = parts;
  const speaking = stretches.filter(({ isFor }) => isFor);
  if (speaking.length === 0 || !isOnlySpeaking(parts)) return undefined;
  const others = namings.filter(isOther);
  // "For both of us."
  if (others.length > 0 && namings.some(({ named }) => named === 'alle')) return undefined;
  const named = speaking
    .flatMap((stretch) => others.filter(isIn(stretch)))
    .filter((each) => !each.isAttached || isOnBehalf(each, pieces, lexicon));
  if (named.length > 0) return onlyOne(named);
  // "She lives with her mother, I help her": who only stands beside is not meant.
  const told = others.filter(({ isAttached }) => !isAttached);
  return told.length > 0 ? onlyOne(told) : unnamed(parts, lexicon);
}

/** Whether two are called the same. */
function isSame(one: Naming, other: Concerned): boolean {
  return other !== 'unnamed' && one.named === other.named && one.number === other.number;
}

/** Of whom something is said: the one whom it is about, the one who writes, or somebody else. */
type Owner = 'concerned' | 'own' | 'others';

/**
 * Cuts a text into what is said of each; words that only say for whom it is are left out, and so is who it is about.
 */
function parted(
  parts: Parts,
  concerned: Concerned,
  { is }: Lexicon,
): Readonly<Record<Owner, string>> {
  const { folded, pieces, stretches, namings, isAside } = parts;
  const texts = { concerned: '', own: '', others: '' };
  let owner: Owner = 'concerned';
  const named: (Naming | undefined)[] = new Array(pieces.length).fill(undefined);
  for (const naming of namings) named.fill(naming, naming.first, naming.end);
  const namingAt = (index: number) => named[index];
  const isMeant = (naming: Naming | undefined) =>
    naming !== undefined &&
    (isSame(naming, concerned) || (naming.named === 'alle' && !naming.isAttached));
  const ownerAt = (index: number, isFor: boolean): Owner => {
    const naming = namingAt(index);
    if (isFor || isMeant(naming)) return 'concerned';
    if (naming === undefined || naming.isAttached || naming.first !== index) return owner;
    return naming.named === 'selbst' ? 'own' : 'others';
  };
  const isLeftOut = (index: number, isFor: boolean) => {
    const naming = namingAt(index);
    const { text } = pieces[index] as Piece;
    const isSpeaking =
      naming?.named === 'selbst' || is('nonRelatives', text) || is('onBehalf', text);
    const isKin = concerned === 'unnamed' && naming === undefined && is('kin', text);
    return isAside[index] === true || isMeant(naming) || isKin || (isFor && isSpeaking);
  };
  for (const { first, end, isFor } of stretches) {
    texts[owner] += '\n';
    for (let index = first; index < end; index += 1) {
      owner = ownerAt(index, isFor);
      const start = pieces[index]?.start;
      if (!isLeftOut(index, isFor)) texts[owner] += folded.slice(start, pieces[index + 1]?.start);
    }
  }
  return texts;
}

/** Questions about whom one lives with or came to: a relative named there may be the answer. */
const ABOUT_OTHERS = questionsAbout('others', 'hilfe-zustaendig', 'rolle').filter(
  (question) => question !== 'unterbringung',
);

/**
 * "Woman from Syria, preliminary housing": whom a professional names first, where nothing is known of the one they
 * counsel, is that one, and nobody's wife.
 */
function clientIn(parts: Parts, { settled }: Asked, { is }: Lexicon): Naming | undefined {
  const { namings, pieces } = parts;
  const [first, next] = pieces;
  const [naming, ...others] = namings;
  const isFirst = naming?.first === 0 && naming.end === 1 && others.length === 0;
  const isAnybody = isFirst && is('nonRelatives', String(first?.text));
  const isBegun = settled['papier'] !== undefined || settled['status'] !== undefined;
  const isOfClient = isAnybody && settled['rolle'] === 'fachkraft' && !isBegun;
  return isOfClient && is('cameFrom', String(next?.text)) ? naming : undefined;
}

/**
 * Finds the one person of whom a text says that it is about them, and speaks for them: "I ask for my mother".
 * @returns nothing where it speaks for nobody or for several, or where the one who writes tells something of their own
 */
export function spokenForIn(text: string, asked: Asked, lexicon: Lexicon): SpokenFor | null {
  if (ABOUT_OTHERS.includes(asked.question)) return null;
  const parts = partsOf(fold(text).trim(), lexicon);
  const client = clientIn(parts, asked, lexicon);
  const concerned = client ?? concernedIn(parts, lexicon);
  if (concerned === undefined) return null;
  const said = parted(parts, concerned, lexicon);
  const recognised = recognise(said.concerned, asked, lexicon);
  if (isEmpty(recognised) || !isEmpty(recognise(said.own, asked, lexicon))) return null;
  const named = concerned === 'unnamed' || concerned === client ? undefined : concerned.named;
  return {
    person: isRelative(named) ? named : undefined,
    recognised: { ...recognised, rest: restAsTyped(text, recognised.rest, lexicon) },
  };
}
