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

const inProgramme = (of: Situation) => of.scope !== 'outside';
const housedIn = (kind: string) => (of: Situation) => inProgramme(of) && of.unterbringung === kind;
const noRefugeeOrUsedUp = (of: Situation) => !inProgramme(of) || of.period === 'ausgeschoepft';
/** Anschlussunterbringung without Bleibeperspektive. */
const withoutPerspective = (of: Situation) =>
  inProgramme(of) && of.anschlussunterbringung === 'met' && of.bleibeperspektive === 'not-met';

/** Where to turn, and in which situation (section 7), in the order in which it is shown. */
const NEXT = {
  /** The municipality's Integrationsmanagement itself. */
  integrationsmanagement: (of) => of.verdict === 'zielgruppe' && of.period !== 'ausgeschoepft',
  /** Sozial- und Verfahrensberatung in the Erstaufnahme. */
  'sozial-und-verfahrensberatung': housedIn('erstaufnahme'),
  /** Flüchtlingssozialarbeit of the Kreis, § 12 FlüAG. */
  fluechtlingssozialarbeit: housedIn('vorlaeufig'),
  /** Jugendamt and guardian. */
  jugendamt: housedIn('jugendhilfe'),
  /** Independent counselling on the asylum procedure. */
  asylverfahrensberatung: (of) =>
    inProgramme(of) && (of.unterbringung === 'erstaufnahme' || of.isInProcedure),
  /** Social counselling by the untere Aufnahmebehörde, § 18 Abs. 2 S. 3 FlüAG. */
  'sozialberatung-aufnahmebehoerde': withoutPerspective,
  /** Independent legal advice, wherever the person lives. */
  'rechtsberatung-bleiberecht': (of) => inProgramme(of) && of.bleibeperspektive === 'not-met',
  rueckkehrberatung: withoutPerspective,
  /** Clears up the status. */
  auslaenderbehoerde: (of) => inProgramme(of) && of.bleibeperspektive === 'open',
  /** Clears up the housing. */
  'untere-aufnahmebehoerde': (of) =>
    inProgramme(of) &&
    of.anschlussunterbringung === 'open' &&
    of.unterbringung !== 'erstaufnahme' &&
    of.unterbringung !== 'jugendhilfe',
  /** Decides on the funding. */
  regierungspraesidium: (of) => of.verdict === 'einzelfall' || of.period === 'nur-begruendet',
  /** Migrationsberatung für erwachsene Zugewanderte, from 27. */
  migrationsberatung: noRefugeeOrUsedUp,
  /** Jugendmigrationsdienst, 12 to 26. */
  jugendmigrationsdienst: noRefugeeOrUsedUp,
  regeldienste: noRefugeeOrUsedUp,
} as const satisfies Record<string, (of: Situation) => boolean>;

export type NextId = keyof typeof NEXT;

export const NEXT_IDS = Object.keys(NEXT) as readonly NextId[];

const STEPS = NEXT_IDS.map((id) => ({ point: { id, params: {} }, isFor: NEXT[id] }));

/** Where to turn in this situation; never empty. */
export function nextSteps(of: Situation): readonly Point[] {
  return STEPS.filter(({ isFor }) => isFor(of)).map(({ point }) => point);
}
