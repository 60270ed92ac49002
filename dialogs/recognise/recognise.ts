import type { Day } from '../../src/calendar.ts';
import { monthOf } from '../../src/calendar.ts';
import { groupOf, isEu } from '../../src/countries.ts';
import { CHOICES, MONTHS, type MonthKey } from '../../src/facts/values.ts';
import type { Answers } from '../answers.ts';
import { isOnPaper } from '../questions/papier.ts';
import { fold } from './fold.ts';
import { labelsContaining } from './labels.ts';
import { COUNTRY, type Lexicon, type Target } from './lexicon.ts';
import { clauseHas, type Match, type Reading, read } from './read.ts';

/** What is being asked while something is typed. */
export interface Asked {
  readonly question: string;
  readonly options: readonly string[];
  readonly isMonth: boolean;
  /** What has been answered so far. */
  readonly settled: Answers;
  readonly asOf: Day;
}

/** Why nothing (or not all) could be taken; the words are in `locales`. */
export type Problem =
  | 'notUnderstood'
  | 'negated'
  | 'monthImprecise'
  | 'monthInFuture'
  | 'monthTooEarly';

/** What was understood: answers that are certain, candidates to ask back, or a command. */
export interface Recognised {
  readonly command: string | null;
  readonly answers: Readonly<Record<string, string>>;
  /** Options of the question asked that may be meant. */
  readonly candidates: readonly string[];
  readonly problem: Problem | null;
}

const NOTHING: Recognised = { command: null, answers: {}, candidates: [], problem: null };

/** Questions at which a bare number may be a paragraph. */
const PARAGRAPH_QUESTIONS = ['papier', 'status', 'bisherigerTitel', 'hilfe-titel'];

/** Questions about what was or what is applied for: words like "früher" belong to the answer. */
const ABOUT_THE_PAST = [
  'wohnungsweg',
  'fluchthintergrund',
  'bisherigerTitel',
  'bleiberechtsantrag',
  'fiktionsgrund',
  'verfahren',
];

/** Questions about whom one lives with: a relative named there is the answer. */
const ABOUT_OTHERS = ['unterbringung', 'bezug', 'wohnungsweg', 'hilfe-zustaendig', 'fluchthintergrund'];

/** The questions that may be answered before they are asked, the most telling one first. */
const VOLUNTEERED = [
  'status',
  'papier',
  'unterbringung',
  'herkunft',
  'bundesland',
  'verfahren',
  'bezug',
  'wohnungsweg',
  'fiktionsgrund',
  'bleiberechtsantrag',
];

type Found = Map<string, Set<string>>;

function targetsIn(match: Match, asked: Asked, isWholeText: boolean): readonly Target[] {
  const fitting = match.targets
    .filter((target) => target.isWhole !== true || (isWholeText && asked.question === 'bundesland'))
    .flatMap((target) => resolved(target, asked));
  const here = fitting.filter(({ question }) => question === asked.question);
  if (here.length > 0) return here;
  const question = VOLUNTEERED.find(
    (id) => asked.settled[id] === undefined && fitting.some((each) => each.question === id && !each.isLocal),
  );
  return fitting.filter((target) => target.question === question && !target.isLocal);
}

/** Whether a name's target can be meant at all while this is asked. */
function canBeMeant({ question, option, isLocal }: Target, asked: Asked): boolean {
  if (question === '*') return asked.options.includes(option);
  const isTitle = question === 'status' && asked.question === 'bisherigerTitel';
  return !isLocal || question === asked.question || isTitle;
}

/** A name's target as the question asked sees it. */
function resolved(target: Target, asked: Asked): readonly Target[] {
  const { question, option, isLocal } = target;
  if (question === '*') {
    return asked.options.includes(option) ? [{ ...target, question: asked.question }] : [];
  }
  if (question === COUNTRY) return country(option, asked);
  const isTitle = question === 'status' && asked.question === 'bisherigerTitel';
  if (isTitle) return [{ question: 'bisherigerTitel', option, isLocal }];
  return [target];
}

function country(code: string, { question, asOf }: Asked): readonly Target[] {
  const isLocal = false;
  const isCitizenship = question === 'papier' && (isEu(code) || code === 'DE');
  if (isCitizenship) return [{ question: 'papier', option: 'deutsch-eu', isLocal }];
  return code === 'DE' ? [] : [{ question: 'herkunft', option: groupOf(code, asOf), isLocal }];
}

function isPosition(text: string, { question, options }: Asked): number | null {
  const number = Number(/^\W*(?:[a-z]{1,7}\.?\s*)?(\d{1,2})\s*[.)]?\W*$/.exec(text)?.[1] ?? 0);
  const isBare = /^\W*\d{1,2}\s*[.)]?\W*$/.test(text);
  if (number < 1 || number > options.length) return null;
  return isBare || !PARAGRAPH_QUESTIONS.includes(question) ? number : null;
}

/** Puts together what the names found say, without those that a small word makes doubtful. */
function gather(reading: Reading, asked: Asked, lexicon: Lexicon): { found: Found; isNegated: boolean } {
  const found: Found = new Map();
  let isNegated = false;
  // Beside a Fiktionsbescheinigung, what "was before" is the title it prolongs.
  const isFiktion = reading.matches.some(({ targets }) =>
    targets.some(({ question, option }) => question === 'papier' && option === 'fiktion'),
  );
  for (const match of reading.matches) {
    const clause = reading.tokens[match.start]?.clause ?? 0;
    const has = (kind: Parameters<Lexicon['is']>[0]) => clauseHas(kind, clause, reading, lexicon);
    const isWholeText = match.start === 0 && match.end === reading.tokens.length;
    const targets = targetsIn(match, asked, isWholeText);
    const question = targets[0]?.question;
    if (question === undefined) continue;
    if (isNegatedHere(match, reading, lexicon) || has('negators')) {
      isNegated = true;
      continue;
    }
    const isPast = question === 'status' && isFiktion;
    if (has('notNow') && !isPast && !ABOUT_THE_PAST.includes(question)) continue;
    if (has('kin') && !ABOUT_OTHERS.includes(question)) continue;
    const options = found.get(question) ?? new Set();
    for (const { option } of targets) options.add(option);
    found.set(question, options);
  }
  return { found, isNegated };
}

/** "No Duldung": the answer "no" before another name in the same clause negates that name. */
function isNegatedHere(match: Match, { tokens, matches }: Reading, lexicon: Lexicon): boolean {
  const clause = tokens[match.start]?.clause;
  return matches.some(
    ({ start, end }) =>
      end - start === 1 &&
      matches.length > 1 &&
      tokens[start]?.clause === clause &&
      lexicon.is('negators', String(tokens[start]?.word)),
  );
}

/** A paper and a status said together: the status says more; where they differ, neither is certain. */
function reconcile(found: Found, asked: Asked, isEarlier: boolean): Found {
  const papers = [...(found.get('papier') ?? [])];
  const statuses = [...(found.get('status') ?? [])];
  if (papers.length === 0 || statuses.length === 0) return found;
  const result = new Map(found);
  if (papers.includes('fiktion')) {
    result.delete('status');
    if (isEarlier) {
      result.set('fiktionsgrund', new Set(['verlaengerung'])).set('bisherigerTitel', new Set(statuses));
    }
  } else if (statuses.some((status) => papers.some((paper) => isOnPaper(status, paper)))) {
    const fitting = statuses.filter((status) => papers.some((paper) => isOnPaper(status, paper)));
    result.delete('papier');
    result.set('status', new Set(fitting));
  } else {
    result.delete('status');
    if (asked.question !== 'papier') result.delete('papier');
  }
  return result;
}

function isValid(question: string, option: string, asked: Asked): boolean {
  if (question === asked.question) return asked.options.includes(option) || question === 'status';
  if (question === 'papier') return true;
  return question in CHOICES && (CHOICES[question as keyof typeof CHOICES] as readonly string[]).includes(option);
}

function conclude(found: Found, asked: Asked, isUncertain: boolean, isNegated: boolean): Recognised {
  const answers: Record<string, string> = {};
  let candidates: readonly string[] = [];
  for (const [question, options] of found) {
    const valid = [...options].filter((option) => isValid(question, option, asked));
    const [only] = valid;
    if (only === undefined) continue;
    const isCertain = valid.length === 1 && !isUncertain;
    if (isCertain) answers[question] = only;
    else if (question === asked.question) candidates = valid;
  }
  const isEmpty = Object.keys(answers).length === 0 && candidates.length === 0;
  const problem = isNegated ? 'negated' : 'notUnderstood';
  return { ...NOTHING, answers, candidates, problem: isEmpty ? problem : null };
}

/** A month typed at a question for one. */
function monthAnswer(folded: string, asked: Asked, lexicon: Lexicon): Recognised | null {
  const month = lexicon.readMonth(folded, asked.asOf);
  if (month === null) return null;
  if (month === 'imprecise') return { ...NOTHING, problem: 'monthImprecise' };
  if (month > monthOf(asked.asOf)) return { ...NOTHING, problem: 'monthInFuture' };
  if (month < MONTHS[asked.question as MonthKey].earliest) {
    return { ...NOTHING, problem: 'monthTooEarly' };
  }
  return { ...NOTHING, answers: { [asked.question]: month } };
}

/** A month told along with another answer: since when in vorläufige Unterbringung, or counselled. */
function monthsTold(
  folded: string,
  asked: Asked,
  found: Found,
  lexicon: Lexicon,
): Readonly<Record<string, string>> {
  const month = lexicon.readMonth(folded, asked.asOf);
  if (month === null || month === 'imprecise' || month > monthOf(asked.asOf)) return {};
  const isCounselling = folded.split(/\W+/).some((word) => lexicon.is('counselling', word));
  const housed = [...(found.get('unterbringung') ?? [])];
  if (isCounselling) {
    return month >= MONTHS.beratungSeit.earliest ? { beratungSeit: month } : {};
  }
  return housed.join() === 'vorlaeufig' ? { vorlaeufigSeit: month } : {};
}

/**
 * Understands what was typed: the same text at the same question always yields the same.
 * @param text as typed; @param asked what it answers; @param lexicon the languages in use
 */
export function recognise(text: string, asked: Asked, lexicon: Lexicon): Recognised {
  const command = lexicon.command(text);
  if (command !== null) return { ...NOTHING, command };
  const folded = fold(text).trim();
  const takesNumbers = PARAGRAPH_QUESTIONS.includes(asked.question);
  const counts = (target: Target) => canBeMeant(target, asked);
  const reading = read(lexicon.markParagraphs(folded), lexicon, takesNumbers, counts);
  const { found: gathered, isNegated } = gather(reading, asked, lexicon);
  const has = (kind: Parameters<Lexicon['is']>[0]) =>
    reading.tokens.some(({ word }) => lexicon.is(kind, word));
  const position = isPosition(folded, asked);
  if (position !== null) {
    const option = asked.options[position - 1] as string;
    const meant = [...(gathered.get(asked.question) ?? [])].filter((each) => each !== option);
    return meant.length === 0
      ? { ...NOTHING, answers: { [asked.question]: option } }
      : { ...NOTHING, candidates: [option, ...meant] };
  }
  if (asked.isMonth && !gathered.has(asked.question)) {
    const month = monthAnswer(folded, asked, lexicon);
    if (month !== null) return month;
  }
  const first = reading.tokens[0]?.word ?? '';
  if (lexicon.is('interrogatives', first) && !found(gathered, asked)) {
    return { ...NOTHING, problem: 'notUnderstood' };
  }
  const isUncertain = has('or') || has('hedges') || folded.endsWith('?');
  const reconciled = reconcile(gathered, asked, has('earlier'));
  const result = conclude(reconciled, asked, isUncertain, isNegated);
  const told = isUncertain || isNegated ? {} : monthsTold(folded, asked, reconciled, lexicon);
  if (Object.keys(told).length > 0) {
    return { ...result, answers: { ...told, ...result.answers }, problem: null };
  }
  if (result.problem !== 'notUnderstood' || reading.matches.length > 0) return result;
  const labelled = labelsContaining(reading, asked, lexicon);
  if (labelled.length === 1 && !isUncertain) {
    return { ...NOTHING, answers: { [asked.question]: labelled[0] as string } };
  }
  return labelled.length > 0 && labelled.length < 4
    ? { ...NOTHING, candidates: labelled }
    : result;
}

/** Whether the question asked was answered with its "I don't know" ("wie soll ich das wissen"). */
function found(gathered: Found, asked: Asked): boolean {
  return gathered.get(asked.question)?.has('unbekannt') === true;
}
