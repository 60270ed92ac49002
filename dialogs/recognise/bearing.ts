import { questionsAbout } from './about.ts';
import { APPLICATION } from './asked.ts';
import { awaitedIn } from './awaited.ts';
import { denialIn } from './denial.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import { type Owner, ownersIn } from './owner.ts';
import type { Passage } from './passage.ts';
import { clausesWith, type ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';
import { isOfPlace as isTown } from './whereabouts.ts';

/** Questions about what was or what is applied for: words like "früher" belong to the answer. */
const ABOUT_THE_PAST = questionsAbout('past');

/** Questions about whom one lives with: a relative named there is the answer. */
const ABOUT_OTHERS = questionsAbout('others', 'hilfe-zustaendig', 'rolle');

/**
 * How a name stands in its clause: for itself, denied, as something past, as something only wished for, or
 * of somebody else.
 */
export type Bearing = 'stands' | 'denied' | 'past' | 'wished' | 'of-others';

/** Tells how a name stands in a text, with what it can mean there. */
export type BearingOf = (match: Match, targets: readonly Target[]) => Bearing;

/** Questions whose answers can be refused to somebody, be revoked, get lost or be over. */
const DENIABLE = ['papier', 'status', 'fiktionsgrund', 'bisherigerTitel', 'bleiberechtsantrag'];

/** Questions about where somebody lives and comes from: what is named there may be a lawyer's. */
const ABOUT_PLACES = [
  ...questionsAbout('housing', 'hilfe-stadtkreis'),
  ...questionsAbout('place'),
  'herkunft',
];

/** "Nach GU", "from the camp": the place before, whatever small words stand between. */
function comesFrom({ tokens }: Passage, lexicon: Lexicon): readonly boolean[] {
  let comes = false;
  return tokens.map((_, index) => {
    const before = tokens[index - 1]?.word ?? '';
    comes = lexicon.is('filler', before) && (comes || lexicon.is('cameFrom', before));
    return comes;
  });
}

/** "No idea", "no": small words beside them only say the same again. A town that is none is no "no". */
function isBeyondDoubt(match: Match, targets: readonly Target[]): boolean {
  const isShort = ({ option }: Target) => option === 'unbekannt' || option === 'nein';
  return targets.every(isShort) && !match.targets.some(isTown);
}

/** A title that is about relatives is not spoilt by naming one. */
function isOfFamily({ option }: Target): boolean {
  return option === 'familiennachzug' || option === 'bei-angehoerigen';
}

/** Whether a name is that of something that somebody can be given: a paper, a title, a place to live. */
function isHeld({ targets }: Match): boolean {
  return targets.some(
    ({ question }) => DENIABLE.includes(question) || question === 'unterbringung',
  );
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

/** Whether a name says where somebody lives, comes from, or whose citizen somebody is. */
function isOfPlace({ question, option }: Target): boolean {
  return ABOUT_PLACES.includes(question) || option === 'deutsch-eu';
}

/** Whether what a name can mean is not the person's own: all of a relative's, of others where they are. */
function isOfOthers(owner: Owner | undefined, targets: readonly Target[]): boolean {
  if (owner === 'others') return targets.some(isOfPlace);
  const isOwn = ABOUT_OTHERS.includes(String(targets[0]?.question)) || targets.some(isOfFamily);
  return owner === 'kin' && !isOwn;
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
  const clauses = (kind: WordKind) => clausesWith(kind, reading);
  const { negated, gone, over } = denialIn(reading, lexicon, answerDenies);
  const past = clauses('notNow').union(clauses('leaves'));
  const wished = clauses('wishes');
  const awaited = awaitedIn(reading.clauses, isHeld, lexicon);
  // Who waits for what they applied for has applied.
  const isWished = (match: Match, question: string) =>
    wished.has(match.clause) || (awaited.has(match) && question !== APPLICATION);
  const owners = ownersIn(reading, lexicon);
  const comes = comesFrom(reading.passage, lexicon);
  const pastQuestions = questionsOfThePast(reading, past);
  // "No papers I have not": in many languages two negators say one "no".
  const saysNo = ({ start, end }: Match) =>
    end - start > 1 &&
    reading.passage.tokens.slice(start, end).some(({ word }) => lexicon.is('negators', word));
  function isDenied(match: Match, question: string): boolean {
    if ((negated.has(match) && !saysNo(match)) || refused.has(match)) return true;
    if (gone.has(match) && (DENIABLE.includes(question) || question === 'unterbringung'))
      return true;
    return over.has(match) && DENIABLE.includes(question) && !pastQuestions.includes(question);
  }
  return (match, targets) => {
    const { clause, start, isOfClause = false } = match;
    const question = String(targets[0]?.question);
    if (isBeyondDoubt(match, targets)) return 'stands';
    if (isDenied(match, question)) return 'denied';
    if (isWished(match, question)) return 'wished';
    const isLeft = question === 'unterbringung' && comes[start] === true && !isOfClause;
    if (isLeft || (past.has(clause) && !pastQuestions.includes(question))) return 'past';
    const owner = owners.get(match);
    // An office that gave somebody a place to live does not live in it.
    const isOther = isOfOthers(owner, targets) && !(isOfClause && owner === 'others');
    return isOther ? 'of-others' : 'stands';
  };
}
