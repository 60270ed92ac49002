import { CHECKED, changing } from '../../dialogs/index.ts';
import type { OptionNames, Words } from '../../dialogs/typing.ts';
import { optionIn } from './answers.ts';
import { buttonLabels, plainCommandsOf, wordsOfLanguages } from './language-names.ts';
import type { LexiconWords } from './lexicons.ts';
import { type Locales, languageIn, localeIn, typedIn } from './locales.ts';
import { filled, shownTerms } from './terms.ts';
import type { UnchosenWords } from './unchosen.ts';

/** The variants of a label (`label`, `label_fachkraft`) gathered under its option, as shown. */
function labelNames(locales: Locales, language: string): OptionNames {
  const { texts, terms } = localeIn(locales, language);
  const labels = texts.labels as Record<string, Record<string, string>>;
  const fill = shownTerms(languageIn(locales, language), terms, locales.words.de.terms);
  const gathered: Record<string, Record<string, string[]>> = {};
  for (const [question, options] of Object.entries(labels)) {
    const byOption: Record<string, string[]> = {};
    for (const [key, label] of Object.entries(options)) {
      const option = optionIn(key);
      byOption[option] = [...(byOption[option] ?? []), filled(label, fill)];
    }
    gathered[question] = byOption;
  }
  const names = texts.short as Readonly<Record<string, string>>;
  return { ...gathered, pruefung: checkNames(names, gathered['pruefung'] ?? {}) };
}

/** The label that changes an answer names it: each question makes an option of its own. */
function checkNames(
  names: Readonly<Record<string, string>>,
  { aendern = [], ...others }: Readonly<Record<string, string[]>>,
) {
  const changes = CHECKED.map((id) => [
    changing(id),
    aendern.map((label) => label.replace('{{question}}', String(names[id]))),
  ]);
  return { ...others, ...Object.fromEntries(changes) } as Readonly<Record<string, string[]>>;
}

/** A variety adds no more than its labels to the language it is of, which has all the rest. */
const NOTHING = {
  aliases: {},
  places: { stadtkreise: [], towns: [], badenWuerttemberg: [], elsewhere: [] },
  countries: {},
  talk: [],
  personal: [],
};

/** Words with nothing in their lists: what a variety would only say again. */
function emptied(words: unknown): unknown {
  if (Array.isArray(words)) return [];
  const floors = Object.entries(Object(words)).filter(([, each]) => typeof each === 'object');
  return Object.fromEntries(floors.map(([key, each]) => [key, emptied(each)]));
}

/** Data with its keys in the order of German, and its own behind: of what a name stands for the first comes first. */
function inOrderOf<Data>(data: Data, german: unknown): Data {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const below: Readonly<Record<string, unknown>> = Object(german);
  const own = Object.entries(data);
  const places = new Map(Object.keys(below).map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? places.size;
  const entries = own.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return Object.fromEntries(
    entries.map(([key, each]) => [key, inOrderOf(each, below[key])]),
  ) as Data;
}

/** The same lists in alphabetical order: words that begin alike stand beside each other, and weigh less on the way. */
function sorted(lists: Readonly<Record<string, readonly string[]>>): OptionNames[string] {
  return Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, words.toSorted()]));
}

/** What a language contributes to recognition. */
function wordsOf(locales: Locales, language: string): Words {
  const { intl, of } = languageIn(locales, language);
  const typed = inOrderOf(typedIn(locales, language), locales.words.de.typed);
  const { aliases, grammar, countries, places, talk, commands } = typed;
  const names = Object.fromEntries(locales.languages.map(({ code, name }) => [code, [name]]));
  const labels = labelNames(locales, language);
  const shared = {
    language,
    intl,
    // Whoever faces a language not understood asks for another one in any: German has them all.
    languages: language === 'de' ? wordsOfLanguages(locales) : { own: {}, spoken: [] },
    labels: { ...labels, sprache: { ...names, ...labels['sprache'] } },
    grammar,
    topics: commands.answers,
  };
  if (of !== undefined)
    return {
      ...shared,
      ...NOTHING,
      grammar: emptied(grammar) as Words['grammar'],
      commands: buttonLabels(locales, language),
    };
  // Every country, by the name that `Intl` knows.
  const all = Object.keys(locales.words.de.typed.countries).map((code) => [code, []]);
  return {
    ...shared,
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([question, options]) => [question, sorted(options)]),
    ),
    commands: sorted(plainCommandsOf(locales, language)),
    countries: sorted({ ...Object.fromEntries(all), ...countries }),
    places,
    talk: [talk],
    personal: [talk.personal],
  };
}

/** How people say in a language that they are in danger: whoever is says so before choosing one. */
function emergencyIn(locales: Locales, code: string): Words['talk'] {
  const talk = localeIn(locales, code).typed?.talk;
  const emergency = talk?.said.emergency;
  return emergency === undefined
    ? []
    : [{ words: talk?.words ?? {}, said: { emergency }, difference: [] }];
}

/** What people say in any language for "another one" or "I don't know" of theirs, their names, and in danger. */
function unchosenWords(locales: Locales): UnchosenWords {
  const each = locales.languages.map(({ code }) => localeIn(locales, code).typed);
  const unknown = each.flatMap((typed) => {
    const { '*': always, sprache } = typed?.aliases ?? {};
    const all = [...(always?.['unbekannt'] ?? []), ...(sprache?.['unbekannt'] ?? [])];
    return all.map((name) => `=${name}`);
  });
  return {
    aliases: { sprache: { unbekannt: unknown } },
    personal: each.flatMap((typed) => typed?.talk.personal ?? []),
    talk: locales.languages.flatMap(({ code }) => emergencyIn(locales, code)),
  };
}

/**
 * What lexicons are made of.
 * @param locales the words of all languages; see `bot/words`
 */
export function lexiconWords(locales: Locales): LexiconWords {
  const isThere = (code: string) => locales.languages.some((each) => each.code === code);
  return {
    of: (code) => (isThere(code) ? wordsOf(locales, code) : undefined),
    unchosen: () => unchosenWords(locales),
  };
}
