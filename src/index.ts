/**
 * The law. What comes in: a record of facts about one person, and the reading to decide by. What goes out:
 * findings, verdict, reasons with sources, what is still open, what would change it; ids, never sentences.
 *
 * @example
 * const facts = { asOf: '2026-05-04', bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss', status: 'p24' };
 * assess(facts).verdict; // 'zielgruppe'
 * openKeys({ asOf: '2026-05-04' }, BUILT_IN); // what has to be asked
 */
export { ANSCHLUSSUNTERBRINGUNG } from './accommodation/index.ts';
export {
  type Assessment,
  assess,
  type Reason,
} from './assess.ts';
export type { Case } from './attributes.ts';
export {
  addMonths,
  type Day,
  inForce,
  isDay,
  isMonth,
  type Month,
  monthOf,
  overlap,
  type Validity,
} from './calendar.ts';
export { caseOf } from './case.ts';
export type {
  AnswerFound,
  Change,
  Happens,
} from './changes/change.ts';
export { comingUp } from './changes/coming-up.ts';
export type { Decision } from './changes/stand.ts';
export {
  type Leading,
  whatWouldChange,
} from './changes/what-would-change.ts';
export {
  canBeOn,
  circumstancesUnder,
  factsOn,
  MONTHS_AGO,
} from './circumstances.ts';
export {
  countriesOf,
  groupOf,
  isEu,
} from './countries.ts';
export { decisiveKeys } from './decisive.ts';
export {
  type Explained,
  explain,
} from './explain.ts';
export {
  FactsError,
  type FactsFault,
} from './facts/error.ts';
export {
  SECTIONS,
  type Section,
  type Subject,
} from './facts/fact.ts';
export {
  HERKUNFT,
  type Herkunft,
} from './facts/herkunft.ts';
export {
  FACTS,
  type Facts,
  isRecord,
  parseFacts,
} from './facts/schema.ts';
export {
  CHOICES,
  type ChoiceKey,
  existsOn,
  FACT_KEYS,
  type FactKey,
  FIRST_AS_OF,
  factOf,
  isChoice,
  isFactKey,
  LAST_AS_OF,
  MONTHS,
  type MonthKey,
  validityOf,
} from './facts/values.ts';
export type { Finding, Ground, Params } from './finding.ts';
export {
  type Carried,
  codeOf,
  isMeantAsCode,
  readCode,
} from './handover/code.ts';
export {
  type Bundle,
  type Difference,
  type LawDiff,
  lawDiff,
  type Moved,
} from './law-diff.ts';
export { isOnLimit } from './limit.ts';
export { MEANING_IDS } from './meaning.ts';
export {
  type Asker,
  NEXT_IDS,
  type NextId,
} from './next.ts';
export { SITUATION_SPACE } from './next-table.ts';
export { openKeys } from './open-keys.ts';
export { PERIOD_FINDINGS, type Period } from './period.ts';
export { hiddenIn } from './plain-text.ts';
export { possibleVerdicts } from './possible-verdicts.ts';
export type { Product } from './products.ts';
export { withReading } from './reading.ts';
export { isLongAgo, RECHTSSTAND } from './rechtsstand.ts';
export type { Rule } from './rule.ts';
export {
  BLEIBEPERSPEKTIVE,
  BUILT_IN,
  PREREQUISITES,
  type Prerequisite,
  type RuleSet,
} from './rule-set.ts';
export { type Rulebook, rulebookOf } from './rulebook.ts';
export { LAND } from './scope.ts';
export type { Source } from './sources.ts';
export {
  beforeCard,
  PAPERS,
  type StatusId,
  statusesAskingFor,
  statusesOnPaper,
  statusesWithNumber,
  unknownOn,
} from './status/index.ts';
export {
  LETTERED_NUMBERS,
  statusesOfNumber,
  statusesOfParagraph,
  WELL_KNOWN_NUMBERS,
} from './status/paragraphs.ts';
export { NUMBERS_ON_CARDS } from './status/status.ts';
export type { Dated, Turn } from './timeline.ts';
export { toldKeys } from './told-keys.ts';
export type { Verdict } from './verdict.ts';
export { FINDING_SPACE } from './verdict-table.ts';
export { versionOf } from './version.ts';
export { type Asked, askedIn, sourceOf, type WrittenRow } from './written-row.ts';
