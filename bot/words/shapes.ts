import type { PersonalWords } from '../../dialogs/personal/index.ts';
import { TALK_IDS } from '../../dialogs/typing.ts';
import { NAMESPACES, type NAMESPACES_OF_GERMAN, type NAMESPACES_OF_SOME } from '../i18n/locales.ts';

/**
 * What has to be in a file: gives where it is wrong (`''` for the whole of it), or nothing where all is
 * well. By hand: every start checks 200 files, which takes a schema library 20 ms.
 */
export type Shape = (value: unknown) => string | null;

/** Files by name. */
export type Shapes = Readonly<Record<string, Shape>>;

const text: Shape = (value) => (typeof value === 'string' ? null : '');

const word: Shape = (value) => (typeof value === 'number' ? null : text(value));

function list(of: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return '';
    const wrong = value.findIndex((each) => of(each) !== null);
    return wrong === -1 ? null : String(wrong);
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place of what is wrong, with the key before it. */
function below(key: string, place: string): string {
  return place === '' ? key : `${key}.${place}`;
}

function record(of: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return '';
    for (const [key, each] of Object.entries(value)) {
      const place = of(each);
      if (place !== null) return below(key, place);
    }
    return null;
  };
}

function withKeys(shapes: Shapes): Shape {
  return (value) => {
    if (!isObject(value)) return '';
    const given = value as Readonly<Record<string, unknown>>;
    for (const [key, of] of Object.entries(shapes)) {
      const place = of(given[key]);
      if (place !== null) return below(key, place);
    }
    return null;
  };
}

/** The files of what is typed; the one of talk is a language's own, whatever it is typed as. */
export type TypedShapes = Shapes & { readonly talk: Shape };

/** Texts by key, in as many floors as a key has parts. */
const tree: Shape = (value) => record((each) => (isObject(each) ? tree(each) : text(each)))(value);

const names = list(text);

/** The same keys as German has, each of the same kind; a mere dictionary has keys of its own. */
function like(german: unknown): Shape {
  if (Array.isArray(german))
    return list((each) => (Array.isArray(each) ? names(each) : text(each)));
  const entries = Object.entries(Object(german));
  if (entries.every(([, value]) => typeof value !== 'object')) return record(word);
  return withKeys(Object.fromEntries(entries.map(([key, value]) => [key, like(value)])));
}

/** Anything by key. */
export const ANYTHING = record(() => null);

/** The files of what is said: every language has them. */
export const SAID: Shapes = Object.fromEntries(NAMESPACES.map((name) => [name, tree]));

/** Its terms, and what Web Chat says: every language has them, too. */
export const BESIDE = { terms: record(text), webchat: record(text) } satisfies Shapes;

/** What a language may have. */
export const OF_SOME = { about: tree } satisfies Record<(typeof NAMESPACES_OF_SOME)[number], Shape>;

/** What only German has. */
export const GERMAN_ALONE = {
  akte: tree,
  regeln: tree,
  table: ANYTHING,
  locales: record(text),
  folder: tree,
} satisfies Record<(typeof NAMESPACES_OF_GERMAN)[number], Shape>;

/**
 * The files of what is typed, which a variety does not have.
 * @param grammar the small words of German: every language has the same kinds of them
 */
export function typedShapes(grammar: unknown): TypedShapes {
  const lists = record(names);
  const places = ['stadtkreise', 'towns', 'badenWuerttemberg', 'elsewhere'];
  const patterns = withKeys({ 'sprache:*': names, 'zweit:*': names, 'aendern:*': names });
  const commands = record((each) => (isObject(each) ? lists(each) : names(each)));
  return {
    aliases: record(lists),
    commands: (value) =>
      withKeys({ languages: lists, answers: lists })(value) ?? patterns(value) ?? commands(value),
    countries: lists,
    grammar: like(grammar),
    places: withKeys(Object.fromEntries(places.map((place) => [place, names]))),
    talk: withKeys({
      personal: withKeys(Object.fromEntries(PERSONAL.map((kind) => [kind, names]))),
      words: lists,
      difference: names,
      said: withKeys(Object.fromEntries(TALK_IDS.map((id) => [id, names]))),
    }),
  };
}

/** The kinds of words beside what belongs to a person alone. */
const PERSONAL: readonly (keyof PersonalWords)[] = [
  ...(['names', 'titles', 'kinTitles', 'ends', 'births'] as const),
  ...(['numbers', 'streets', 'salutations', 'closings', 'headers'] as const),
];

const oneOf = (allowed: readonly string[]): Shape => {
  return (value) => (allowed.includes(String(value)) ? null : '');
};

/** What `Intl` takes for a language. */
const tag: Shape = (value) => {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(String(value)) ? null : '';
};

const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined ? null : shape(value);

/** Reasons by language and key. */
export const LENGTHS = record(record(text));

/** A line of the table of languages. */
export const LANGUAGE = withKeys({
  code: tag,
  name: text,
  dir: oneOf(['ltr', 'rtl']),
  script: oneOf(['Latin', 'Arabic', 'Cyrillic', 'Ethiopic']),
  intl: tag,
  dates: optional(record(text)),
  status: oneOf(['source', 'machine-drafted', 'back-translated', 'no-test-group', 'reviewed']),
  by: optional(text),
  of: optional(tag),
  typedAs: optional(tag),
  tags: names,
});

/** The table of languages: German, the source, stands first. */
export const TABLE: Shape = (value) => {
  const isFirst = (line: unknown) => Object(line).code === 'de';
  return list(ANYTHING)(value) ?? (isFirst((value as readonly unknown[])[0]) ? null : '0.code');
};
