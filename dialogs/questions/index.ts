import {
  FACT_KEYS,
  SECTIONS as FACT_SECTIONS,
  type FactKey,
  type Section as FactSection,
  factOf,
} from '../../src/index.ts';
import { beratungSeit } from './beratung-seit.ts';
import { helpQuestion } from './helping.ts';
import { papier } from './papier.ts';
import { pruefung } from './pruefung.ts';
import { factQuestion, type Question } from './question.ts';
import { rolle } from './rolle.ts';
import { sprache } from './sprache.ts';
import { hilfeTitel, status } from './status.ts';
import { unterbringung } from './unterbringung.ts';

/** The questions about facts that do more than ask for one; all others follow from the catalogue. */
const OWN: Readonly<Partial<Record<FactKey, Question>>> = { unterbringung, status, beratungSeit };

/** The helps by which somebody finds out where they are housed. */
const HOUSING_HELP = {
  'hilfe-zustaendig': helpQuestion('unterbringung', 'hilfe-zustaendig'),
  'hilfe-stadtkreis': helpQuestion('unterbringung', 'hilfe-stadtkreis'),
  'hilfe-schreiben': helpQuestion('unterbringung', 'hilfe-schreiben'),
};

/** The paper is the first step towards the status. */
const PAPER = {
  papier,
  'hilfe-papier': helpQuestion('papier', 'hilfe-papier'),
  'hilfe-ueberschrift': helpQuestion('papier', 'hilfe-ueberschrift'),
};
const TITLE_HELP = { 'hilfe-titel': hilfeTitel };

const AROUND: Readonly<
  Partial<Record<FactKey, { before?: Record<string, Question>; after?: Record<string, Question> }>>
> = {
  unterbringung: { after: HOUSING_HELP },
  status: { before: PAPER, after: TITLE_HELP },
};

export type QuestionId =
  | FactKey
  | keyof typeof HOUSING_HELP
  | keyof typeof PAPER
  | keyof typeof TITLE_HELP
  | 'sprache'
  | 'rolle'
  | 'pruefung';

const aboutFacts = FACT_KEYS.map((key) => ({
  ...AROUND[key]?.before,
  [key]: OWN[key] ?? factQuestion(key),
  ...AROUND[key]?.after,
}));

/** Every question of the interview, in the order in which it is asked. */
const QUESTIONS = Object.assign({ sprache, rolle }, ...aboutFacts, { pruefung }) as Readonly<
  Record<QuestionId, Question>
>;

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
  beginn: ['sprache', 'rolle'],
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
