import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../i18n/language.ts';
import type { GermanLocale, Locale, Locales, TypedWords } from '../i18n/locales.ts';
import {
  ANYTHING,
  BESIDE,
  GERMAN_ALONE,
  LANGUAGE,
  LENGTHS,
  OF_SOME,
  SAID,
  type Shape,
  type Shapes,
  TABLE,
  type TypedShapes,
  typedShapes,
} from './shapes.ts';

/** What is wrong with a file of words. */
export interface Fault {
  /** Its path inside `locales`. */
  readonly file: string;
  readonly problem: 'isMissing' | 'isNoJson' | 'isWrong';
  /** Where in it; nothing for the whole of it. */
  readonly key: string;
}

/** Thrown where a file cannot be used. */
export class LocaleError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(`locales/${fault.file} ${fault.problem} ${fault.key}`.trimEnd(), options);
    this.fault = fault;
  }
}

/** A language that is not there, and why. */
export interface Lost {
  readonly language: string;
  readonly fault: Fault;
}

/** All that there is to be said, and what is missing of it. */
export interface Read {
  readonly locales: Locales;
  readonly lost: readonly Lost[];
}

type Texts = Readonly<Record<string, string>>;

/** Reasons for texts of an unusual length, by language and key. */
export type Lengths = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FOLDER = fileURLToPath(new URL('../../locales', import.meta.url));

/** Reads a file. @throws {LocaleError} where it is not there, or not as it has to be */
function readFile(folder: string, path: string, shape: Shape): unknown {
  const file = `${path}.json`;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? 'isNoJson' : 'isMissing';
    throw new LocaleError({ file, problem, key: '' }, { cause });
  }
  const key = shape(value);
  if (key !== null) throw new LocaleError({ file, problem: 'isWrong', key });
  return value;
}

/** Reads some files of a language. */
function readFiles<Files>(folder: string, code: string, shapes: Shapes): Files {
  const names = Object.entries(shapes);
  return Object.fromEntries(
    names.map(([name, shape]) => [name, readFile(folder, `${code}/${name}`, shape)]),
  ) as Files;
}

function readLocale(
  folder: string,
  { code, of, typedAs = code }: Pick<Language, 'code' | 'of' | 'typedAs'>,
  { talk, ...names }: TypedShapes,
): Locale {
  const isThere = ([name]: readonly [string, Shape]) =>
    existsSync(join(folder, code, `${name}.json`));
  const some = Object.fromEntries(Object.entries(OF_SOME).filter(isThere));
  const locale: Locale = {
    texts: readFiles(folder, code, SAID),
    ...readFiles<Pick<Locale, 'about'>>(folder, code, some),
    ...readFiles<Pick<Locale, 'terms' | 'webchat'>>(folder, code, BESIDE),
  };
  if (of !== undefined) return locale;
  const typed = {
    ...readFiles<Omit<TypedWords, 'talk'>>(folder, typedAs, names),
    ...readFiles<Pick<TypedWords, 'talk'>>(folder, code, { talk }),
  };
  return { ...locale, typed };
}

/** A line of the table; what it is a variety of stands before it. */
function checked(
  line: Partial<Language> | undefined,
  index: number,
  before?: Readonly<Record<string, Locale>>,
): Language {
  const isOfNone = line?.of !== undefined && before?.[line.of] === undefined;
  const key = LANGUAGE(line) ?? (isOfNone ? 'of' : null);
  if (key === null) return line as Language;
  throw new LocaleError({
    file: 'languages.json',
    problem: 'isWrong',
    key: key === '' ? String(index) : `${index}.${key}`,
  });
}

/** The table of languages; a line that is wrong costs its language alone. */
function readTable(folder: string): readonly Partial<Language>[] {
  return readFile(folder, 'languages', TABLE) as readonly Partial<Language>[];
}

/**
 * Reads all the words there are, at once: what is updated in place while the program runs is not
 * mixed with what was there before. A language that lacks a file, or has one that is not as it has to
 * be, is left out.
 * @param folder where the words are; those of the product where not given
 * @throws {LocaleError} where the German words, or the table of languages, cannot be used
 */
export function readLocales(folder = FOLDER): Read {
  const [first, ...others] = readTable(folder);
  const german = checked(first, 0);
  const typed = typedShapes(readFile(folder, 'de/grammar', ANYTHING));
  const words: Record<string, Locale> & { de: GermanLocale } = {
    de: {
      ...readLocale(folder, german, typed),
      ...readFiles(folder, german.code, GERMAN_ALONE),
    } as GermanLocale,
  };
  const languages: [Language, ...Language[]] = [german];
  const lost: Lost[] = [];
  others.forEach((line, index) => {
    try {
      const language = checked(line, index + 1, words);
      words[language.code] = readLocale(folder, language, typed);
      languages.push(language);
    } catch (error) {
      if (!(error instanceof LocaleError)) throw error;
      lost.push({ language: String(line.code), fault: error.fault });
    }
  });
  return { locales: { languages, words }, lost };
}

/** What is said where German itself cannot be used, as far as its file can be read. */
export function adviceOnGerman(folder = FOLDER): string {
  try {
    const { german = '' } = readFile(folder, 'de/locales', GERMAN_ALONE.locales) as Texts;
    return german;
  } catch {
    return '';
  }
}

/** Why some texts may be three times longer or shorter than the German ones. */
export function readLengths(folder = FOLDER): Lengths {
  return readFile(folder, 'lengths', LENGTHS) as Lengths;
}
