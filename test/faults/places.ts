import { createLocalBus } from '../../bot/store/bus.ts';
import { createRedisBus } from '../../bot/store/redis/bus.ts';
import { createRedisTurns } from '../../bot/store/redis/turns.ts';
import { createQueues } from '../../bot/store/turns.ts';
import { type Chance, oneOf } from '../chance.ts';
import type { Clock } from './clock.ts';
import type { WriteOf } from './kept.ts';
import { createLink, type Link, type Way } from './link.ts';
import { createMachine, type Machine } from './machine.ts';
import { startProcess } from './process.ts';
import { createSharedRedis } from './redis.ts';
import { type SimulatedServer, startServer } from './server.ts';
import { DAY, HOUR, MINUTE, SECOND } from './shared.ts';
import type { Storage } from './storage.ts';
import type { Trace } from './trace.ts';
import { seenBy } from './troubled-store.ts';
import type { Weather } from './weather.ts';

/** A place at which a server runs: a machine, and what leads from it to the store. */
interface Place {
  readonly machine: Machine;
  readonly link: Link;
  server: SimulatedServer | null;
}

/** The places of all servers, which come and go there. */
export interface Places {
  /** A server that takes connections, as a balancer chooses it; nothing where it finds none. */
  readonly any: (chance: Chance) => SimulatedServer | null;
  /** What is left with the servers although nobody is there any more. */
  readonly leftovers: () => readonly string[];
  readonly startAll: () => Promise<void>;
  /** All servers are gone for good. */
  readonly killAll: () => void;
  /** A server is killed, and started again later. */
  readonly kill: () => void;
  /** A server is told to stop, and started again later. */
  readonly stop: () => void;
  /** A server does not reach the store for some time. */
  readonly cut: () => void;
  /** The clock of a machine is set, and set right later. */
  readonly setClock: () => void;
}

type Given = Pick<Parameters<typeof startServer>[0], 'teams' | 'today' | 'onOutcome'>;

interface Tools extends Given {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly trace: Trace;
  readonly storage: Storage;
  readonly troubles: Map<string, number>;
  /** Told what goes wrong with the simulation itself. */
  readonly onError: (error: Error) => void;
}

/** By how much clocks are set, in milliseconds. */
const JUMPS = [5 * MINUTE, 2 * HOUR, 3 * DAY, 400 * DAY, 3 * 365 * DAY];

/** How long a server that is told to stop waits for those whom it serves, in milliseconds. */
const FAREWELL = 6 * SECOND;

/** How long it takes until a server is started again, in milliseconds, at most. */
const AWAY = 90 * SECOND;

function leftoversOf(server: SimulatedServer | null): readonly string[] {
  if (server === null) return ['a server is away for good'];
  const counts = {
    'requests that nobody answers': server.process.serving(),
    'streams that nobody has': server.streams(),
    'things that a server remembers': server.remembers(),
  };
  return Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
}

/** Makes places at which no server is yet. @param names of their machines */
export function createPlaces(names: readonly string[], tools: Tools): Places {
  const { clock, chance, weather, trace, storage, troubles, onError, ...given } = tools;
  const { isShared } = storage;
  const redis = createSharedRedis(clock, weather);
  const places = names.map(
    (name): Place => ({
      machine: createMachine(name, clock),
      link: createLink(clock),
      server: null,
    }),
  );

  function sharedBy(way: Way) {
    const connection = redis.connect(way);
    const bus = createRedisBus(connection, redis.listen(way));
    return { bus, turns: () => createRedisTurns(connection) };
  }
  const alone = () => ({ bus: Promise.resolve(createLocalBus()), turns: createQueues });

  async function start(place: Place): Promise<void> {
    const process = startProcess(place.machine);
    const way = { clock, chance, process, link: place.link, weather };
    const killWriting = async (id: string, written: WriteOf) => {
      end(place, 'is killed while it writes');
      await storage.killedWriting(id, written).catch(onError);
      startLater(place);
    };
    const { bus, turns } = isShared ? sharedBy(way) : alone();
    const store = seenBy(storage.open(process), { way, isShared, troubles, killWriting });
    place.server = startServer({ ...given, process, store, bus: await bus, turns });
    trace.step(place.machine.name, 'a server is there');
  }

  function startLater(place: Place): void {
    clock.after(SECOND / 2 + chance() * AWAY, () => void start(place).catch(onError));
  }

  function end(place: Place, how: string): void {
    const { server } = place;
    place.server = null;
    trace.step(place.machine.name, `a server ${how}`);
    server?.process.kill();
  }

  async function kill(place: Place): Promise<void> {
    if (place.server === null) return;
    end(place, 'is killed');
    await storage.killed();
    startLater(place);
  }

  async function stop(place: Place): Promise<void> {
    const { server } = place;
    if (server === null) return;
    place.server = null;
    trace.step(place.machine.name, 'a server stops');
    await server.process.run(server.dismiss);
    const until = clock.now() + FAREWELL;
    while (server.process.serving() > 0 && clock.now() < until) await clock.wait(100);
    // Whoever is killed while it writes is started again by that.
    if (!server.process.isAlive()) return;
    await storage.close();
    server.process.kill();
    startLater(place);
  }

  function setClock({ machine }: Place): void {
    const by = oneOf(chance, JUMPS) * (chance() < 0.5 ? -1 : 1);
    trace.step(machine.name, `its clock is set by ${by / MINUTE} minutes`);
    machine.set(by);
    clock.after(chance() * 2 * DAY, () => machine.set(-by));
  }

  const anyPlace = () => oneOf(chance, places);
  return {
    any: (by) => {
      const { server } = oneOf(by, places);
      if (server !== null || by() < 0.5) return server;
      return places.find((place) => place.server !== null)?.server ?? null;
    },
    leftovers: () => places.flatMap(({ server }) => leftoversOf(server)),
    killAll: () => {
      for (const { server } of places) server?.process.kill();
    },
    startAll: async () => {
      for (const place of places) await start(place);
    },
    kill: () => void kill(anyPlace()).catch(onError),
    stop: () => void stop(anyPlace()).catch(onError),
    cut: () => anyPlace().link.cut(SECOND + chance() * MINUTE),
    setClock: () => setClock(anyPlace()),
  };
}
