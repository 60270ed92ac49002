import type { Language } from '../i18n/language.ts';

/** Finds in a text as it is shown what no writer meant: it comes of what was put in. */
type Rule = (shown: string, language: Language) => readonly string[];

const all = (pattern: RegExp, text: string) => text.match(pattern) ?? [];

/** A rule for the texts of one language. */
const only =
  (code: string, pattern: RegExp): Rule =>
  (shown, language) =>
    language.code === code ? all(pattern, shown) : [];

/** What is rightly said twice, one beside the other: "vous vous", "adım adım", "als der der Eltern". */
const TWICE: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:sie sie|(?:als|wie|und|oder) (?:der der|die die|das das))(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:nous nous|vous vous)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:ayrı ayrı|adım adım|tek tek|teker teker)(?!\p{L})/giu,
  ti: /ሓደ ሓደ/g,
};

const doubledWords: Rule = (shown, { code }) => {
  const rightly = TWICE[code.split('-')[0] ?? ''];
  return all(
    /(?<![\p{L}\p{M}\d])([\p{L}\p{M}’]+)[ \u00A0]\1(?![\p{L}\p{M}\d])/giu,
    rightly === undefined ? shown : shown.replaceAll(rightly, ''),
  );
};

/** Prepositions that ask for the genitive, each perhaps with a colon by mistake. */
const GENITIVE: Readonly<Record<string, string>> = {
  ru: 'с|со|до|от|после|около|позднее|позже|ранее|раньше',
  uk: 'з|із|зі|до|від|після|близько|пізніше|раніше',
};

const nominativeMonths: Rule = (shown, { code, intl }) => {
  const prepositions = GENITIVE[code];
  if (prepositions === undefined) return [];
  const month = new Intl.DateTimeFormat(intl, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index)));
  return all(
    new RegExp(`(?<!\\p{L})(?:${prepositions}):? (?:${names.join('|')})(?!\\p{L})`, 'giu'),
    shown,
  );
};

const RULES: Readonly<Record<string, Rule>> = {
  doubledWords,
  doubledStops: (shown) =>
    all(/([.,:;!?،؛؟።፣፤])[ \u00A0]?\1(?!\.)|[,:;،؛፣፤][.!?؟።]|[!?؟።][.,:;]/g, shown).filter(
      (marks) => !/^\.{2,}$/.test(marks) || !shown.includes('...'),
    ),
  // Brackets beside one another, or inside one another at their end; a word explained by itself.
  doubledBrackets: (shown) => [
    ...all(/[^()]{0,20}\) ?\([^()]*\)?|\(\([^()]*|[^()]*\)\)/g, shown),
    ...all(/(?<!\p{L})(\p{L}[\p{L} -]+) \(\1\)/giu, shown),
  ],
  // A sound decides, not a letter: "a European", "an hour", "a UUID".
  article: only(
    'en',
    /(?<![\p{L}\d])(?:[Aa] (?![Ee]u|one\b|once\b|uni|us[aeu]|U[A-Z])[aeiouAEIOU][\p{L}-]*|[Aa]n (?!hour|honest|[AEFHILMNORSX][A-Z\d§])[^aeiouAEIOU\s“‘(]\p{L}*)/gu,
  ),
  contraction: only('fr', /(?<!\p{L})(?:de|à) les?(?!\p{L}) \p{L}*/giu),
  elision: only(
    'fr',
    /(?<![\p{L}-])(?:de|le|la|que|ne|se|je|me|te|jusque|lorsque|puisque) (?!onz|oui)(?:[aeiouâàéèêëîïôûùœ]|h(?:é|abit|eure|omme|istoire))\p{L}*/giu,
  ),
  nominativeMonths,
};

/** A reference that begins with a capital by hand, where it begins no sentence. */
const CAPITAL_INSIDE = /[^.!?\n„“«(\s]\s+\{\{[TWG]\.[\w-]+\}\}/g;

/**
 * Looks for what putting terms and values into a text does to its grammar, as far as a machine can.
 * @param shown the text with everything in it
 * @returns the rules it breaks, each with what breaks it
 */
export function insertedBadly(text: string, shown: string, language: Language): readonly string[] {
  const found = Object.entries(RULES).flatMap(([name, rule]) =>
    rule(shown, language).map((each) => `${name}: ${each.trim()}`),
  );
  return [...found, ...all(CAPITAL_INSIDE, text).map((each) => `capital: ${each}`)];
}

/** A label stands inside sentences, which end themselves. */
export function endsLikeASentence(key: string, shown: string): boolean {
  return /^(?:labels|short)\./.test(key) && /[.,;:!?؟።]$/.test(shown);
}
