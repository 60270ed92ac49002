import {
  FACT_KEYS,
  SECTIONS as FACT_SECTIONS,
  type FactKey,
  type Section as FactSection,
  factOf,
} from '../../src/index.ts';
import type { HelpStepId } from '../helps/index.ts';
import { aenderung } from './aenderung.ts';
import { beratungSeit } from './beratung-seit.ts';
import { hilfeBescheid } from './bescheid.ts';
import { bundesland } from './bundesland.ts';
import { helpQuestions } from './helping.ts';
import { papier } from './papier.ts';
import { personen } from './personen.ts';
import { pruefung } from './pruefung.ts';
import { factQuestion, type Question } from './question.ts';
import { rolle } from './rolle.ts';
import { sprache } from './sprache.ts';
import { hilfeTitel, status } from './status.ts';
import { unterbringung } from './unterbringung.ts';

/** The questions about facts that do more than ask for one; all others follow from the catalogue. */
const OWN: Readonly<Partial<Record<FactKey, Question>>> = {
  bundesland,
  unterbringung,
  status,
  beratungSeit,
};

type Questions = Readonly<Record<string, Question>>;

/** What is asked before and after the question about a fact: the paper is the first step of the status. */
const AROUND: Readonly<Partial<Record<FactKey, { before?: Questions; after?: Questions }>>> = {
  unterbringung: { after: helpQuestions('unterbringung') },
  status: {
    before: { papier, ...helpQuestions('papier') },
    after: { 'hilfe-titel': hilfeTitel, 'hilfe-bescheid': hilfeBescheid },
  },
};

export type QuestionId =
  | FactKey
  | HelpStepId
  | 'papier'
  | 'hilfe-titel'
  | 'hilfe-bescheid'
  | 'sprache'
  | 'rolle'
  | 'personen'
  | 'pruefung'
  | 'aenderung';

const aboutFacts = FACT_KEYS.map((key) => ({
  ...AROUND[key]?.before,
  [key]: OWN[key] ?? factQuestion(key),
  ...AROUND[key]?.after,
}));

/** Every question of the interview, in the order in which it is asked. */
const QUESTIONS = Object.assign({ sprache, rolle, personen }, ...aboutFacts, {
  pruefung,
  aenderung,
}) as Readonly<Record<QuestionId, Question>>;

export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[];

/** The parts of the interview in which questions are asked; after them all is checked. */
export const SECTIONS = ['beginn', ...FACT_SECTIONS] as const;

export type Section = (typeof SECTIONS)[number];

function idsOf(section: FactSection): readonly QuestionId[] {
  const keys = FACT_KEYS.filter((key) => factOf(key).section === section);
  return keys.flatMap((key) => {
    const { before = {}, after = {} } = AROUND[key] ?? {};
    return [...Object.keys(before), key, ...Object.keys(after)] as QuestionId[];
  });
}

const BY_SECTION: Readonly<Record<Section, readonly QuestionId[]>> = {
  beginn: ['sprache', 'rolle', 'personen'],
  wohnen: idsOf('wohnen'),
  papier: idsOf('papier'),
  einzelheiten: idsOf('einzelheiten'),
};

/** The questions of a section, in the order in which they are asked, each with its helps. */
export function questionsIn(section: Section): readonly QuestionId[] {
  return BY_SECTION[section];
}

/** Whether something is the id of a question. */
export function isQuestionId(id: string): id is QuestionId {
  return Object.hasOwn(QUESTIONS, id);
}

/** The question with this id. */
export function questionOf(id: QuestionId): Question {
  return QUESTIONS[id];
}
