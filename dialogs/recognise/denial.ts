import type { Clause, Word } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { saysNothing } from './names.ts';
import { isMereProtection, isProtection } from './protection.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** The names of a text that are denied, by what denies them. */
export interface Denial {
  /** By a negator: "no", "not", "değil". */
  readonly negated: ReadonlySet<Match>;
  /** By a word that says that it is not there: "refused", "revoked". */
  readonly gone: ReadonlySet<Match>;
  /** By such a word that may as well tell of the past: "expired", "lost". */
  readonly over: ReadonlySet<Match>;
}

/** Whether a word denies what stands before it or behind it. */
function isNegator(word: string, { is }: Lexicon): boolean {
  return is('negators', word) || is('negatorsBehind', word);
}

function areAlike(one: Match, other: Match): boolean {
  const questions = new Set(one.targets.map(({ question }) => question));
  return other.targets.some(({ question }) => questions.has(question));
}

/** The places of the words of a clause that are more than small ones. */
function tellingIn({ words }: Clause, { is }: Lexicon): readonly number[] {
  return words.filter(({ word }) => !is('filler', word)).map(({ index }) => index);
}

/**
 * What a negator that stands before what it denies denies of its clause: "25.3, not 25.2" keeps the first.
 * @param telling the places of words that are more than small ones
 */
function deniedBefore(
  { index }: Word,
  { names }: Clause,
  telling: readonly number[],
): readonly Match[] {
  const behind = names.filter(({ start }) => start > index);
  const [next] = behind;
  if (next === undefined) return names;
  const isContrast = names.some((name) => name.end <= index && areAlike(name, next));
  const isNextTo = !telling.some((each) => each > index && each < next.start);
  return isContrast && isNextTo ? behind : names;
}

/** What a negator that stands behind what it denies denies: what is before it, and behind the last one. */
function deniedBehind(word: Word, from: number, { names }: Clause): readonly Match[] {
  const before = names.filter(({ start, end }) => start >= from && end <= word.index);
  return before.length > 0 ? before : names.filter(({ start }) => start > word.index);
}

function negatedIn(clause: Clause, lexicon: Lexicon): readonly Match[] {
  const negated: Match[] = [];
  const all = new Set(clause.names);
  const telling = all.size > 1 ? tellingIn(clause, lexicon) : [];
  let last = 0;
  for (const word of clause.words) {
    if (all.size === 0) break;
    if (lexicon.is('negatorsBehind', word.word)) {
      negated.push(...deniedBehind(word, last, clause).filter((name) => all.delete(name)));
      last = word.index;
    } else if (lexicon.is('negators', word.word)) {
      negated.push(...deniedBefore(word, clause, telling).filter((name) => all.delete(name)));
    }
  }
  return negated;
}

/** "No Duldung": the answer "no" before another name in the same clause negates that name, where nothing else does. */
function deniedByAnswer(
  { passage, matches }: ParsedText,
  { names, words }: Clause,
  lexicon: Lexicon,
): readonly Match[] {
  if (words.some(({ word }) => isNegator(word, lexicon))) return [];
  const isNo = ({ start, end }: Match) =>
    end - start === 1 && lexicon.is('negators', String(passage.tokens[start]?.word));
  return matches.length > 1 && names.some(isNo) ? names : [];
}

/** The words of a clause outside of names that say something: "application refused" says nothing itself. */
function sayingWords({ tokens, names }: Clause): readonly Word[] {
  const named = new Set<number>();
  for (const { start, end, targets } of names) {
    if (targets.every(saysNothing)) continue;
    for (let index = start; index < end; index += 1) named.add(index);
  }
  return tokens.filter(({ index }) => !named.has(index));
}

/** Each clause that names nothing, with the one before it that does: "25b, but it was revoked". */
function goneOf(
  clauses: readonly Clause[],
  isSaid: (clause: Clause) => boolean,
): ReadonlySet<Match> {
  const gone = new Set<Match>();
  let named: readonly Match[] = [];
  for (const clause of clauses) {
    if (clause.names.some((name) => !isMereProtection(name))) named = clause.names;
    if (isSaid(clause)) for (const name of named) gone.add(name);
  }
  return gone;
}

/** A clause that names nothing and says that it was not got: "asked for it, but they did not give it". */
function saysNotGot({ names, tokens }: Clause, { is }: Lexicon): boolean {
  const has = (kind: WordKind) => tokens.some(({ word }) => is(kind, word));
  const isDenied = has('negators') || has('negatorsBehind');
  return names.every(isMereProtection) && isDenied && has('granted') && !has('documents');
}

/** Names of what can be given and is not yet, as long as it is only recognised: a card that is not there. */
function isOfGrant({ targets }: Match): boolean {
  return targets.some(isProtection);
}

/**
 * Finds what a text denies.
 * @param answerDenies whether the answer "no" denies what stands beside it
 */
export function denialIn(reading: ParsedText, lexicon: Lexicon, answerDenies: boolean): Denial {
  const clauses = reading.clauses;
  const says = (isOver: boolean) => (clause: Clause) =>
    sayingWords(clause).some(
      ({ word }) =>
        (lexicon.is('denies', word) || lexicon.is('lost', word)) &&
        lexicon.is('notNow', word) === isOver,
    );
  const byAnswer = (clause: Clause) =>
    answerDenies ? deniedByAnswer(reading, clause, lexicon) : [];
  return {
    negated: new Set(
      clauses.flatMap((clause) => [...negatedIn(clause, lexicon), ...byAnswer(clause)]),
    ),
    gone: new Set([
      ...goneOf(clauses, says(false)),
      ...[...goneOf(clauses, (clause) => saysNotGot(clause, lexicon))].filter(
        (match) => !isOfGrant(match),
      ),
    ]),
    over: goneOf(clauses, says(true)),
  };
}
