import { fold, type Words } from '../../../dialogs/typing.ts';
import { lexiconWords } from '../../i18n/lexicon-words.ts';
import { type Locales, languageIn, localeIn, type Tree } from '../../i18n/locales.ts';
import { puttingTerms } from '../../i18n/terms.ts';
import { worded } from '../../i18n/worded.ts';
import type { Keys } from '../client/packed.ts';
import type { Handed, Shared } from '../client/registry.ts';
import type { TypedScript, TypedShared } from '../client/typed-words.ts';
import { keysOf, packed } from './pack.ts';
import { shortened } from './shortened.ts';

/** What of the texts of a language is needed until the verdict: the rest is for servers, Teams and operators. */
const NEEDED = [
  'questions',
  'labels',
  'answers',
  'short',
  'reasons',
  'notices',
  'next',
  'verdict',
  'dialog',
  'page',
  'web',
] as const;

/** What of these only other channels say, or a page on which no script runs. */
const NEVER_SAID: Readonly<Partial<Record<(typeof NEEDED)[number], readonly string[]>>> = {
  dialog: [
    ...['oldButton', 'onlyText', 'throughMicrosoft'],
    ...['diagramBoth', 'diagramAnswered', 'diagramSettled'],
    ...['chooseOrType', 'goodbye', 'commands'],
    // The page has words of its own for these (`view/said.ts`).
    ...['otherLanguage', 'pairOn', 'atEnd', 'whichPair', 'personNext'],
  ],
  web: ['tools', 'ended', 'again', 'offline', 'noScript', 'vermerkPdf'],
};

/** What is said of nothing but typed text: it comes with what understands that. */
const REPLIES = [
  ...['talk', 'stuck', 'negated', 'leftOver', 'leftOverSome', 'quote', 'personal', 'tooLong'],
  ...['monthImprecise', 'monthInFuture', 'monthTooEarly'],
];

/** Whether a text is said by the page, where its script answers. */
export function isSaid(name: (typeof NEEDED)[number], key: string): boolean {
  return NEVER_SAID[name]?.includes(key) !== true;
}

const isReply = (name: (typeof NEEDED)[number], key: string) =>
  name === 'dialog' && REPLIES.includes(key);

/** Some texts of a language. Its terms are put in: packed, the texts weigh less than both. */
function chosenIn(
  locales: Locales,
  code: string,
  name: (typeof NEEDED)[number],
  isChosen: (key: string) => boolean,
): Tree {
  const { texts, terms } = localeIn(locales, code);
  const put = puttingTerms(languageIn(locales, code), terms, locales.words.de.terms);
  const chosen = Object.entries(texts[name]).filter(([key]) => isChosen(key));
  return worded(Object.fromEntries(chosen), put);
}

/** The texts of a language that a browser needs. */
function neededIn(locales: Locales, code: string): Tree {
  const said = NEEDED.map((name) => [
    name,
    chosenIn(locales, code, name, (key) => isSaid(name, key) && !isReply(name, key)),
  ]);
  return Object.fromEntries(said);
}

/** The texts of a language that are said of typed text alone. */
function repliesIn(locales: Locales, code: string): Tree {
  return chosenIn(locales, code, 'dialog', (key) => isReply('dialog', key));
}

function sharedOf(locales: Locales): Shared {
  const { texts, terms } = locales.words.de;
  const { 'hilfe-ueberschrift': headings = {} } = texts.labels;
  const headline = Object.fromEntries(
    Object.entries(texts.verdict['headline'] ?? {}).filter(([key]) => !key.includes('_')),
  );
  return {
    languages: locales.languages,
    terms,
    printed: {
      labels: { 'hilfe-ueberschrift': headings },
      verdict: { headline },
    },
    keys: keysOf(neededIn(locales, 'de')),
  };
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Keys of what is compared with nothing folded: names and numbers of a person as they are typed, codes of states. */
const UNFOLDED = ['personal', 'transitStates'];

/** Names of options begin alike less often than those of places, which are sorted. */
const LEAST_SHARED = 4;

const asItIs = (word: string) => word;

/**
 * Words as texts: a list has a line for each word; what is neither that nor keyed lists is JSON behind a tab.
 * @param written how a word of a list is written
 */
function inLines(value: unknown, written: (word: string) => string): Tree | string {
  if (isList(value)) return shortened(value.map(written), LEAST_SHARED);
  const entries = Array.isArray(value) ? [] : Object.entries(Object(value));
  const within = (key: string) => (UNFOLDED.includes(key) ? asItIs : written);
  return entries.some(([, each]) => typeof each === 'object')
    ? Object.fromEntries(entries.map(([key, each]) => [key, inLines(each, within(key))]))
    : `\t${JSON.stringify(value)}`;
}

/** What is typed in a language, under its keys, folded as what it is compared with; a variety has no talk of its own. */
function treeOf({ labels, aliases, commands, topics, grammar, countries, places, ...all }: Words) {
  const words = { labels, aliases, commands, topics, grammar, countries, places };
  const [talk] = all.talk;
  const [personal] = all.personal;
  return inLines(
    talk === undefined ? words : { ...words, talk: { ...talk, personal } },
    fold,
  ) as Tree;
}

/** The words that browsers load, by the name of their script: each language by itself, said and typed. */
export function wordScripts(locales: Locales): Readonly<Record<string, unknown>> {
  const shared = sharedOf(locales);
  const { akte } = locales.words.de;
  const said = ({ keys }: { readonly keys: Keys }) =>
    locales.languages.map(({ code }) => [`words-${code}`, packed(neededIn(locales, code), keys)]);
  const { of, unchosen } = lexiconWords(locales);
  const german = of('de') as Words;
  const typed: TypedShared = { keys: keysOf(treeOf(german)), languages: german.languages };
  const scripts = locales.languages.map(({ code }) => {
    const all = of(code) as Words;
    const { language, intl } = all;
    const script: TypedScript = {
      language,
      intl,
      words: packed(treeOf(all), typed.keys),
      replies: repliesIn(locales, code),
    };
    return [`typed-${code}`, script];
  });
  const handed: Partial<Handed> = { shared, note: { akte }, typed, 'typed-unchosen': unchosen() };
  return { ...handed, ...Object.fromEntries([...said(shared), ...scripts]) };
}
