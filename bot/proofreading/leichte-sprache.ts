import { PLACEHOLDER } from '../i18n/terms.ts';

/** What DIN SPEC 33429 recommends and a machine can see in a text of Leichte Sprache. */
type Rule = (lines: readonly string[]) => readonly string[];

const MOST_WORDS = 12;

const wordsCounted = (text: string) => text.match(/[\p{L}\d][\p{L}\d–-]*/gu) ?? [];

/** Looks for words that a rule forbids. */
const without =
  (pattern: RegExp): Rule =>
  (lines) =>
    lines.flatMap((line) => line.match(pattern) ?? []);

/** Words of other sources, and those that a hyphen would not make easier. */
const LONG_BUT_WHOLE = new Set(['Verfahrens-Beratung', 'Baden-Württemberg']);

const RULES: Readonly<Record<string, Rule>> = {
  // A list and what stands in brackets or in quotes are no further thoughts.
  ownLine: without(/(?<!\d)[.!?] (?=[A-ZÄÖÜ])/g),
  short: (lines) => lines.filter((line) => wordsCounted(line).length > MOST_WORDS),
  noPassive: without(/\b(?:wird|werden|wurde|wurden|worden)\b/g),
  noGenitive: without(/\b(?:des|eines|deren|dessen|wegen|trotz|während|laut)\b/gi),
  noSubjunctive: without(/\b(?:könnte|würde|wäre|hätte|müsste|sollte|dürfte)\w*\b/g),
  oneNegation: (lines) =>
    lines.filter((line) => (line.match(/\b(?:nicht|nichts|kein\w*|nie)\b/gi) ?? []).length > 1),
  hyphens: (lines) =>
    lines
      .flatMap(wordsCounted)
      .filter((word) =>
        word.split('-').some((part) => part.length > 16 && !LONG_BUT_WHOLE.has(word)),
      ),
};

/**
 * Holds a text against the rules of Leichte Sprache, as far as a machine can.
 * @param text with its terms filled in
 * @returns the rules it breaks, each with what breaks it
 */
export function breaksLeichteSprache(text: string): readonly string[] {
  // What is put in is a word.
  const lines = text.replaceAll(PLACEHOLDER, 'x').split('\n');
  return Object.entries(RULES).flatMap(([name, rule]) =>
    rule(lines).map((found) => `${name}: ${found}`),
  );
}
