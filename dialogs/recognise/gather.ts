import { questionsAbout } from './about.ts';
import { abroadIn } from './abroad.ts';
import type { Asked, FoundOptions } from './asked.ts';
import { grantedIn } from './granted.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import type { Passage } from './passage.ts';
import { clausesWith, type ParsedText } from './read.ts';
import { canBeTold, targetsOf } from './targets.ts';
import type { WordKind } from './tokens.ts';

/** Questions about what was or what is applied for: words like "früher" belong to the answer. */
const ABOUT_THE_PAST = questionsAbout('past');

/** Questions about whom one lives with: a relative named there is the answer. */
const ABOUT_OTHERS = questionsAbout('others', 'hilfe-zustaendig', 'rolle');

const APPLICATION = 'bleiberechtsantrag';

/** What the names found say, without those that a small word makes doubtful. */
export interface Gathered {
  readonly found: FoundOptions;
  /** Something was named only to be denied. */
  readonly isNegated: boolean;
  /** Where the person was housed before. */
  readonly formerly: readonly string[];
  /** The statuses that were granted by a decision, whatever it refuses beside them. */
  readonly granted: ReadonlySet<string>;
  /** Whether what is printed on a paper is spoken of: its paragraph, its number. */
  readonly isOfPrinted: boolean;
}

/** "No Duldung": the answer "no" before another name in the same clause negates that name. */
function deniedByAnswer({ passage, matches }: ParsedText, lexicon: Lexicon): ReadonlySet<number> {
  const denying = matches.filter(
    ({ start, end }) =>
      matches.length > 1 &&
      end - start === 1 &&
      lexicon.is('negators', String(passage.tokens[start]?.word)),
  );
  return new Set(denying.map(({ clause }) => clause));
}

/** Several names for one question: what all of them can mean, or where they differ, what any can. */
function combined(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const any = all.reduce((one, other) => one.union(other));
  const common = all.reduce((one, other) => one.intersection(other));
  return common.size > 0 ? common : any;
}

function isCountry({ targets }: Match): boolean {
  return targets.some(({ question }) => question === COUNTRY);
}

function isTransit(match: Match, { tokens }: Passage, lexicon: Lexicon): boolean {
  const before = tokens[match.start - 1]?.word;
  return isCountry(match) && before !== undefined && lexicon.is('transit', before);
}

/** "Nach GU", "from the camp": the place before, whatever small words stand between. */
function comesFrom({ tokens }: Passage, lexicon: Lexicon): readonly boolean[] {
  let comes = false;
  return tokens.map((_, index) => {
    const before = tokens[index - 1]?.word ?? '';
    comes = lexicon.is('filler', before) && (comes || lexicon.is('cameFrom', before));
    return comes;
  });
}

/** How a name stands in its clause: for itself, denied, as something past, or of somebody else. */
export type Bearing = 'stands' | 'denied' | 'past' | 'of-others';

/** Tells how a name stands in a text, with what it can mean there. */
export type BearingOf = (match: Match, targets: readonly Target[]) => Bearing;

function createBearingOf(reading: ParsedText, lexicon: Lexicon): BearingOf {
  const clauses = (kind: WordKind) => clausesWith(kind, reading, lexicon);
  const denied = clauses('negators').union(deniedByAnswer(reading, lexicon));
  const [past, ofOthers] = [clauses('notNow'), clauses('kin')];
  const comes = comesFrom(reading.passage, lexicon);
  const pastQuestions = questionsOfThePast(reading);
  return ({ clause, start }, targets) => {
    const question = String(targets[0]?.question);
    if (targets.every(isBeyondDoubt)) return 'stands';
    if (denied.has(clause)) return 'denied';
    const isLeft = question === 'unterbringung' && comes[start] === true;
    if (isLeft || (past.has(clause) && !pastQuestions.includes(question))) return 'past';
    const isOwn = ABOUT_OTHERS.includes(question) || targets.some(isOfFamily);
    return ofOthers.has(clause) && !isOwn ? 'of-others' : 'stands';
  };
}

/** What a name says here: an answer to the question asked, or to another one. */
interface Saying {
  readonly match: Match;
  readonly question: string;
  readonly options: ReadonlySet<string>;
  readonly bearing: Bearing;
}

/** What each name says that answers something here. */
function sayingsIn(
  matches: readonly Match[],
  targetsIn: (match: Match) => readonly Target[],
  bearingOf: BearingOf,
): readonly Saying[] {
  return matches.flatMap((match) => {
    const targets = targetsIn(match);
    const question = targets[0]?.question;
    if (question === undefined) return [];
    const options = new Set(targets.map(({ option }) => option));
    const saying = { match, question, options, bearing: bearingOf(match, targets) };
    // "§ 60a Abs. 2b" is a Duldung, and stands for an application besides.
    const isStatus = question === 'status';
    const also = isStatus ? match.targets.filter((each) => each.question === APPLICATION) : [];
    return [
      saying,
      ...also.map(({ option }) => ({
        ...saying,
        question: APPLICATION,
        options: new Set([option]),
      })),
    ];
  });
}

/** What those names say together that stand for themselves. */
function foundIn(sayings: readonly Saying[]): Map<string, ReadonlySet<string>> {
  // "Must leave Germany": a country beside a paper or a status is no citizenship.
  const isOfPaper = ({ question, match }: Saying) =>
    (question === 'papier' || question === 'status') && !isCountry(match);
  const isBesidePaper = sayings.some(isOfPaper);
  const said = new Map<string, ReadonlySet<string>[]>();
  for (const { match, question, options } of sayings) {
    if (question === 'papier' && isCountry(match) && isBesidePaper) continue;
    said.set(question, [...(said.get(question) ?? []), options]);
  }
  return new Map([...said].map(([question, all]) => [question, combined(all)]));
}

/** Puts together what the names in a text say about the question asked and about others. */
export function gather(reading: ParsedText, asked: Asked, lexicon: Lexicon): Gathered {
  const { passage, matches } = reading;
  const bearingOf = createBearingOf(reading, lexicon);
  const isPassed = (match: Match) => isTransit(match, passage, lexicon);
  const abroad = abroadIn(matches, asked.question, bearingOf, isPassed);
  const isWholeText = ({ start, end }: Match) => start === 0 && end === passage.tokens.length;
  const own = matches.filter((match) => !(isPassed(match) || abroad.isAbout(match)));
  const sayings = sayingsIn(own, (match) => targetsOf(match, asked, isWholeText(match)), bearingOf);
  const found = foundIn(sayings.filter(({ bearing }) => bearing === 'stands'));
  if (abroad.bearing === 'stands' && canBeTold('verfahren', asked))
    found.set('verfahren', new Set(['schutz-in-anderem-staat']));
  const past = sayings.filter(({ bearing }) => bearing === 'past');
  return {
    found,
    isNegated: abroad.bearing === 'denied' || sayings.some(({ bearing }) => bearing === 'denied'),
    formerly: past
      .filter(({ question }) => question === 'unterbringung')
      .flatMap(({ options }) => [...options]),
    granted: grantedIn(own, passage, bearingOf, lexicon),
    isOfPrinted: passage.tokens.some(({ word }) => lexicon.is('printed', word)),
  };
}

/** "No idea", "no": small words beside them only say the same again. */
function isBeyondDoubt({ option }: Target): boolean {
  return option === 'unbekannt' || option === 'nein';
}

/** A title that is about relatives is not spoilt by naming one. */
function isOfFamily({ option }: Target): boolean {
  return option === 'familiennachzug';
}

function questionsOfThePast({ matches }: ParsedText): readonly string[] {
  // Beside a Fiktionsbescheinigung, what "was before" is the title it prolongs.
  const isFiktion = (target: Target) => target.question === 'papier' && target.option === 'fiktion';
  const isBeside = matches.some(({ targets }) => targets.some(isFiktion));
  return isBeside ? [...ABOUT_THE_PAST, 'status'] : ABOUT_THE_PAST;
}
