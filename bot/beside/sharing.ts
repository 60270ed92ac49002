/** Work that is under way. */
interface Shared<Result> {
  readonly result: Promise<Result>;
  /** Counts whoever waits for it until that one leaves. */
  readonly join: (left: AbortSignal) => void;
}

/**
 * Does once what is asked for several times at once; once it is done, nothing is kept of it.
 * @returns a function that takes the name of the work, what tells that the asker has left, and the work: it is told
 *   once all askers have left
 */
export function createSharing<Result>(): (
  name: string,
  left: AbortSignal,
  work: (allLeft: AbortSignal) => Promise<Result>,
) => Promise<Result> {
  const underWay = new Map<string, Shared<Result>>();

  function begun(name: string, work: (allLeft: AbortSignal) => Promise<Result>): Shared<Result> {
    const allLeft = new AbortController();
    let waiting = 0;
    const forget = () => {
      if (underWay.get(name) === shared) underWay.delete(name);
    };
    const leave = () => {
      waiting -= 1;
      if (waiting > 0) return;
      forget();
      allLeft.abort();
    };
    const shared: Shared<Result> = {
      result: work(allLeft.signal).finally(forget),
      join: (left) => {
        waiting += 1;
        if (left.aborted) leave();
        else left.addEventListener('abort', leave);
      },
    };
    underWay.set(name, shared);
    return shared;
  }

  return (name, left, work) => {
    const shared = underWay.get(name) ?? begun(name, work);
    shared.join(left);
    return shared.result;
  };
}
