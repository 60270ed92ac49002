/**
 * Runs the work on one thing in the order in which it came; work on other things runs beside it.
 * @returns a function that takes the name of the thing and the work
 */
export function createQueues(): <R>(name: string, work: () => Promise<R>) => Promise<R> {
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
