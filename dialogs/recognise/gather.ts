import type { Asked, Found } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import { clauseHas, type Reading } from './read.ts';
import { targetsOf } from './targets.ts';
import type { WordKind } from './tokens.ts';

/** Questions about what was or what is applied for: words like "früher" belong to the answer. */
const ABOUT_THE_PAST = [
  'wohnungsweg',
  'fluchthintergrund',
  'bisherigerTitel',
  'bleiberechtsantrag',
  'fiktionsgrund',
  'beratungSeit',
  'vorlaeufigSeit',
];

/** Questions about whom one lives with: a relative named there is the answer. */
const ABOUT_OTHERS = ['bezug', 'hilfe-zustaendig', 'rolle'];

/** What the names found say, without those that a small word makes doubtful. */
export interface Gathered {
  readonly found: Found;
  /** Something was named only to be denied. */
  readonly isNegated: boolean;
  /** Where the person was housed before. */
  readonly formerly: readonly string[];
}

/** "No Duldung": the answer "no" before another name in the same clause negates that name. */
function isDeniedByAnswer(match: Match, { tokens, matches }: Reading, lexicon: Lexicon): boolean {
  const clause = tokens[match.start]?.clause;
  return (
    matches.length > 1 &&
    matches.some(
      ({ start, end }) =>
        end - start === 1 &&
        tokens[start]?.clause === clause &&
        lexicon.is('negators', String(tokens[start]?.word)),
    )
  );
}

/** Several names for one question: what all of them can mean, or where they differ, what any can. */
function combined(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const any = all.reduce((one, other) => one.union(other));
  const common = all.reduce((one, other) => one.intersection(other));
  return common.size > 0 ? common : any;
}

function isTransit({ start, targets }: Match, { tokens }: Reading, lexicon: Lexicon): boolean {
  const isCountry = targets.some(({ question }) => question === COUNTRY);
  const before = tokens[start - 1]?.word;
  return isCountry && before !== undefined && lexicon.is('transit', before);
}

/** "Nach GU", "from the camp": the place before, whatever small words stand between. */
function cameFrom({ start }: Match, { tokens }: Reading, lexicon: Lexicon): boolean {
  const before = tokens.slice(0, start).map(({ word }) => word);
  const small = before.slice(before.findLastIndex((word) => !lexicon.is('filler', word)) + 1);
  return small.some((word) => lexicon.is('cameFrom', word));
}

/** How a name stands in its clause: for itself, denied, as something past, or of somebody else. */
type Standing = 'stands' | 'denied' | 'past' | 'of-others';

function standingOf(
  match: Match,
  targets: readonly Target[],
  reading: Reading,
  lexicon: Lexicon,
): Standing {
  const has = (kind: WordKind) => clauseHas(kind, match.clause, reading, lexicon);
  const question = String(targets[0]?.question);
  if (targets.every(isBeyondDoubt)) return 'stands';
  if (has('negators') || isDeniedByAnswer(match, reading, lexicon)) return 'denied';
  const isLeft = question === 'unterbringung' && cameFrom(match, reading, lexicon);
  if (isLeft || (has('notNow') && !isAboutThePast(question, reading))) return 'past';
  const isOwn = ABOUT_OTHERS.includes(question) || targets.some(isOfFamily);
  return has('kin') && !isOwn ? 'of-others' : 'stands';
}

/** Puts together what the names in a text say about the question asked and about others. */
export function gather(reading: Reading, asked: Asked, lexicon: Lexicon): Gathered {
  const said = new Map<string, ReadonlySet<string>[]>();
  const formerly: string[] = [];
  let isNegated = false;
  for (const match of reading.matches) {
    const isWholeText = match.start === 0 && match.end === reading.tokens.length;
    const targets = targetsOf(match, asked, isWholeText);
    const question = targets[0]?.question;
    if (question === undefined || isTransit(match, reading, lexicon)) continue;
    const standing = standingOf(match, targets, reading, lexicon);
    const options = new Set(targets.map(({ option }) => option));
    if (standing === 'stands') said.set(question, [...(said.get(question) ?? []), options]);
    if (standing === 'denied') isNegated = true;
    const isHousing = standing === 'past' && question === 'unterbringung';
    if (isHousing) formerly.push(...options);
  }
  const found = new Map([...said].map(([question, all]) => [question, combined(all)]));
  return { found, isNegated, formerly };
}

/** "No idea", "no": small words beside them only say the same again. */
function isBeyondDoubt({ option }: Target): boolean {
  return option === 'unbekannt' || option === 'nein';
}

/** A title that is about relatives is not spoilt by naming one. */
function isOfFamily({ option }: Target): boolean {
  return option === 'familiennachzug';
}

function isAboutThePast(question: string, { matches }: Reading): boolean {
  if (ABOUT_THE_PAST.includes(question)) return true;
  // Beside a Fiktionsbescheinigung, what "was before" is the title it prolongs.
  const isFiktion = (target: Target) => target.question === 'papier' && target.option === 'fiktion';
  return question === 'status' && matches.some(({ targets }) => targets.some(isFiktion));
}
