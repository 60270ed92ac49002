import type { Question } from '../question.ts';
import { beratungSeit } from './beratung-seit.ts';
import { bezug } from './bezug.ts';
import { bisherigerTitel } from './bisheriger-titel.ts';
import { bleiberechtsantrag } from './bleiberechtsantrag.ts';
import { bundesland } from './bundesland.ts';
import { fiktionsgrund } from './fiktionsgrund.ts';
import { fluchthintergrund } from './fluchthintergrund.ts';
import { herkunft } from './herkunft.ts';
import { hilfePapier, hilfeUeberschrift, papier } from './papier.ts';
import { pruefung } from './pruefung.ts';
import { rolle } from './rolle.ts';
import { sprache } from './sprache.ts';
import { hilfeTitel, status } from './status.ts';
import {
  hilfeSchreiben,
  hilfeStadtkreis,
  hilfeZustaendig,
  unterbringung,
} from './unterbringung.ts';
import { verfahren } from './verfahren.ts';
import { vorlaeufigSeit } from './vorlaeufig-seit.ts';
import { wohnungsweg } from './wohnungsweg.ts';

/** Every question of the interview, in the order in which it is asked. */
const QUESTIONS = {
  sprache,
  rolle,
  bundesland,
  unterbringung,
  'hilfe-zustaendig': hilfeZustaendig,
  'hilfe-stadtkreis': hilfeStadtkreis,
  'hilfe-schreiben': hilfeSchreiben,
  papier,
  'hilfe-papier': hilfePapier,
  'hilfe-ueberschrift': hilfeUeberschrift,
  status,
  'hilfe-titel': hilfeTitel,
  fiktionsgrund,
  bisherigerTitel,
  bezug,
  fluchthintergrund,
  herkunft,
  verfahren,
  bleiberechtsantrag,
  wohnungsweg,
  vorlaeufigSeit,
  beratungSeit,
  pruefung,
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[];

/** The parts of the interview, with the questions of each in the order in which they are asked. */
const SECTIONS = {
  beginn: ['sprache', 'rolle'],
  wohnen: ['bundesland', 'unterbringung'],
  papier: ['papier', 'status'],
  einzelheiten: [
    'fiktionsgrund',
    'bisherigerTitel',
    'bezug',
    'fluchthintergrund',
    'herkunft',
    'verfahren',
    'bleiberechtsantrag',
    'wohnungsweg',
    'vorlaeufigSeit',
    'beratungSeit',
  ],
} as const satisfies Record<string, readonly QuestionId[]>;

export type Section = keyof typeof SECTIONS;

/** The questions of a section, in the order in which they are asked; helps aside. */
export function questionsIn<const In extends Section>(section: In): (typeof SECTIONS)[In] {
  return SECTIONS[section];
}

/** Whether something is the id of a question. */
export function isQuestionId(id: string): id is QuestionId {
  return Object.hasOwn(QUESTIONS, id);
}

/** The question with this id, without the narrower types of the single one. */
export function questionOf(id: QuestionId): Question {
  return QUESTIONS[id];
}
