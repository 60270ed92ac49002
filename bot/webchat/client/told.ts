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

/** What is told to everybody who listens; who comes later hears what was told before. */
export interface Told<T> extends Observable<T> {
  readonly tell: (value: T) => void;
}

/** Makes something that can be told. @param heard called when somebody begins to listen */
export function createTold<T>(heard: () => void = () => undefined): Told<T> {
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
export function toldOnce<T>(work: () => Promise<T>): Observable<T> {
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
