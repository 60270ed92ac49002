import type { Lexicon, LexiconOf, Steps } from '../../dialogs/typing.ts';

/** Lexicons, made once each: when they are first needed, or before, beside other work. */
export interface Lexicons {
  /** The lexicon of a language, at once: what of it is not made yet is made now. */
  readonly lexiconOf: LexiconOf;
  /** Makes the lexicon of a language in slices; between two of them others are served. */
  readonly prepare: (language: string | null) => Promise<void>;
  /** Waits for whatever is being prepared. */
  readonly ready: () => Promise<void>;
}

/** How long making a lexicon may block others, in milliseconds. */
export const SLICE = 8;

/** Lets others be served. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Keeps lexicons.
 * @param begin begins to make the lexicon of a language; `null` as long as none is chosen
 */
export function prepared(begin: (language: string | null) => Steps<Lexicon>): Lexicons {
  const made = new Map<string | null, Lexicon>();
  const begun = new Map<string | null, Steps<Lexicon>>();
  let preparing = Promise.resolve();

  /** Goes on making a lexicon until it is there, or until the time is over. */
  function goOn(language: string | null, until = Number.POSITIVE_INFINITY): Lexicon | undefined {
    const known = made.get(language);
    if (known !== undefined) return known;
    const steps = begun.get(language) ?? begin(language);
    begun.set(language, steps);
    do {
      const { done, value } = steps.next();
      if (!done) continue;
      made.set(language, value);
      begun.delete(language);
      return value;
    } while (performance.now() < until);
    return undefined;
  }

  async function inSlices(language: string | null): Promise<void> {
    while (goOn(language, performance.now() + SLICE) === undefined) await pause();
  }

  return {
    lexiconOf: (language) => goOn(language) as Lexicon,
    prepare: (language) => {
      preparing = preparing.then(() => inSlices(language));
      return preparing;
    },
    ready: () => preparing,
  };
}
