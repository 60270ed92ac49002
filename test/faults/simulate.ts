import { KEPT, ROOM } from '../../bot/store/store.ts';
import { type Chance, chanceOf, oneOf } from '../chance.ts';
import { speech } from '../speech.ts';
import { type Clock, createClock } from './clock.ts';
import { createExpected } from './kept.ts';
import { createMachine } from './machine.ts';
import { patched } from './patched.ts';
import { createPlaces } from './places.ts';
import type { Came } from './server.ts';
import { CANARY, DAY, HOUR, LANGUAGES, MINUTE } from './shared.ts';
import { fileStorage, type Storage, sharedStorage } from './storage.ts';
import { createTeams } from './teams.ts';
import { visitByTeams } from './teams-person.ts';
import { type Counts, createTally, createTrace } from './trace.ts';
import { createWeather } from './weather.ts';
import { visitByWeb } from './web-person.ts';
import type { World } from './world.ts';

/** What is simulated: the same script is played in the same way, step by step. */
export interface Script {
  readonly seed: number;
  readonly days: number;
}

/** What came of it. */
export interface Simulated {
  readonly script: Script;
  readonly done: Counts;
  readonly faults: Counts;
  /** What must never happen, and did; nothing where all was well. */
  readonly violation: string | null;
  /** The last steps. */
  readonly steps: readonly string[];
  /** The same for the same steps, and for no others. */
  readonly hash: string;
}

/** A Monday, at midnight. */
const BEGIN = Date.UTC(2026, 0, 5);

/** So many come on a working day, of which a week has so many. */
const VISITS = 30;
const WORKING_DAYS = 5;

/** When people come, and when all is quiet again, in hours of a day. */
const [OPENING, CLOSING, QUIET] = [8, 17, 18];

/** How long it takes in the evening until all that has to be gone is, in milliseconds. */
const TIDYING = 5 * MINUTE;

/** A room in which there is hardly place for all who come. */
const TIGHT = { things: 12, bytes: 64 * 1024 };

/** Reference days of the conversations. */
const TODAY = ['2026-05-04', '2026-07-30', '2027-08-01'] as const;

/** The numbers of visits lie so far apart that none is of two seeds. */
const APART = 1_000_003;

/** Makes a world and lets days pass in it, until they are over or something happens that never must. */
export async function simulate(script: Script): Promise<Simulated> {
  // All words are made beforehand: nothing but what the seed says may take its time.
  for (const language of [null, ...LANGUAGES]) await speech.prepare(language);
  const clock = createClock(BEGIN);
  const undo = patched(clock, chanceOf(script.seed ^ 0x5eed));
  try {
    return await live(script, clock, chanceOf(script.seed));
  } finally {
    undo();
  }
}

async function live(script: Script, clock: Clock, chance: Chance): Promise<Simulated> {
  const { seed, days } = script;
  const trace = createTrace(clock);
  const [done, faults] = [createTally(), createTally()];
  const weather = createWeather(clock, chance, faults);
  const teams = createTeams(clock, chance, weather);
  const isTight = chance() < 0.2;
  const today = oneOf(chance, TODAY);
  let violation: string | null = null;
  function fail(what: string): void {
    violation ??= what;
    trace.step('VIOLATION', what);
    clock.stop();
  }
  const onError = ({ stack }: Error) => fail(String(stack));

  let storage: Storage | undefined;
  function gone(id: string, bytes: Uint8Array): void {
    if (Buffer.from(bytes).includes(CANARY)) fail(`${id} can be read in the store`);
    storage?.overwritten(id, bytes);
  }
  const expected = createExpected({ clock, isTight, gone, fail });
  const tools = { clock, expected, room: isTight ? TIGHT : ROOM, fail };
  // Every second seed has several servers on one store, the others one on a file.
  const isShared = seed % 2 === 1;
  const kept = isShared
    ? sharedStorage(tools, createMachine('store', clock))
    : fileStorage(tools, chanceOf(seed ^ 0xd15c));
  storage = kept;

  const troubles = new Map<string, number>();
  const outcomes = new Map<string, Came>();
  const names = isShared ? ['A', 'B', 'C'].slice(0, chance() < 0.5 ? 2 : 3) : ['A'];
  const places = createPlaces(names, {
    ...{ clock, chance, weather, trace, storage: kept, troubles, teams, onError },
    today: () => today,
    onOutcome: (id, came) => void outcomes.set(id, came),
  });

  const world: World = {
    ...{ clock, trace, weather, done, fail, expected, troubles, teams, today },
    isOver: () => violation !== null,
    anyServer: places.any,
    outcomeOf: (id) => {
      const came = outcomes.get(id) ?? null;
      outcomes.delete(id);
      return came;
    },
    turnedAway: (who, issued) => {
      if (clock.now() - issued > KEPT.atMost - MINUTE) return;
      done.add('turned away by a server whose clock is wrong');
      if (faults.of('clock set') === 0) fail(`${who} is turned away`);
    },
    findRemains: (id, since) => {
      // What could not be tidied up at once is with the next sweep.
      if (weather.lastOf('tidy: fails') < since) kept.findRemains(id);
    },
  };

  /** What befalls everybody a few times a day. */
  const events: readonly (readonly [name: string, perDay: number, happen: () => void])[] = [
    ['weather', 20, () => trace.step('weather', weather.change(MINUTE * (0.2 + 2 * chance())))],
    ['server killed', 2, places.kill],
    ['server stopped', 1, places.stop],
    ['clock set', 0.15, places.setClock],
    ['store unreachable', isShared ? 3 : 0, places.cut],
    ['store has lost everything', isShared ? 0.05 : 0, kept.lose],
  ];

  let [visits, there] = [0, 0];
  function visit(): void {
    visits += 1;
    there += 1;
    const [visitBy, how] =
      chance() < 0.6 ? ([visitByWeb, 'web'] as const) : ([visitByTeams, 'teams'] as const);
    void visitBy(world, seed * APART + visits, `${how}-${visits}`)
      .catch(onError)
      .finally(() => {
        there -= 1;
      });
  }

  /** A day on which people come. */
  async function workingDay(midnight: number): Promise<void> {
    const sometime = (run: () => void) => {
      const hour = OPENING + chance() * (CLOSING - OPENING);
      clock.after(midnight + hour * HOUR - clock.now(), run);
    };
    for (let count = 0; count < VISITS; count += 1) sometime(visit);
    for (const [name, perDay, happen] of events)
      for (let count = Math.floor(perDay + chance()); count > 0; count -= 1)
        sometime(() => {
          if (name !== 'weather') faults.add(name);
          happen();
        });
    await clock.runUntil(midnight + QUIET * HOUR);
    weather.setFair(true);
    expected.forget();
    await clock.runUntil(midnight + QUIET * HOUR + TIDYING);
    if (!world.isOver()) kept.findRemains();
    weather.setFair(false);
    troubles.clear();
    outcomes.clear();
  }

  /** Once everybody has gone, and everything is over, nothing is left. */
  async function end(): Promise<void> {
    weather.setFair(true);
    await clock.sleepUntil(clock.now() + 3 * DAY);
    await clock.runUntil(clock.now() + TIDYING);
    if (there > 0) fail(`${there} persons wait for something that never comes`);
    for (const left of places.leftovers()) fail(left);
    if (kept.size() > 0) fail('the store has something that is over');
  }

  await places.startAll();
  for (let day = 0; day < days && !world.isOver(); day += 1) {
    const midnight = BEGIN + day * DAY;
    await clock.sleepUntil(midnight + OPENING * HOUR - MINUTE);
    if (day % 7 < WORKING_DAYS) await workingDay(midnight);
    await clock.sleepUntil(midnight + DAY - 1);
  }
  if (!world.isOver()) await end();
  places.killAll();
  await kept.end();
  return {
    script,
    violation,
    done: done.all(),
    faults: faults.all(),
    steps: trace.last(),
    hash: trace.hash(),
  };
}
