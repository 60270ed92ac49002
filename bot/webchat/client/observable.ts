/** Who hears what is told. */
export interface Hearer<T> {
  readonly next?: (told: T) => void;
  readonly error?: (why: unknown) => void;
  readonly complete?: () => void;
}

/** What can be listened to, as far as Web Chat does. */
export interface Observable<T> {
  readonly subscribe: (hearer: Hearer<T>) => { readonly unsubscribe: () => void };
}

/** An observable by which something is told to all; who comes later hears what was told before. */
export interface ReplaySubject<T> extends Observable<T> {
  readonly tell: (value: T) => void;
}

/** Makes a subject. @param heard called when somebody begins to listen */
export function createReplaySubject<T>(heard: () => void = () => undefined): ReplaySubject<T> {
  const said: T[] = [];
  const hearers = new Set<Hearer<T>>();
  return {
    tell: (value) => {
      said.push(value);
      for (const hearer of hearers) hearer.next?.(value);
    },
    subscribe: (hearer) => {
      for (const value of said) hearer.next?.(value);
      hearers.add(hearer);
      heard();
      return { unsubscribe: () => void hearers.delete(hearer) };
    },
  };
}

/** Something that is told once, when it is done. */
export function fromPromise<T>(work: () => Promise<T>): Observable<T> {
  return {
    subscribe: ({ next, error, complete }) => {
      work().then(
        (value) => {
          next?.(value);
          complete?.();
        },
        (why: unknown) => error?.(why),
      );
      return { unsubscribe: () => undefined };
    },
  };
}
