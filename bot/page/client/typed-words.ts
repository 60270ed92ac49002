import type { PersonalWords } from '../../../dialogs/personal/index.ts';
import type { TalkWords, Words } from '../../../dialogs/typing.ts';
import type { Tree } from '../../i18n/locales.ts';
import { type Keys, type Packed, unpacked } from './packed.ts';
import { wordsIn } from './shortened.ts';

/** What is typed in a language, as its script has it: what all languages have alike comes with the recogniser. */
export interface TypedScript extends Pick<Words, 'language' | 'intl'> {
  /** All else, each list as a text with a line for each word; what is no list is JSON behind a tab. */
  readonly words: Packed;
  /** What is said in the language of nothing but typed text. */
  readonly replies: Tree;
}

/** What all languages have alike: the keys of their words, and what languages are called in each. */
export interface TypedShared {
  readonly keys: Keys;
  readonly languages: Words['languages'];
}

/** What stands under the keys of a language. */
type Unfolded = Omit<Words, 'language' | 'intl' | 'languages' | 'talk' | 'personal'> & {
  /** A variety has none. */
  readonly talk?: TalkWords & { readonly personal: PersonalWords };
};

/** Words that were texts; of keys that a language has not, only the floors are there. */
function unfolded(value: Tree | string): unknown {
  if (typeof value === 'object') {
    const all = Object.entries(value).map(([key, each]) => [key, each, unfolded(each)] as const);
    const isThere = (each: Tree | string, words: unknown) =>
      typeof each === 'string' || Object.keys(Object(words)).length > 0;
    return Object.fromEntries(
      all.flatMap(([key, each, words]) => (isThere(each, words) ? [[key, words]] : [])),
    );
  }
  if (value.startsWith('\t')) return JSON.parse(value);
  return value === '' ? [] : wordsIn(value);
}

/**
 * The words of a language as recognition takes them.
 * @param script what was loaded of it
 */
export function typedWords(
  { language, intl, words }: TypedScript,
  { keys, languages }: TypedShared,
): Words {
  const { talk, ...all } = unfolded(unpacked(words, keys)) as Unfolded;
  const own = talk === undefined ? [] : [talk];
  // Whoever faces a language not understood asks for another one in any: German has them all.
  const named = language === 'de' ? languages : { own: {}, spoken: [] };
  return {
    language,
    intl,
    languages: named,
    ...all,
    talk: own,
    personal: own.map(({ personal }) => personal),
  };
}
