import type { Point } from './finding.ts';
import type { PeriodFinding } from './period.ts';
import type { Findings, Verdict } from './verdict.ts';

/** What decides where a person is sent next. */
export interface Situation extends Findings {
  readonly verdict: Verdict;
  readonly unterbringung: string;
  /** Whether the asylum procedure is still going on. */
  readonly isInProcedure: boolean;
  readonly period: PeriodFinding | null;
}

const inProgramme = (situation: Situation) => situation.scope !== 'outside';
const housedIn = (kind: string) => (situation: Situation) =>
  inProgramme(situation) && situation.unterbringung === kind;
const noRefugeeOrUsedUp = (situation: Situation) =>
  !inProgramme(situation) || situation.period === 'ausgeschoepft';
/** Anschlussunterbringung without Bleibeperspektive. */
const withoutPerspective = (situation: Situation) =>
  inProgramme(situation) &&
  situation.anschlussunterbringung === 'met' &&
  situation.bleibeperspektive === 'not-met';

/** Where to turn, and in which situation (section 7), in the order in which it is shown. */
const NEXT = {
  /** The municipality's Integrationsmanagement itself. */
  integrationsmanagement: (situation) =>
    situation.verdict === 'zielgruppe' && situation.period !== 'ausgeschoepft',
  /** Sozial- und Verfahrensberatung in the Erstaufnahme. */
  'sozial-und-verfahrensberatung': housedIn('erstaufnahme'),
  /** Flüchtlingssozialarbeit of the Kreis, § 12 FlüAG. */
  fluechtlingssozialarbeit: housedIn('vorlaeufig'),
  /** Jugendamt and guardian. */
  jugendamt: housedIn('jugendhilfe'),
  /** Independent counselling on the asylum procedure. */
  asylverfahrensberatung: (situation) =>
    inProgramme(situation) &&
    (situation.unterbringung === 'erstaufnahme' || situation.isInProcedure),
  /** Social counselling by the untere Aufnahmebehörde, § 18 Abs. 2 S. 3 FlüAG. */
  'sozialberatung-aufnahmebehoerde': withoutPerspective,
  /** Independent legal advice, wherever the person lives. */
  'rechtsberatung-bleiberecht': (situation) =>
    inProgramme(situation) && situation.bleibeperspektive === 'not-met',
  rueckkehrberatung: withoutPerspective,
  /** Clears up the status. */
  auslaenderbehoerde: (situation) =>
    inProgramme(situation) && situation.bleibeperspektive === 'open',
  /** Clears up the housing. */
  'untere-aufnahmebehoerde': (situation) =>
    inProgramme(situation) &&
    situation.anschlussunterbringung === 'open' &&
    situation.unterbringung !== 'erstaufnahme' &&
    situation.unterbringung !== 'jugendhilfe',
  /** Decides on the funding. */
  regierungspraesidium: (situation) =>
    situation.verdict === 'einzelfall' || situation.period === 'nur-begruendet',
  /** Migrationsberatung für erwachsene Zugewanderte, from 27. */
  migrationsberatung: noRefugeeOrUsedUp,
  /** Jugendmigrationsdienst, 12 to 26. */
  jugendmigrationsdienst: noRefugeeOrUsedUp,
  regeldienste: noRefugeeOrUsedUp,
} as const satisfies Record<string, (situation: Situation) => boolean>;

export type NextId = keyof typeof NEXT;

export const NEXT_IDS = Object.keys(NEXT) as readonly NextId[];

const STEPS = NEXT_IDS.map((id) => ({ point: { id, params: {} }, isFor: NEXT[id] }));

/** Where to turn in this situation; never empty. */
export function nextSteps(situation: Situation): readonly Point[] {
  return STEPS.filter(({ isFor }) => isFor(situation)).map(({ point }) => point);
}
