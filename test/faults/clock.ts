import { AsyncLocalStorage } from 'node:async_hooks';

/** Who has set a timer: with them it is gone. */
export interface Owner {
  readonly isAlive: () => boolean;
  /** What their machine's clock says, in milliseconds. */
  readonly wall: () => number;
}

/** Whose work is being done; nobody's where it is the simulation's own. */
export const owners = new AsyncLocalStorage<Owner | undefined>();

/** Something that is due at a time. */
export interface Timer {
  at: number;
  readonly run: () => void;
  readonly owner: Owner | undefined;
  /** How long until it is due again; nothing where it is due once. */
  readonly every: number | undefined;
  isGone: boolean;
}

/** A clock that stands still until somebody has it go on: nothing here depends on how fast the machine is. */
export interface Clock {
  /** The true time, in milliseconds. */
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => Timer;
  readonly every: (milliseconds: number, run: () => void) => Timer;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Stands still for good. */
  readonly stop: () => void;
  /** Lets the time pass. */
  readonly runUntil: (time: number) => Promise<void>;
  /** The same for a time in which machines sleep: what repeats itself happens once, at the end. */
  readonly sleepUntil: (time: number) => Promise<void>;
}

const immediately = setImmediate;

/** Waits until everything has been done that can be done without time passing. */
const settled = () => new Promise<void>((resolve) => void immediately(resolve));

/** As Node does: nothing is due at once. */
const atLeastOne = (milliseconds: number) => Math.max(1, Math.round(milliseconds) || 0);

const isOver = ({ isGone, owner }: Timer) => isGone || owner?.isAlive() === false;

/** Makes a clock. @param time what it says at first, in milliseconds */
export function createClock(time: number): Clock {
  let now = time;
  let isStopped = false;
  // The next one stands last; of those due at the same time, the one set first.
  const timers: Timer[] = [];

  function put(timer: Timer): Timer {
    let [low, high] = [0, timers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((timers[middle]?.at ?? 0) > timer.at) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
    return timer;
  }

  function set(milliseconds: number, run: () => void, every?: number): Timer {
    const at = now + atLeastOne(milliseconds);
    return put({ at, run, owner: owners.getStore(), every, isGone: false });
  }

  async function fire(timer: Timer): Promise<void> {
    now = Math.max(now, timer.at);
    owners.run(timer.owner, timer.run);
    await settled();
    if (timer.every === undefined || isOver(timer)) return;
    timer.at = now + timer.every;
    put(timer);
  }

  /** The next timer that is due by then. */
  function takeNext(until: number): Timer | undefined {
    const isDue = (timers.at(-1)?.at ?? Number.POSITIVE_INFINITY) <= until;
    return isDue && !isStopped ? timers.pop() : undefined;
  }

  async function pass(until: number, isAsleep: boolean): Promise<void> {
    const woken: Timer[] = [];
    for (let next = takeNext(until); next !== undefined; next = takeNext(until)) {
      if (isOver(next)) continue;
      if (isAsleep && next.every !== undefined) woken.push(next);
      else await fire(next);
    }
    if (!isStopped) now = until;
    for (const each of woken) {
      each.at = until + 1;
      put(each);
    }
  }

  return {
    now: () => now,
    after: set,
    every: (milliseconds, run) => set(milliseconds, run, atLeastOne(milliseconds)),
    wait: (milliseconds) => new Promise((resolve) => void set(milliseconds, resolve)),
    stop: () => {
      isStopped = true;
    },
    runUntil: (until) => pass(until, false),
    sleepUntil: (until) => pass(until, true),
  };
}
