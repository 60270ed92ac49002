import {
  FACT_KEYS,
  factOf,
  groupOf,
  isEu,
  type StatusId,
  statusesAskingFor,
} from '../../src/index.ts';
import type { Answers } from '../answers.ts';
import { isOnPaper } from '../questions/papier.ts';
import { numberOfStatus } from '../questions/status.ts';
import type { Asked } from './asked.ts';
import type { Match } from './match.ts';
import { COUNTRY, STADTKREIS, type Target } from './names.ts';
import { isAboutWhoHouses, isOfPlace } from './whereabouts.ts';

/** How a person came to a flat, from where they lived before. */
export const WAY_FROM: Readonly<Record<string, string>> = {
  anschluss: 'nach-anschluss',
  vorlaeufig: 'nach-vorlaeufig',
};

/** The questions that may be answered before they are asked, the most telling one first. */
const VOLUNTEERED = FACT_KEYS.flatMap((key) => {
  const { rank } = factOf(key);
  return rank === null ? [] : [{ key, rank }];
})
  .toSorted((one, other) => one.rank - other.rank)
  .flatMap(({ key }) => (key === 'status' ? [key, 'papier'] : [key]));

/** At the helps a name describes what is seen: it is not yet the answer to another question. */
const NOT_YET: Readonly<Record<string, string>> = {
  'hilfe-papier': 'papier',
  'hilfe-ueberschrift': 'papier',
  'hilfe-zustaendig': 'unterbringung',
};

/** The facts that only some statuses ask for, with these. */
const ASKED_WITH = new Map<string, readonly StatusId[]>(
  FACT_KEYS.filter((key) => factOf(key).followUpTo === 'status').map((key) => [
    key,
    statusesAskingFor(key),
  ]),
);

/** Whether an answer to a question can matter with the paper and the status known so far. */
export function mayApply(question: string, { papier, status }: Answers): boolean {
  const statuses = ASKED_WITH.get(question);
  if (statuses === undefined) return true;
  if (status !== undefined) return statuses.some((each) => each === status);
  return papier === undefined || statuses.some((each) => isOnPaper(each, papier));
}

/** Whether a question is asked, or has an answer of its own that may be told before, or anew. */
export function canBeTold(question: string, { isRevising, settled, ...asked }: Asked): boolean {
  const isOpen = isRevising === true || settled[question] === undefined;
  return question === asked.question || (isOpen && mayApply(question, settled));
}

/** Whether a name's target can be meant at all while this is asked. */
export function canBeMeant(
  { question, option, isLocal }: Target,
  match: Match,
  asked: Asked,
): boolean {
  if (match.isWhereabouts && isAboutWhoHouses(question)) return false;
  if (!match.isExact && !mayHaveSlips(question, asked)) return false;
  if (question === '*') return asked.options.includes(option);
  if (question === NOT_YET[asked.question] && !asked.isRevising) return false;
  const isTitle = question === 'status' && asked.question === 'bisherigerTitel';
  const isAsked = question === asked.question || isTitle;
  // A language that is not offered here is another language.
  return !isLocal || (isAsked && (question === 'sprache' || asked.options.includes(option)));
}

function country(code: string, { question, asOf }: Asked): readonly Target[] {
  const isLocal = false;
  const isCitizenship = question === 'papier' && (isEu(code) || code === 'DE');
  if (isCitizenship) return [{ question: 'papier', option: 'deutsch-eu', isLocal }];
  return code === 'DE' ? [] : [{ question: 'herkunft', option: groupOf(code, asOf), isLocal }];
}

/** A paragraph as the question asked takes it: a title of before, the number on a card, a status. */
function paragraph(target: Target, { question }: Asked): readonly Target[] {
  if (question === 'bisherigerTitel' || question === 'fiktionsgrund') {
    return [{ ...target, question: 'bisherigerTitel' }];
  }
  const number = question === 'hilfe-titel' ? numberOfStatus(target.option) : undefined;
  return number === undefined ? [target] : [{ ...target, question, option: number }];
}

/** A stage where it is asked how somebody came to a flat: the one before it. */
function housing(target: Target, { question }: Asked): readonly Target[] {
  const way = question === 'wohnungsweg' ? WAY_FROM[target.option] : undefined;
  return [way === undefined ? target : { ...target, question, option: way }];
}

/** A name's target as the question asked sees it. */
function resolved(target: Target, asked: Asked): readonly Target[] {
  switch (target.question) {
    case '*':
      return [{ ...target, question: asked.question }];
    case COUNTRY:
      return country(target.option, asked);
    case 'status':
      return paragraph(target, asked);
    case 'unterbringung':
      return housing(target, asked);
    case 'sprache': {
      const isOffered = asked.options.includes(target.option);
      return [isOffered ? target : { ...target, option: 'unbekannt' }];
    }
    default:
      return [target];
  }
}

function answering(targets: readonly Target[], { question, options }: Asked): readonly Target[] {
  const here = targets.filter((target) => target.question === question);
  const offered = here.filter(({ option }) => options.includes(option));
  const isStadtkreis = question === STADTKREIS && offered.some(({ option }) => option === 'ja');
  if (isStadtkreis) return offered.filter(({ option }) => option === 'ja');
  return offered.length > 0 ? offered : here;
}

/**
 * What a name that was found says here: an answer to the question asked, or else to one that has
 * not been answered yet.
 * @param isPlaced whether it stands where a place does: a slip is then one in the name of a place
 */
export function targetsOf(match: Match, asked: Asked, isPlaced: boolean): readonly Target[] {
  const targets = match.targets
    .filter((target) => !isOfPlace(target) || isPlaced || match.isExact)
    .filter((target) => !isOfPlace(target) || !target.isWhole || asked.question === 'bundesland')
    .flatMap((target) => resolved(target, asked));
  const here = answering(targets, asked);
  if (here.length > 0) return here;
  const others = targets.filter(({ isLocal }) => !isLocal);
  const question = VOLUNTEERED.find(
    (id) => canBeTold(id, asked) && others.some((target) => target.question === id),
  );
  return others.filter((target) => target.question === question);
}

/** Names of places and countries are one slip away from many words: only where they are asked for. */
function mayHaveSlips(question: string, asked: Asked): boolean {
  if (question === 'bundesland') return asked.question === 'bundesland';
  if (question === STADTKREIS)
    return asked.question === 'bundesland' || asked.question === STADTKREIS;
  return question !== COUNTRY || asked.question === 'herkunft';
}
