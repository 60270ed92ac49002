import { questionsAbout } from './about.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import type { Passage } from './passage.ts';
import { clausesWith, type ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Questions about what was or what is applied for: words like "früher" belong to the answer. */
const ABOUT_THE_PAST = questionsAbout('past');

/** Questions about whom one lives with: a relative named there is the answer. */
const ABOUT_OTHERS = questionsAbout('others', 'hilfe-zustaendig', 'rolle');

/** How a name stands in its clause: for itself, denied, as something past, or of somebody else. */
export type Bearing = 'stands' | 'denied' | 'past' | 'of-others';

/** Tells how a name stands in a text, with what it can mean there. */
export type BearingOf = (match: Match, targets: readonly Target[]) => Bearing;

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

/** "Nach GU", "from the camp": the place before, whatever small words stand between. */
function comesFrom({ tokens }: Passage, lexicon: Lexicon): readonly boolean[] {
  let comes = false;
  return tokens.map((_, index) => {
    const before = tokens[index - 1]?.word ?? '';
    comes = lexicon.is('filler', before) && (comes || lexicon.is('cameFrom', before));
    return comes;
  });
}

/** "No idea", "no": small words beside them only say the same again. */
function isBeyondDoubt({ option }: Target): boolean {
  return option === 'unbekannt' || option === 'nein';
}

/** A title that is about relatives is not spoilt by naming one. */
function isOfFamily({ option }: Target): boolean {
  return option === 'familiennachzug';
}

function questionsOfThePast({ matches }: ParsedText, past: ReadonlySet<number>): readonly string[] {
  // Beside a Fiktionsbescheinigung, what "was before" is the title it prolongs; where the two are told in
  // one breath with what is applied for, neither is certain.
  const isFiktion = (target: Target) => target.question === 'papier' && target.option === 'fiktion';
  const isBeside = matches.some(
    ({ clause, targets }) => !past.has(clause) && targets.some(isFiktion),
  );
  return isBeside ? [...ABOUT_THE_PAST, 'status'] : ABOUT_THE_PAST;
}

/**
 * Makes what tells how a name stands in a text.
 * @param refused the names of what was refused
 * @param answerDenies whether the answer "no" denies what stands beside it
 */
export function createBearingOf(
  reading: ParsedText,
  lexicon: Lexicon,
  refused: ReadonlySet<Match>,
  answerDenies: boolean,
): BearingOf {
  const clauses = (kind: WordKind) => clausesWith(kind, reading, lexicon);
  const byAnswer = answerDenies ? deniedByAnswer(reading, lexicon) : new Set<number>();
  const denied = clauses('negators').union(byAnswer);
  const [past, ofOthers] = [clauses('notNow'), clauses('kin')];
  const comes = comesFrom(reading.passage, lexicon);
  const pastQuestions = questionsOfThePast(reading, past);
  return (match, targets) => {
    const { clause, start } = match;
    const question = String(targets[0]?.question);
    if (targets.every(isBeyondDoubt)) return 'stands';
    if (denied.has(clause) || refused.has(match)) return 'denied';
    const isLeft = question === 'unterbringung' && comes[start] === true;
    if (isLeft || (past.has(clause) && !pastQuestions.includes(question))) return 'past';
    const isOwn = ABOUT_OTHERS.includes(question) || targets.some(isOfFamily);
    return ofOthers.has(clause) && !isOwn ? 'of-others' : 'stands';
  };
}
