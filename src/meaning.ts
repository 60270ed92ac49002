import { isAskedOnTheSpot, isInProgramme, isUsedUp, type Situation } from './situation.ts';

type Condition = (situation: Situation) => boolean;

/** Sentences of which the first one that fits is said. */
type Choice = readonly (readonly [string, Condition])[];

const always: Condition = () => true;
const isOpen = (situation: Situation) => situation.verdict === 'einzelfall';
const isNotYet = (situation: Situation) => situation.verdict === 'noch-nicht';
const isTarget: Condition = (situation) => situation.verdict === 'zielgruppe';
const isNotTarget = (situation: Situation) => situation.verdict === 'keine-zielgruppe';
const hasOpenHousing: Condition = (situation) => situation.anschlussunterbringung === 'open';
const hasOpenStatus: Condition = (situation) => situation.bleibeperspektive === 'open';

/** Open by nothing but the Land: whether there is any such counselling is what has to be found out. */
const hangsOnLandAlone: Condition = (situation) =>
  isOpen(situation) && !hasOpenHousing(situation) && !hasOpenStatus(situation);

/** Housed where a service of its own helps: not said to those whom the Integrationsmanagement is there for. */
const isHelpedIn =
  (kind: string): Condition =>
  (situation) =>
    situation.unterbringung === kind && !isTarget(situation);

/** What the verdict means. */
const VERDICT = [
  ['ja-aufgebraucht', (s) => isTarget(s) && isUsedUp(s)],
  ['ja', isTarget],
  ['noch-nicht', isNotYet],
  ['offen-beides', (s) => isOpen(s) && hasOpenHousing(s) && hasOpenStatus(s)],
  ['offen-unterkunft', (s) => isOpen(s) && hasOpenHousing(s)],
  ['offen-aufenthalt', (s) => isOpen(s) && hasOpenStatus(s)],
  ['offen-land', isOpen],
  ['nein-land', (s) => s.isElsewhere],
  ['nein-deutsch-eu', (s) => s.titel === 'deutsch-eu'],
  ['nein-ohne-flucht', (s) => !isInProgramme(s)],
  ['nein-aufenthalt', always],
] as const satisfies Choice;

/** Who helps, where the verdict does not say it itself. */
const HELP = [
  ['hilfe-mbe-jmd', (s) => !isInProgramme(s) || isUsedUp(s)],
  ['hilfe-erstaufnahme', isHelpedIn('erstaufnahme')],
  ['hilfe-kreis', isHelpedIn('vorlaeufig')],
  ['hilfe-jugendamt', isHelpedIn('jugendhilfe')],
  ['hilfe-rathaus', (s) => isAskedOnTheSpot(s) && !hangsOnLandAlone(s)],
  ['hilfe-sozialberatung', (s) => isNotTarget(s) && !s.isInProcedure],
] as const satisfies Choice;

/** What to mind before doing anything else. */
const ADVICE = [
  // Nobody moves because of a verdict: papers may bind people to where they live.
  ['rat-umzug', (s) => s.isElsewhere],
  ['rat-keine-zusage', isNotYet],
  ['rat-unabhaengig', (s) => isOpen(s) && hasOpenStatus(s)],
  ['rat-asylverfahren', (s) => isInProgramme(s) && isNotTarget(s) && s.isInProcedure],
  ['rat-fristen', (s) => isNotTarget(s) && s.titel === 'ausreisepflichtig' && isInProgramme(s)],
  ['rat-rechtsberatung', (s) => isNotTarget(s) && isInProgramme(s)],
] as const satisfies Choice;

const PARTS = [VERDICT, HELP, ADVICE] as const;

export type MeaningId = (typeof PARTS)[number][number][0];

/** Every sentence there is, for whoever has to have words for it. */
export const MEANING_IDS: readonly MeaningId[] = PARTS.flatMap((part) => part.map(([id]) => id));

/**
 * What a verdict says first to the person concerned: what it means, who helps now, what to mind (section 7).
 * @returns one to three ids of whole sentences
 */
export function meaningOf(situation: Situation): readonly MeaningId[] {
  return PARTS.flatMap((part) => {
    const found = part.find(([, isSaid]) => isSaid(situation));
    return found === undefined ? [] : [found[0]];
  });
}
