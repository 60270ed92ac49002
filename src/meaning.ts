import { hasServiceOfItsOwn, isInProgramme, type Situation } from './situation.ts';

type Condition = (situation: Situation) => boolean;

/** Sentences of which the first one that fits is said. */
type Choice = readonly (readonly [string, Condition])[];

const always: Condition = () => true;
const isOpen = (situation: Situation) => situation.verdict === 'einzelfall';
const isNotTarget = (situation: Situation) => situation.verdict === 'keine-zielgruppe';
const hasOpenHousing: Condition = (situation) => situation.anschlussunterbringung === 'open';
const hasOpenStatus: Condition = (situation) => situation.bleibeperspektive === 'open';

/** What the verdict means. */
const VERDICT = [
  ['ja-aufgebraucht', (s) => s.verdict === 'zielgruppe' && s.period === 'ausgeschoepft'],
  ['ja', (s) => s.verdict === 'zielgruppe'],
  ['noch-nicht', (s) => s.verdict === 'noch-nicht'],
  ['offen-beides', (s) => isOpen(s) && hasOpenHousing(s) && hasOpenStatus(s)],
  ['offen-unterkunft', (s) => isOpen(s) && hasOpenHousing(s)],
  ['offen-aufenthalt', (s) => isOpen(s) && hasOpenStatus(s)],
  ['offen-land', isOpen],
  ['nein-land', (s) => s.isElsewhere],
  ['nein-deutsch-eu', (s) => s.titel === 'deutsch-eu'],
  ['nein-ohne-flucht', (s) => !isInProgramme(s)],
  ['nein-aufenthalt', always],
] as const satisfies Choice;

/** Who helps, where it is not said with the verdict. */
const HELP = [
  ['hilfe-anderes-land', (s) => s.isElsewhere],
  ['hilfe-mbe-jmd', (s) => !isInProgramme(s)],
  ['hilfe-erstaufnahme', (s) => s.unterbringung === 'erstaufnahme'],
  ['hilfe-kreis', (s) => s.unterbringung === 'vorlaeufig'],
  ['hilfe-jugendamt', (s) => s.unterbringung === 'jugendhilfe'],
  ['hilfe-rathaus', (s) => isOpen(s) && !hasServiceOfItsOwn(s)],
  ['hilfe-sozialberatung', (s) => isNotTarget(s) && !s.isInProcedure],
] as const satisfies Choice;

/** What to mind before doing anything else. */
const ADVICE = [
  ['rat-keine-zusage', (s) => s.verdict === 'noch-nicht'],
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
