import type { Language } from '../i18n/language.ts';
import { PLACEHOLDER, TERM_REFERENCE, termIdOf } from '../i18n/terms.ts';
import type { Aids } from './aids.ts';
import { endsLikeASentence, insertedBadly } from './inserted.ts';
import { breaksLeichteSprache } from './leichte-sprache.ts';
import { isPlain } from './readability.ts';
import { unspoken } from './unspoken.ts';

/** A text with the German one that it translates. */
export interface Entry {
  readonly key: string;
  readonly text: string;
  readonly german: string;
  readonly language: Language;
}

/** Says what is wrong with a text, in words that are shown to whoever proofreads; or nothing. */
type Gate = (entry: Entry, aids: Aids) => readonly string[];

/** What is put in; which case a month stands in is up to the language. */
const namesIn = (text: string) =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => String(name).replace(/, genitive$/, ', date'));

function differences(wanted: Iterable<string>, found: Iterable<string>): readonly string[] {
  const [a, b] = [new Set(wanted), new Set(found)];
  return [
    ...[...a].filter((each) => !b.has(each)).map((each) => `-${each}`),
    ...[...b].filter((each) => !a.has(each)).map((each) => `+${each}`),
  ];
}

/** A month may be a number in one language and a word in another. */
const withoutMonths = (text: string) =>
  text.replaceAll(/(?<![\d.])0?(\d{1,2})\.(?:0?\d|1[0-2])\.((?:\d{4})?)(?!\d)/g, '$1 $2');

const numbersIn = (text: string) => withoutMonths(text).match(/\d+[a-z]?(?![\p{L}\d])/gu) ?? [];

/** Numbers that German texts say in words; others may give them in figures. */
const NUMBER_WORDS = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
];

const numberWordsIn = (text: string) =>
  NUMBER_WORDS.flatMap((word, number) =>
    new RegExp(`(?<!\\p{L})${word}e?[nrsm]?(?!\\p{L})`, 'iu').test(text) ? [`+${number}`] : [],
  );

/** Every legal term of the German text is referred to, and by reference only. */
const terms: Gate = ({ text, german, language }, { termsOf, maskTerms }) => {
  const own = termsOf(language.code);
  const references = [...text.matchAll(TERM_REFERENCE)].map(([, , key]) => key as string);
  const dead = references.filter(
    (key) => own[key] === undefined && termsOf('de')[key] === undefined,
  );
  const referred = new Set(references.map(termIdOf));
  const missing = [...maskTerms(german).ids].filter((id) => !referred.has(id));
  const raw = [...maskTerms(text.replaceAll(TERM_REFERENCE, ' ')).ids];
  return [
    ...dead.map((key) => `?${key}`),
    ...missing.map((id) => `-${id}`),
    ...raw.map((id) => `=${id}`),
  ];
};

const length: Gate = ({ key, text, german, language }, { lengths, withTerms }) => {
  if (german.length < 20 || lengths[language.code]?.[key] !== undefined) return [];
  const ratio = withTerms(text, language.code).length / german.length;
  return ratio > 3 || ratio < 1 / 3 ? [ratio.toFixed(1)] : [];
};

/** What is put in leaves the grammar of the text whole. */
const inserted: Gate = ({ key, text, language }, { shown }) => {
  const whole = shown(key, text, language);
  const end = endsLikeASentence(key, whole) ? [`end: ${whole.slice(-10)}`] : [];
  return [...insertedBadly(text, whole, language), ...end];
};

/** What is required of every text in a language other than German; of German, `inserted` alone. */
export const GATES = {
  placeholders: ({ text, german }) => differences(namesIn(german), namesIn(text)),
  // On the paper a paragraph stands as it does in German, in whatever language one reads it.
  numbers: ({ text, german }) =>
    differences(numbersIn(german), numbersIn(text)).filter(
      (each) => !numberWordsIn(german).includes(each),
    ),
  citations: ({ text, german }) =>
    (german.match(/§\u00A0\d+[a-z]?(?: Abs\. \d+[a-z]?)?(?: Satz \d)?/g) ?? []).filter(
      (citation) => !text.includes(citation),
    ),
  terms,
  unspoken: ({ text, german, language }) => unspoken(text, german, language),
  length,
  inserted,
  leichteSprache: ({ key, text, language }, { withTerms }) =>
    language.of !== undefined && isPlain(key)
      ? breaksLeichteSprache(withTerms(text, language.code))
      : [],
  tidiness: ({ text }) =>
    text.replaceAll(PLACEHOLDER, '').replaceAll(TERM_REFERENCE, '').includes('{{') ||
    text.trim() !== text ||
    text === '' ||
    / {2}|§ \d|[\u061C\u200E\u200F\u2066-\u2069]/.test(text)
      ? [JSON.stringify(text.slice(0, 40))]
      : [],
} as const satisfies Record<string, Gate>;

export type GateId = keyof typeof GATES;
