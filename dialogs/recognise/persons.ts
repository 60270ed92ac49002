import type { Answers } from '../answers.ts';
import { OWN } from '../questions/personen.ts';
import type { ToldPerson } from '../questions/told.ts';
import { isRelative, type Relative } from '../trail/persons.ts';
import { questionsAbout } from './about.ts';
import type { Asked } from './asked.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { recognise } from './recognise.ts';
import { restAsTyped } from './rest.ts';
import { type Segment, segmentsIn } from './segments.ts';

/** Somebody of whom something is said. */
export interface Told {
  readonly told: ToldPerson;
  /** Where they live, where that is said of them alone. */
  readonly elsewhere?: ToldPerson;
  /** By which several who are called the same are told apart: "child 2"; `null` where none is said. */
  readonly number: number | null;
  /**
   * Whether a text comes to them at its end, and names others only before who are not helped together with them: "my
   * brother has a Duldung, I have 25.3".
   */
  readonly isLast: boolean;
}

/** What a text says of several persons, or of another one than whom it is asked about. */
export interface Persons {
  /** Those of whom something of their own is said, in their order. */
  readonly persons: readonly Told[];
  /** What holds for all of them: where they live. */
  readonly shared: ToldPerson;
  /** What was not understood, as it was typed. */
  readonly rest: readonly string[];
}

/** Questions about whom one lives with or came to: a relative named there is the answer. */
const ABOUT_OTHERS = questionsAbout('others', 'hilfe-zustaendig', 'rolle');

/** Who is helped together: a household, as against those who have a household of their own. */
const HOUSEHOLD = ['vater', 'mutter', 'mann', 'frau', 'partner', 'sohn', 'tochter', 'kind'];

/** What says of somebody that there is a paper to be looked at. */
const OF_PAPERS = ['papier', 'status'];

const isOwn = (id: string) => OWN.includes(id);

function only(answers: Answers, isMeant: (id: string) => boolean): ToldPerson {
  const meant = Object.entries(answers).filter(([id]) => isMeant(id));
  return Object.fromEntries(meant) as ToldPerson;
}

/** What several pieces say. */
function all(pieces: readonly ToldPerson[]): ToldPerson {
  return Object.assign({}, ...pieces);
}

/** By which number each of those is told apart whom a segment is about: "2 children" are child 1 and child 2. */
function numbersOf({ number, count }: Segment): readonly (number | null)[] {
  if (count > 1) return Array.from({ length: count }, (_, index) => index + 1);
  return [number === '' ? null : Number(number)];
}

/** Whether somebody else than the one who writes is named. */
function isOther({ named }: Segment): boolean {
  return named !== null && named !== 'selbst' && named !== 'alle';
}

/**
 * Whether the other one is whom somebody came to by Familiennachzug: then it is an answer, and nobody to ask about.
 * "He has § 25 (3), and I came by Familiennachzug" begins with somebody who has a paper of their own.
 * @param isFirst whether the text begins with the other one
 */
function isSponsor(own: ToldPerson, { settled }: Asked, isFirst: boolean): boolean {
  const isBy = (status: string | undefined) => status === 'familiennachzug';
  // What is told now counts before what was answered.
  return isBy(own['status'] ?? settled['status']) && (!isFirst || isBy(settled['status']));
}

/**
 * Finds the persons of whom a text says something, where it is not about one alone.
 * @param asked what is asked of the one spoken of
 * @param ofOthers what is asked of whoever comes next: their paper
 * @returns nothing where nobody else is named of whom something of their own is said
 */
export function personsIn(
  text: string,
  asked: Asked,
  ofOthers: Asked,
  lexicon: Lexicon,
): Persons | null {
  const folded = fold(text).trim();
  // "Mother 25.3, son Duldung, in Ulm": where they live is said of both.
  const isPlace = (clause: string) => {
    const said = Object.keys(recognise(clause, ofOthers, lexicon).answers);
    return said.length > 0 && !said.some(isOwn);
  };
  const segments = segmentsIn(folded, lexicon, isPlace);
  if (ABOUT_OTHERS.includes(asked.question) || !segments.some(isOther)) return null;
  const told = segments.map((segment) => {
    const at = isOther(segment) ? ofOthers : { ...ofOthers, settled: asked.settled };
    const { answers: open, revisions, candidates, rest } = recognise(segment.text, at, lexicon);
    // It is asked about all of it before anything is taken.
    const answers = { ...open, ...revisions };
    const own = only(answers, isOwn);
    const place = only(answers, (id) => !isOwn(id));
    return { segment, own, place, rest, isTold: Object.keys(own).length + candidates.length > 0 };
  });
  // "Mother with 2 children, all § 24": each of them.
  const isSaidOfAll = told.some(({ segment, isTold }) => segment.named === 'alle' && isTold);
  const people = segments.filter(isOther).reduce((sum, { count }) => sum + count, 0);
  const isEach = isSaidOfAll && people > 1;
  const others = told.filter(({ segment, isTold }) => isOther(segment) && (isTold || isEach));
  const isOfSelf = ({ named }: Segment) =>
    // "25.3, my wife too": before one other person is named, it is about oneself.
    named === 'selbst' || (named === null && others.length === 1);
  const ofSelf = told.filter(({ segment }) => isOfSelf(segment));
  const self = all(ofSelf.map(({ own }) => own));
  const isFirst = segments.slice(0, 1).some(isOther);
  if (others.length === 0) return null;
  if (others.length === 1 && isSponsor(self, asked, isFirst)) return null;
  const ofAll = all(
    told.flatMap(({ segment, own }) => (isOther(segment) || isOfSelf(segment) ? [] : [own])),
  );
  // "I not yet": what has words left over may say something else. So does what asks.
  const isWhole = ofSelf.every(({ rest }) => rest.length === 0) && !folded.includes('?');
  const isOfAll = segments.some(({ named }) => named === 'alle');
  const isTogether = others.some(
    ({ segment: { named }, own }) =>
      HOUSEHOLD.includes(String(named)) && OF_PAPERS.some((id) => id in own),
  );
  const isLast = segments.at(-1)?.named === 'selbst' && isWhole && !isOfAll && !isTogether;
  const one = {
    told: { person: 'selbst', ...ofAll, ...self },
    number: null,
    isLast,
  };
  const named = others.flatMap(({ segment, own, place }) =>
    numbersOf(segment).map((number) => ({
      told: { person: String(segment.named), ...ofAll, ...own },
      elsewhere: place,
      number,
      isLast: false,
    })),
  );
  return {
    persons: Object.keys(self).length > 0 ? [one, ...named] : named,
    shared: all(told.flatMap(({ segment, place }) => (isOther(segment) ? [] : [place]))),
    rest: restAsTyped(
      text,
      told.flatMap(({ rest }) => rest),
      lexicon,
    ),
  };
}

/** Whom a text names and nothing else: "daughter", "now my wife". */
export function relativeNamed(text: string, lexicon: Lexicon): Relative | null {
  const segments = segmentsIn(fold(text).trim(), lexicon);
  const [first, ...others] = segments.filter(isOther);
  const rest = segments.flatMap((segment) => lexicon.tokensOf(segment.text));
  const isSmall = rest.every(
    ({ word }) => lexicon.is('filler', word) || lexicon.is('goingOn', word),
  );
  const named = first?.named ?? undefined;
  return others.length === 0 && isSmall && isRelative(named) ? named : null;
}
