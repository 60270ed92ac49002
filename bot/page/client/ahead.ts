/** Does something once nothing else is to be done; some browsers do not tell when that is. */
function whenIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work);
  else setTimeout(work, 200);
}

/** What comes of what can be pressed, worked out while it is read. */
export interface Ahead<Worked> {
  /** Begins anew with what can be pressed now, one after the other; nothing of what was before is kept. */
  readonly begin: (values: readonly string[]) => void;
  /** What comes of a press; nothing where there was no time for it yet. */
  readonly of: (value: string | undefined) => Worked | undefined;
}

/**
 * Makes what works out, one by one and while nothing else is to be done, what comes of each press that can come next.
 * @param work works out what comes of a press; nothing where that has to wait for it
 */
export function createAhead<Worked>(work: (value: string) => Worked | undefined): Ahead<Worked> {
  let worked = new Map<string | undefined, Worked | undefined>();
  return {
    of: (value) => worked.get(value),
    begin: (values) => {
      const own = new Map<string | undefined, Worked | undefined>();
      worked = own;
      function go([value, ...others]: readonly string[]): void {
        if (value === undefined) return;
        whenIdle(() => {
          if (worked !== own) return;
          own.set(value, work(value));
          go(others);
        });
      }
      go(values);
    },
  };
}
