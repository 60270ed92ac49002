import type { i18n as I18next, ParseKeys, TOptions } from 'i18next';
import type { Params } from '../../src/index.ts';
import type { Chosen, Wish } from './choose-language.ts';
import type { Formats } from './formats.ts';
import type { GermanRuns } from './german-runs.ts';
import { isolateLatinRuns } from './isolate.ts';
import type { Language } from './language.ts';
import type { Namespace, SaidWords } from './locales.ts';

/** Whom texts address in words of their own. */
export const ROLES = ['fachkraft', 'begleitung', 'selbst'] as const;

export type Role = (typeof ROLES)[number];

/** Everybody who speaks: one object for the whole program, made of the words it was handed. */
export interface I18n {
  /** The languages there are, German first. */
  readonly languages: readonly [Language, ...Language[]];
  /** Their codes. */
  readonly codes: readonly [string, ...string[]];
  /** The language of a code; an unknown one counts as German. */
  readonly languageOf: (code: string) => Language;
  /** What is German in a text of another language. */
  readonly germanIn: GermanRuns;
  /**
   * Adds words of a language, all of them or more of them: where they are loaded when they are needed, a language
   * is added before it is spoken.
   */
  readonly add: (code: string, words: SaidWords) => void;
  /**
   * The speaker of a language to a role, made once.
   * @param role how the person is addressed: `fachkraft`, `begleitung`, `selbst`, or otherwise plainly
   */
  readonly speaker: (language: string, role?: string) => Speaker;
  /**
   * Chooses a language: the one named, then what the browser prefers, then the first.
   * @param offered the codes of those to choose among; all where not given
   */
  readonly choose: (wish: Wish, offered?: readonly [string, ...string[]]) => Chosen;
}

/** Speaks one language to one role. */
export interface Speaker extends Formats {
  /** The code of the language. */
  readonly language: string;
  /** How it is written, and all else that the table of languages has of it. */
  readonly writing: Language;
  /** Whom it speaks to; nothing where the words are for everybody. */
  readonly role: Role | undefined;
  /** All the others: what is printed on papers is German, whoever speaks. */
  readonly i18n: I18n;
  /** The words for a key, for the role where it has words of its own. */
  readonly say: <Name extends Namespace>(
    namespace: Name,
    key: ParseKeys<Name>,
    params?: Params,
  ) => string;
  /** Whether there are words for a key that comes from what somebody typed or stored. */
  readonly has: (namespace: Namespace, key: string) => boolean;
  /** The words for an id that the law or a stored answer names; that there are some is tested. */
  readonly sayById: (namespace: Namespace, id: string, params?: Params) => string;
}

/**
 * Makes the speaker of a language. A text in which nothing is put is kept ready: most are of that
 * kind, and looking them up anew was most of what words cost in a turn.
 * @param role one of those who are addressed in words of their own; others plainly
 */
export function createSpeaker(
  writing: Language,
  role: Role | undefined,
  formats: Formats,
  i18n: I18n,
  i18next: I18next,
): Speaker {
  const { code, dir } = writing;
  const directed = (text: string) => (dir === 'rtl' ? isolateLatinRuns(text) : text);
  const t = i18next.getFixedT(code);
  const { interpolator } = i18next.services;
  /** By key: the whole text, or the one in which something is put. */
  const ready = new Map<string, { readonly text: string } | { readonly raw: string }>();

  function spoken(ns: Namespace, key: string, options: TOptions): string {
    // The types know which keys there are; what else may be given with one they do not.
    return String(t(key as never, { ...options, ns, ...(role && { context: role }) } as never));
  }

  function has(ns: Namespace, key: string): boolean {
    return ready.has(`${ns}:${key}`) || i18next.exists(key, { ns, lng: code });
  }

  function readied(ns: Namespace, key: string) {
    const known = ready.get(`${ns}:${key}`);
    if (known !== undefined) return known;
    const raw = spoken(ns, key, { skipInterpolation: true });
    const made = raw.includes('{{') ? { raw } : { text: directed(raw) };
    // A key without words may be anything: it is not kept.
    if (has(ns, key)) ready.set(`${ns}:${key}`, made);
    return made;
  }

  function say(ns: Namespace, key: string, params: Params = {}): string {
    // What counts is another text for each number: i18next knows which.
    if ('count' in params) return directed(spoken(ns, key, params));
    const made = readied(ns, key);
    if ('text' in made) return made.text;
    return directed(String(interpolator.interpolate(made.raw, params, code, {})));
  }

  return {
    ...formats,
    language: code,
    writing,
    role,
    i18n,
    has,
    say,
    sayById: say,
  };
}
