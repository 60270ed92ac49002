import type { I18n } from '../../i18n/speaker.ts';
import { UNCHOSEN } from '../../i18n/unchosen.ts';
import { handedIn, isHandedIn } from './registry.ts';
import { saidIn } from './said.ts';
import type { TypedScript } from './typed-words.ts';

/** The addresses of the scripts, by name: `words-ar`, `typing`. */
export type Scripts = Readonly<Record<string, string>>;

/** Loads what is needed when it is needed, each once. A promise that is refused can be asked for again. */
export interface Loading {
  /** The texts of a language: before it is spoken. */
  readonly needWords: (code: string) => Promise<void>;
  /** What is understood of a language, or as long as none is chosen (`null`): before a text is taken. */
  readonly needTyping: (code: string | null) => Promise<void>;
  /** What is said in a language of nothing but typed text: before a turn that comes of one is said. */
  readonly needReplies: (code: string) => Promise<void>;
  /** The note for the file, which is German: before it is said or shown. */
  readonly needNote: () => Promise<void>;
  /** What draws codes for cameras: before `codes` are shown. */
  readonly needQr: () => Promise<void>;
}

/** Loads a script by its address; refused where it cannot be had. */
export type LoadScript = (address: string) => Promise<void>;

/** Does something once for each key, and again where it failed. */
function once(work: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const begun = new Map<string, Promise<void>>();
  return (key) => {
    const known = begun.get(key);
    if (known !== undefined) return known;
    const working = work(key);
    begun.set(key, working);
    working.catch(() => begun.delete(key));
    return working;
  };
}

/**
 * Makes what loads words, the recogniser and the note.
 * @param i18n words are added to it
 */
export function createLoading(
  scripts: Scripts,
  i18n: Pick<I18n, 'add'>,
  load: LoadScript,
): Loading {
  const fetched = (name: string) => load(String(scripts[name]));
  // The first language comes with the page.
  const loaded = once(async (name) => {
    if (!isHandedIn(name)) await fetched(name);
  });
  const words = once(async (code) => {
    await loaded(`words-${code}`);
    i18n.add(code, saidIn(code));
  });
  const replies = once(async (code) => {
    await Promise.all([words(code), loaded(`typed-${code}`)]);
    const { replies: dialog } = handedIn(`typed-${code}`) as TypedScript;
    i18n.add(code, { texts: { dialog }, terms: {} });
  });
  // The names of places stand in the recogniser once it runs: both, or both anew.
  const recogniser = once(async () => {
    await Promise.all([fetched('places'), fetched('typing')]);
  });
  const note = once(async () => {
    await Promise.all([words('de'), loaded('note')]);
    i18n.add('de', { texts: handedIn('note'), terms: {} });
  });

  return {
    needWords: words,
    needTyping: async (code) => {
      const typed = code === null ? ['unchosen', UNCHOSEN] : [code];
      await Promise.all([
        recogniser(''),
        ...['de', ...typed].map((each) => loaded(`typed-${each}`)),
      ]);
      await handedIn('typing').prepare(code);
    },
    needReplies: replies,
    needNote: () => note(''),
    needQr: () => loaded('qr'),
  };
}
