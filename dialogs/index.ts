/**
 * The interview. What comes in: what a person did, and what was stored of their conversation. What goes
 * out: a turn, in ids, never in sentences. Decided here: what is asked next, what a text means, what can
 * be done where. What understands texts has a door of its own (`typing.ts`), for whoever presses buttons needs
 * none of it. Whatever is named in neither is nobody else's business.
 *
 * @example
 * const config = { rules: BUILT_IN, languages: ['de'] };
 * const conversation = createConversation(config, understandingBy(lexiconOf));
 * const beginning = { asOf: '2026-05-04', preset: { sprache: 'de', rolle: 'fachkraft' } };
 * const first = conversation.start(beginning);
 * const next = conversation.take(first.state, { choose: 'baden-wuerttemberg' }, beginning);
 * next.question; // 'unterbringung'
 */
export type { Municipality } from './config.ts';
export { HERE } from './conversation/choosing.ts';
export { decoded } from './conversation/codes.ts';
export type { CommandId } from './conversation/command-id.ts';
export { createConversation } from './conversation/conversation.ts';
export type {
  Message,
  RemarkId,
} from './conversation/message.ts';
export type {
  Change,
  Conversation,
  Input,
  Turn,
} from './conversation/turn.ts';
export type { Understanding } from './conversation/understanding.ts';
export {
  HELPS,
  type HelpedId,
} from './helps/index.ts';
export { createChart } from './machine/chart.ts';
export type { Way } from './machine/helping.ts';
export type { Beginning } from './machine/interview.ts';
export {
  isQuestionId,
  QUESTION_IDS,
  type QuestionId,
  questionOf,
  questionsIn,
  SECTIONS,
} from './questions/index.ts';
export { hasOwn } from './questions/personen.ts';
export {
  CHECKED,
  changeOf,
  changing,
  WEITER,
} from './questions/pruefung.ts';
export { ROLES } from './questions/rolle.ts';
export { possibleStatuses } from './questions/status.ts';
export { toldOf } from './questions/told.ts';
export type { TalkId } from './recognise/talk/words.ts';
export { type Label, labelsOf } from './trail/persons.ts';
export { settle } from './trail/settle.ts';
