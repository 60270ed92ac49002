/**
 * Runs the work on one thing one after the other: on one server in the order in which it came, across servers in any. Work on
 * other things runs beside it.
 * @param name of the thing
 */
export type Turns = <R>(name: string, work: () => Promise<R>) => Promise<R>;

/** Makes the turns of a server that shares its store with nobody. */
export function createQueues(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    // Whether the work before succeeded is not for the next one to know.
    const running = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, running);
    try {
      return await running;
    } finally {
      if (last.get(name) === running) last.delete(name);
    }
  };
}
