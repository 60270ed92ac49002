import type { Understanding } from '../../../dialogs/index.ts';
import type { Language } from '../../i18n/language.ts';
import type { SaidWords } from '../../i18n/locales.ts';
import type { TermList } from '../../i18n/terms.ts';
import type { UnchosenWords } from '../../i18n/unchosen.ts';
import type { PageSite } from '../host.ts';
import type { Keeping, Kept } from '../worker/kept.ts';
import type { Keys, Packed } from './packed.ts';
import type { TypedScript, TypedShared } from './typed-words.ts';

/** What all languages share. */
export interface Shared {
  /** The languages there are, German first. */
  readonly languages: readonly [Language, ...Language[]];
  /** The German terms: they stand beside those of every language. */
  readonly terms: TermList;
  /** What is printed, on papers that are drawn and on that of a verdict: German, whoever speaks. */
  readonly printed: SaidWords['texts'];
  /** The keys of texts, which are the same in every language. */
  readonly keys: Keys;
}

/** What understands texts. */
export interface Typing {
  readonly understanding: Understanding;
  /** Makes what is known of a language ready, beside other work; `null` as long as none is chosen. */
  readonly prepare: (language: string | null) => Promise<void>;
}

/** What scripts hand in, each under a name of its own. */
export interface Handed {
  readonly shared: Shared;
  /** The conversation on a device, for whoever opens it otherwise than by a page. */
  readonly page: object;
  readonly typing: Typing;
  /** What is typed in all languages alike: it comes with what understands texts. */
  readonly typed: TypedShared;
  readonly note: SaidWords['texts'];
  readonly noting: object;
  readonly qr: object;
  /** What only a page without a server has. */
  readonly 'own-site': {
    /** What the site says of itself in a script beside the page. @param written with the page */
    readonly siteNow: (written: PageSite) => PageSite;
    /** @param keeper where the script that keeps the page on the device is */
    readonly createKeeping: (keeper: string) => Keeping;
  };
  /** What can be kept on the device: handed in beside the page, where files are kept. */
  readonly kept: Kept;
  readonly [words: `words-${string}`]: Packed;
  readonly [typed: `typed-${string}`]: TypedScript | UnchosenWords;
}

/** Where scripts meet: they are classic ones, so that a page opens from a folder, too. */
export const REGISTRY = 'zielgruppenlotse';

type Registry = { [REGISTRY]?: Record<string, unknown> };

const registry = globalThis as Registry;

/** Hands something in, for whichever script needs it. */
export function handIn<Name extends keyof Handed>(name: Name, value: Handed[Name]): void {
  registry[REGISTRY] = { ...registry[REGISTRY], [name]: value };
}

/** Whether a script was loaded. */
export function isHandedIn(name: string): boolean {
  return registry[REGISTRY]?.[name] !== undefined;
}

/** What a script handed in. @throws where it was not loaded: that comes first */
export function handedIn<Name extends keyof Handed>(name: Name): Handed[Name] {
  if (!isHandedIn(name)) throw new Error(`not loaded: ${name}`);
  return registry[REGISTRY]?.[name] as Handed[Name];
}
