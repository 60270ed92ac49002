import type { Trouble } from '../bot/store/troubled.ts';
import { type Chance, oneOf } from '../chance.ts';
import type { Clock } from './clock.ts';
import type { Tally } from './trace.ts';

/** What the weather can be, for a while. */
const KINDS = [
  'calm',
  'the store fails often',
  'the store fails',
  'the store is full',
  'the store is slow',
] as const;
type Kind = (typeof KINDS)[number];

/** What befalls whoever asks for something that is far away. */
export interface Weather {
  /** Something else begins, for so many milliseconds. */
  readonly change: (lasting: number, to?: Kind) => Kind;
  /** From now on nothing befalls anybody, or again what may. */
  readonly setFair: (isFair: boolean) => void;
  /** Whether nothing has befallen anybody for so long that nothing follows from it any more. */
  readonly isLongFair: () => boolean;
  /** When something happened last, in milliseconds. */
  readonly lastOf: (what: string) => number;
  /** What befalls the next thing that is asked of the store. */
  readonly trouble: (asked: 'read' | 'write') => Trouble;
  /** How long something takes that goes to a place and back, each way, in milliseconds. */
  readonly ways: () => readonly [number, number];
  /** Whether something happens that happens with such a probability. */
  readonly happens: (what: string, probability: number) => boolean;
}

/** How often a write is in trouble on a calm day, and in bad weather. */
const SELDOM = 0.02;
const OFTEN: Readonly<Partial<Record<Kind, number>>> = {
  'the store fails often': 0.6,
  'the store fails': 1,
};

/** What can befall a write. */
const TROUBLES: readonly Trouble[] = ['conflict', 'full', 'fails', 'fails late'];

/** The longest way, in milliseconds, on a usual day, and in slow weather: longer than anybody waits for a store. */
const FAR = 4;
const FARTHER = 2500;

/** How long it takes until nothing follows from a trouble any more, in milliseconds. */
const LONG = 60_000;

/** Makes the weather. @param faults counts what befalls somebody */
export function createWeather(clock: Clock, chance: Chance, faults: Tally): Weather {
  let kind: Kind = 'calm';
  let until = 0;
  let isFair = false;
  let last = Number.NEGATIVE_INFINITY;
  const lasts = new Map<string, number>();

  function note(what: string): void {
    faults.add(what);
    last = clock.now();
    lasts.set(what, last);
  }

  const now = (): Kind => (isFair || clock.now() > until ? 'calm' : kind);

  function befalls(asked: 'read' | 'write'): Trouble {
    if (isFair) return 'none';
    if (now() === 'the store is full' && asked === 'write') return 'full';
    const probability = OFTEN[now()] ?? SELDOM;
    if (chance() >= (asked === 'write' ? probability : probability / 4)) return 'none';
    if (asked === 'read') return 'unreadable';
    return now() === 'the store fails' ? 'fails' : oneOf(chance, TROUBLES);
  }

  return {
    change: (lasting, to = oneOf(chance, KINDS)) => {
      kind = to;
      until = clock.now() + lasting;
      if (kind !== 'calm') note(kind);
      return kind;
    },
    setFair: (fair) => {
      isFair = fair;
    },
    isLongFair: () => clock.now() - last > LONG,
    lastOf: (what) => lasts.get(what) ?? Number.NEGATIVE_INFINITY,
    trouble: (asked) => {
      const trouble = befalls(asked);
      if (trouble !== 'none') note(`${asked}: ${trouble}`);
      return trouble;
    },
    ways: () => {
      const isSlow = now() === 'the store is slow' || (!isFair && chance() < SELDOM / 2);
      if (isSlow) note('a slow answer');
      const longest = isSlow ? FARTHER : FAR;
      return [chance() * longest, chance() * longest];
    },
    happens: (what, probability) => {
      const isSo = !isFair && chance() < probability;
      if (isSo) note(what);
      return isSo;
    },
  };
}
