import type { Point } from './finding.ts';
import {
  hasServiceOfItsOwn,
  isAskedOnTheSpot,
  isInProgramme,
  isUsedUp,
  type Situation,
} from './situation.ts';

/**
 * Who asks where to turn: a professional asks the offices; a person, or who helps them, goes to a service
 * that does so for them, and alone to no authority (section 7).
 */
export const ASKERS = ['professional', 'person'] as const;

export type Asker = (typeof ASKERS)[number];

type Condition = (situation: Situation) => boolean;

const housedIn =
  (kind: string): Condition =>
  (situation) =>
    isInProgramme(situation) && situation.unterbringung === kind;

/** No refugee in the sense of the programme, or a period that is used up. */
const isForRegularServices: Condition = (situation) =>
  (!isInProgramme(situation) && !situation.isElsewhere) || isUsedUp(situation);

/** Without Bleibeperspektive, once the asylum procedure is over. */
const withoutPerspective: Condition = (situation) =>
  isInProgramme(situation) &&
  situation.bleibeperspektive === 'not-met' &&
  !situation.isInProcedure &&
  situation.unterbringung !== 'erstaufnahme';

const hasOpenStatus: Condition = (situation) =>
  isInProgramme(situation) && situation.bleibeperspektive === 'open';

const isTarget: Condition = (situation) =>
  situation.verdict === 'zielgruppe' && !isUsedUp(situation);

/** For whom a place to turn to is, where it is not the same for everybody who asks. */
interface ByAsker {
  readonly professional?: Condition;
  readonly person?: Condition;
}

/** Where to turn, and in which situation (section 7), in the order in which it is shown. */
const NEXT = {
  /** The municipality's Integrationsmanagement itself; it asks the offices where something is open. */
  integrationsmanagement: {
    professional: isTarget,
    person: (situation) => isTarget(situation) || isAskedOnTheSpot(situation),
  },
  /** Sozial- und Verfahrensberatung in the Erstaufnahme. */
  'sozial-und-verfahrensberatung': housedIn('erstaufnahme'),
  /** Flüchtlingssozialarbeit of the Kreis, § 12 FlüAG. */
  fluechtlingssozialarbeit: housedIn('vorlaeufig'),
  /** Jugendamt and guardian. */
  jugendamt: housedIn('jugendhilfe'),
  /** Independent counselling on the asylum procedure. */
  asylverfahrensberatung: (situation) =>
    isInProgramme(situation) &&
    (situation.unterbringung === 'erstaufnahme' || situation.isInProcedure),
  /** Social counselling by the untere Aufnahmebehörde, § 18 Abs. 2 S. 3 FlüAG. */
  'sozialberatung-aufnahmebehoerde': withoutPerspective,
  /** Independent legal advice, wherever the person lives: before any authority. */
  'rechtsberatung-bleiberecht': (situation) =>
    (isInProgramme(situation) && situation.bleibeperspektive === 'not-met') ||
    (hasOpenStatus(situation) && !situation.isInProcedure),
  /** Clears up the status, with the person's consent. */
  auslaenderbehoerde: { professional: hasOpenStatus },
  /** Clears up the housing. */
  'untere-aufnahmebehoerde': {
    professional: (situation) =>
      isInProgramme(situation) &&
      situation.anschlussunterbringung !== 'met' &&
      (situation.anschlussunterbringung === 'open'
        ? situation.unterbringung !== 'erstaufnahme' && situation.unterbringung !== 'jugendhilfe'
        : !hasServiceOfItsOwn(situation)),
  },
  /** Decides on the funding. */
  regierungspraesidium: {
    professional: ({ verdict, period }) => verdict === 'einzelfall' || period === 'nur-begruendet',
  },
  /** Migrationsberatung für erwachsene Zugewanderte, from 27. */
  migrationsberatung: (situation) => isForRegularServices(situation) || situation.isElsewhere,
  /** Jugendmigrationsdienst, 12 to 26. */
  jugendmigrationsdienst: (situation) => isForRegularServices(situation) || situation.isElsewhere,
  /** The town hall where the person lives, in another Land. */
  'rathaus-vor-ort': ({ isElsewhere }) => isElsewhere,
  regeldienste: isForRegularServices,
  /** Last: only for whoever thinks of it. */
  rueckkehrberatung: withoutPerspective,
} as const satisfies Record<string, Condition | ByAsker>;

export type NextId = keyof typeof NEXT;

export const NEXT_IDS = Object.keys(NEXT) as readonly NextId[];

function stepsFor(asker: Asker) {
  return NEXT_IDS.flatMap((id) => {
    const step: Condition | ByAsker = NEXT[id];
    const isFor = typeof step === 'function' ? step : step[asker];
    return isFor === undefined ? [] : [{ point: { id, params: {} }, isFor }];
  });
}

const STEPS = { professional: stepsFor('professional'), person: stepsFor('person') };

/** Where to turn in a situation, by who asks; never empty. */
export type Next = Readonly<Record<Asker, readonly Point[]>>;

/** Where to turn in this situation, for whoever asks. */
export function nextSteps(situation: Situation): Next {
  const stepsOf = (asker: Asker) =>
    STEPS[asker].filter(({ isFor }) => isFor(situation)).map(({ point }) => point);
  return { professional: stepsOf('professional'), person: stepsOf('person') };
}
