import { EventEmitter } from 'node:events';
import type { Connection } from '../../bot/store/redis/connection.ts';
import type { Clock } from './clock.ts';
import { createLink, type Link, reached, type Way } from './link.ts';
import type { Weather } from './weather.ts';

/** What servers share beside the store: turns, and news. */
export interface SharedRedis {
  /** A connection of a process to ask for turns, and to tell news on. */
  readonly connect: (way: Way) => Connection;
  /** A connection of a process to listen on. */
  readonly listen: (way: Way) => Connection;
}

interface Listener {
  readonly link: Link;
  readonly hear: (message: string) => void;
}

/** For how long a connection that listens is cut, where it is cut alone, in milliseconds. */
const CUT = 3000;

/** Makes a Redis that nobody is connected to. */
export function createSharedRedis(clock: Clock, weather: Weather): SharedRedis {
  const leases = new Map<string, { readonly who: string; readonly until: number }>();
  const listeners = new Set<Listener>();

  const isLeased = (key: string) => (leases.get(key)?.until ?? 0) > clock.now();
  const isOf = (key: string, who: string) => isLeased(key) && leases.get(key)?.who === who;

  function deliverTo({ link, hear }: Listener, message: string): void {
    const [late] = weather.ways();
    const arrive = () => {
      if (link.isUp()) hear(message);
    };
    clock.after(late, arrive);
    if (weather.happens('news: twice', 0.01)) clock.after(late * 3, arrive);
    if (weather.happens('news: connection lost', 0.005)) link.cut(CUT);
  }

  function deliver(message: string): void {
    for (const each of listeners) deliverTo(each, message);
  }

  /** Tells a process that a connection of its own is there again. */
  const readyOn = (events: EventEmitter, { process }: Way) => {
    return () => process.isAlive() && process.run(() => events.emit('ready'));
  };

  /** Whether it is there is asked each time. */
  const asConnection = (made: object, { isUp }: Link) =>
    Object.defineProperty(made, 'isReady', { get: isUp }) as unknown as Connection;

  /** It is cut with the others of its process, and alone. */
  function listen(way: Way): Connection {
    const events = new EventEmitter();
    const alone = createLink(clock);
    const link: Link = { ...alone, isUp: () => alone.isUp() && way.link.isUp() };
    const ready = readyOn(events, way);
    for (const each of [alone, way.link]) each.onBack(ready);
    let mine: Listener | undefined;
    const end = () => void (mine && listeners.delete(mine));
    way.process.onKilled(end);
    const connection = Object.assign(events, {
      subscribe: (_channel: string, hear: (message: string) => void) => {
        mine = { link, hear: (said) => way.process.run(() => hear(said)) };
        listeners.add(mine);
        return Promise.resolve();
      },
      destroy: end,
    });
    return asConnection(connection, link);
  }

  function connect(way: Way): Connection {
    const asked = <R>(work: () => R) => reached(way, () => Promise.resolve(work()));
    const events = new EventEmitter();
    way.link.onBack(readyOn(events, way));
    const connection = Object.assign(events, {
      publish: (_channel: string, message: string) => asked(() => deliver(message)),
      set: (key: string, who: string, how: { readonly expiration: { readonly value: number } }) =>
        asked(() => {
          if (isLeased(key)) return null;
          leases.set(key, { who, until: clock.now() + how.expiration.value });
          return 'OK';
        }),
      prolong: ([key = '']: readonly string[], [who = '', lease]: readonly string[]) =>
        asked(() => {
          if (isOf(key, who)) leases.set(key, { who, until: clock.now() + Number(lease) });
        }),
      release: ([key = '']: readonly string[], [who = '']: readonly string[]) =>
        asked(() => {
          if (isOf(key, who)) leases.delete(key);
        }),
    });
    return asConnection(connection, way.link);
  }

  return { connect, listen };
}
