import { CHECKED, changing } from '../../dialogs/questions/pruefung.ts';
import { createLexicon, type Lexicon } from '../../dialogs/recognise/lexicon.ts';
import type { Names, Words } from '../../dialogs/recognise/words.ts';
import {
  buttonLabels,
  LANGUAGE_COMMANDS,
  LANGUAGE_NAMES,
  plainCommandsOf,
} from './language-names.ts';
import { TERM_REFERENCE, type TermForm, termParams } from './terms.ts';
import { LANGUAGES, readLocale, writingOf } from './texts.ts';

/** The variants of a label (`label`, `label_fachkraft`) gathered under its option, as shown. */
function labelNames(language: string, intl: string): Names {
  const labels = readLocale(`${language}/labels`) as Record<string, Record<string, string>>;
  const terms = termParams(language, intl);
  const shown = (label: string) =>
    label.replaceAll(TERM_REFERENCE, (_, form: TermForm, key) => String(terms[form][key]));
  const gathered: Record<string, Record<string, string[]>> = {};
  for (const [question, options] of Object.entries(labels)) {
    const byOption: Record<string, string[]> = {};
    for (const [key, label] of Object.entries(options)) {
      const option = key.replace(/_(fachkraft|begleitung)$/, '');
      byOption[option] = [...(byOption[option] ?? []), shown(label)];
    }
    gathered[question] = byOption;
  }
  return { ...gathered, pruefung: checkNames(language, gathered['pruefung'] ?? {}) };
}

/** The label that changes an answer names it: each question makes an option of its own. */
function checkNames(
  language: string,
  { aendern = [], ...others }: Readonly<Record<string, string[]>>,
) {
  const names = readLocale(`${language}/short`) as Readonly<Record<string, string>>;
  const changes = CHECKED.map((id) => [
    changing(id),
    aendern.map((label) => label.replace('{{question}}', String(names[id]))),
  ]);
  return { ...others, ...Object.fromEntries(changes) } as Readonly<Record<string, string[]>>;
}

/** Every country, by the name that `Intl` knows. */
const COUNTRIES = Object.fromEntries(
  Object.keys(readLocale('de/countries') as object).map((code) => [code, []]),
);

/** A variety adds no more than its labels to the language it is of, which has all the rest. */
const NOTHING = {
  aliases: {},
  places: { stadtkreise: [], towns: [], badenWuerttemberg: [], elsewhere: [] },
  countries: {},
};

function wordsOf(language: string): Words {
  const { intl, of } = writingOf(language);
  const read = (name: string) => readLocale(`${language}/${name}`);
  const isGerman = language === 'de';
  const names = Object.fromEntries(LANGUAGES.map(({ code, name }) => [code, [name]]));
  const labels = labelNames(language, intl);
  const shared = {
    language,
    intl,
    // Whoever faces a language not understood asks for another one in any: German has them all.
    languages: isGerman ? LANGUAGE_NAMES : {},
    labels: { ...labels, sprache: { ...names, ...labels['sprache'] } },
  };
  if (of !== undefined)
    return { ...wordsOf(of), ...shared, ...NOTHING, commands: buttonLabels(language) };
  return {
    ...shared,
    aliases: read('aliases') as Names,
    commands: { ...plainCommandsOf(language), ...(isGerman && LANGUAGE_COMMANDS) },
    grammar: read('grammar') as Words['grammar'],
    countries: { ...COUNTRIES, ...(read('countries') as Words['countries']) },
    places: read('places') as Words['places'],
  };
}

/** What is understood as long as nobody has chosen; the names of all languages are, too. */
const UNCHOSEN = ['de', 'en'];

/** German, and what people say in any language for "another one" or "I don't know" of theirs. */
function wordsUnchosen(): Words {
  const german = wordsOf('de');
  const unknown = LANGUAGES.flatMap(({ code }) => {
    const { '*': always, sprache } = wordsOf(code).aliases;
    const all = [...(always?.['unbekannt'] ?? []), ...(sprache?.['unbekannt'] ?? [])];
    return all.map((name) => `=${name}`);
  });
  return { ...german, aliases: { ...german.aliases, sprache: { unbekannt: unknown } } };
}

const made = new Map<string, Lexicon>();

/**
 * The lexicon of a language, made when it is first needed; German terms are always in it.
 * @param language the code of a language there is; `null` as long as none is chosen
 */
export function lexiconOf(language: string | null): Lexicon {
  const key = String(language);
  const known = made.get(key);
  if (known !== undefined) return known;
  const spoken = language === null ? UNCHOSEN : [language];
  const others = spoken.filter((code) => code !== 'de').map(wordsOf);
  const german = language === null ? wordsUnchosen() : wordsOf('de');
  const lexicon = createLexicon([german, ...others]);
  made.set(key, lexicon);
  return lexicon;
}
