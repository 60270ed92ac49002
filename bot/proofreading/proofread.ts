import type { Language } from '../i18n/language.ts';
import { type Locales, languageIn, localeIn } from '../i18n/locales.ts';
import type { Lengths } from '../words/load.ts';
import { createAids } from './aids.ts';
import { GATES, type GateId } from './gates.ts';
import { baseKey, textsOf } from './texts-of.ts';

/** What is wrong with a text. */
export interface Finding {
  readonly gate: GateId | 'keys';
  readonly key: string;
  readonly details: readonly string[];
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** A text that counts is one of several in German: every language has one for each way it counts. */
function withPlurals(key: string, intl: string): readonly string[] {
  if (!PLURAL.test(key)) return [key];
  const { pluralCategories } = new Intl.PluralRules(intl).resolvedOptions();
  return pluralCategories.map((category) => key.replace(PLURAL, `_${category}`));
}

/**
 * Compares the keys of a language with the German ones. A variety may lack a variant for a role; a
 * variant that German does not have may be added.
 * @returns what is missing (`-`) and what stands for nothing (`+`)
 */
export function keysFindings(
  own: readonly string[],
  german: readonly string[],
  { intl, of }: Pick<Language, 'intl' | 'of'>,
): readonly Finding[] {
  const there = new Set(own);
  const bases = new Set(german.map(baseKey));
  const wanted = new Set(german.flatMap((key) => withPlurals(key, intl)));
  const isThere = (key: string) => there.has(key) || (of !== undefined && there.has(baseKey(key)));
  const missing = [...wanted].filter((key) => !isThere(key));
  const surplus = own.filter((key) => !bases.has(baseKey(key)) || isStrayPlural(key, wanted));
  return [
    ...missing.map((key) => ({ gate: 'keys' as const, key, details: ['-'] })),
    ...surplus.map((key) => ({ gate: 'keys' as const, key, details: ['+'] })),
  ];
}

/** Whether a key is for a way of counting that the language does not have. */
function isStrayPlural(key: string, wanted: ReadonlySet<string>): boolean {
  return PLURAL.test(key) && !wanted.has(key);
}

/** The German text that one stands for: a variety tells professionals what it tells helpers. */
function sourceOf(key: string, german: ReadonlyMap<string, string>, { of }: Language) {
  const same = of === undefined ? key : key.replace(/_fachkraft$/, '_begleitung');
  return german.get(same) ?? german.get(baseKey(key));
}

/**
 * Holds the texts of a language against the German ones; German against its own grammar.
 * @param code a language that has all its files
 * @param lengths reasons for texts that are much longer or shorter than the German ones
 * @returns what is wrong, nothing where all is well
 */
export function proofread(code: string, locales: Locales, lengths: Lengths): readonly Finding[] {
  const language = languageIn(locales, code);
  const [own, german] = [textsOf(localeIn(locales, code)), textsOf(locales.words.de)];
  const aids = createAids(locales, lengths);
  const ids = (code === 'de' ? ['inserted'] : Object.keys(GATES)) as GateId[];
  const findings = [...own].flatMap(([key, text]) => {
    const source = sourceOf(key, german, language);
    if (source === undefined) return [];
    return ids.flatMap((gate) => {
      const details = GATES[gate]({ key, text, german: source, language }, aids);
      return details.length === 0 ? [] : [{ gate, key, details }];
    });
  });
  return [...keysFindings([...own.keys()], [...german.keys()], language), ...findings];
}
