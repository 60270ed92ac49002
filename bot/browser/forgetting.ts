/** For how long what was answered is kept after the last thing that was done, in milliseconds. */
export const KEPT_FOR = 30 * 60_000;

/** How long before the end it is warned, in milliseconds. */
const WARNED_FOR = 2 * 60_000;

/** What happens when nothing is done for long. */
interface Ends {
  /** For how long anything is kept after that, in milliseconds. */
  readonly keptFor: number;
  /** When something was done last; `null` where nothing was. */
  readonly last: () => number | null;
  readonly now: () => number;
  /** Warns that all is forgotten soon; gives what takes the warning away. */
  readonly warn: () => () => void;
  /** The time is up. */
  readonly end: () => void;
}

/**
 * Does something whenever the page is seen again: a timer sleeps when a device does.
 * @returns what ends that
 */
export function wheneverSeen(work: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') work();
  };
  const places = [
    [window, 'pageshow'],
    [window, 'focus'],
    [document, 'visibilitychange'],
  ] as const;
  for (const [place, event] of places) place.addEventListener(event, seen);
  return () => {
    for (const [place, event] of places) place.removeEventListener(event, seen);
  };
}

/**
 * Warns before the time is up, and ends it: by a timer, and whenever the page is seen again.
 * @returns what looks at the time anew, after something was done
 */
export function createForgetting({ keptFor, last, now, warn, end }: Ends): () => void {
  let timer = 0;
  let unwarn: (() => void) | null = null;

  function look(): void {
    clearTimeout(timer);
    const since = last();
    const left = since === null ? Number.POSITIVE_INFINITY : since + keptFor - now();
    if (left > WARNED_FOR || left <= 0) {
      unwarn?.();
      unwarn = null;
    }
    if (left === Number.POSITIVE_INFINITY) return;
    if (left <= 0) {
      end();
      return;
    }
    if (left <= WARNED_FOR) unwarn ??= warn();
    timer = setTimeout(look, left > WARNED_FOR ? left - WARNED_FOR : left);
  }

  wheneverSeen(look);
  look();
  return look;
}
