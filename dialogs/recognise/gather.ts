import { questionsAbout } from './about.ts';
import type { Asked, FoundOptions } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import type { Passage } from './passage.ts';
import { clausesWith, type ParsedText } from './read.ts';
import { targetsOf } from './targets.ts';
import type { WordKind } from './tokens.ts';

/** Questions about what was or what is applied for: words like "früher" belong to the answer. */
const ABOUT_THE_PAST = questionsAbout('past');

/** Questions about whom one lives with: a relative named there is the answer. */
const ABOUT_OTHERS = questionsAbout('others', 'hilfe-zustaendig', 'rolle');

/** What the names found say, without those that a small word makes doubtful. */
export interface Gathered {
  readonly found: FoundOptions;
  /** Something was named only to be denied. */
  readonly isNegated: boolean;
  /** Where the person was housed before. */
  readonly formerly: readonly string[];
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

function isTransit({ start, targets }: Match, { tokens }: Passage, lexicon: Lexicon): boolean {
  const isCountry = targets.some(({ question }) => question === COUNTRY);
  const before = tokens[start - 1]?.word;
  return isCountry && before !== undefined && lexicon.is('transit', before);
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
type Bearing = 'stands' | 'denied' | 'past' | 'of-others';

/** Makes what tells how a name stands in a text. */
function createBearingOf(reading: ParsedText, lexicon: Lexicon) {
  const clauses = (kind: WordKind) => clausesWith(kind, reading, lexicon);
  const denied = clauses('negators').union(deniedByAnswer(reading, lexicon));
  const [past, ofOthers] = [clauses('notNow'), clauses('kin')];
  const comes = comesFrom(reading.passage, lexicon);
  const pastQuestions = questionsOfThePast(reading);
  return ({ clause, start }: Match, targets: readonly Target[]): Bearing => {
    const question = String(targets[0]?.question);
    if (targets.every(isBeyondDoubt)) return 'stands';
    if (denied.has(clause)) return 'denied';
    const isLeft = question === 'unterbringung' && comes[start] === true;
    if (isLeft || (past.has(clause) && !pastQuestions.includes(question))) return 'past';
    const isOwn = ABOUT_OTHERS.includes(question) || targets.some(isOfFamily);
    return ofOthers.has(clause) && !isOwn ? 'of-others' : 'stands';
  };
}

/** Puts together what the names in a text say about the question asked and about others. */
export function gather(reading: ParsedText, asked: Asked, lexicon: Lexicon): Gathered {
  const said = new Map<string, ReadonlySet<string>[]>();
  const formerly: string[] = [];
  let isNegated = false;
  const { passage } = reading;
  const bearingOf = createBearingOf(reading, lexicon);
  for (const match of reading.matches) {
    const isWholeText = match.start === 0 && match.end === passage.tokens.length;
    const targets = targetsOf(match, asked, isWholeText);
    const question = targets[0]?.question;
    if (question === undefined || isTransit(match, passage, lexicon)) continue;
    const bearing = bearingOf(match, targets);
    const options = new Set(targets.map(({ option }) => option));
    const before = said.get(question) ?? [];
    if (bearing === 'stands') said.set(question, before);
    if (bearing === 'stands') before.push(options);
    if (bearing === 'denied') isNegated = true;
    const isHousing = bearing === 'past' && question === 'unterbringung';
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

function questionsOfThePast({ matches }: ParsedText): readonly string[] {
  // Beside a Fiktionsbescheinigung, what "was before" is the title it prolongs.
  const isFiktion = (target: Target) => target.question === 'papier' && target.option === 'fiktion';
  const isBeside = matches.some(({ targets }) => targets.some(isFiktion));
  return isBeside ? [...ABOUT_THE_PAST, 'status'] : ABOUT_THE_PAST;
}
