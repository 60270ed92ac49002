import type { LanguageWords, Words } from './words.ts';

/** Names by what they stand for. */
type Lists = Readonly<Record<string, readonly string[]>>;

/** Where the name of a language stands in what asks for it. */
const PLACE = '{{language}}';

/** The codes of all languages that are named anywhere, also of those that are not there yet. */
function codesIn(spoken: readonly LanguageWords[]): readonly string[] {
  return [...new Set(spoken.flatMap(({ names }) => Object.keys(names)))];
}

/** What a language calls another one, or itself. */
function namesOf(code: string, { names }: LanguageWords): readonly string[] {
  return Object.entries(names).flatMap(([named, called]) => (named === code ? called : []));
}

/** What people call the languages, each in itself and in all the others. */
export function namesOfLanguages({ own, spoken }: Words['languages']): Lists {
  return Object.fromEntries(
    codesIn(spoken).map((code) => {
      const names = spoken.flatMap((words) => namesOf(code, words));
      return [code, [...new Set([code, own[code] ?? code, ...names])]];
    }),
  );
}

/** "In English", "по-українськи": understood whatever language is spoken just then. */
export function languageCommands({ own, spoken }: Words['languages']): Lists {
  const asked = (words: LanguageWords, key: 'sprache' | 'zweit', code: string) => {
    const names = [own[code] ?? [], namesOf(code, words)].flat();
    // A bare name may be an answer as well; it is a command only where it is none.
    const patterns = words[key].filter((pattern) => pattern !== PLACE);
    return patterns.flatMap((pattern) => names.map((name) => pattern.replace(PLACE, name)));
  };
  return Object.fromEntries(
    codesIn(spoken).flatMap((code) =>
      (['sprache', 'zweit'] as const).map((key) => [
        `${key}:${code}`,
        spoken.flatMap((words) => asked(words, key, code)),
      ]),
    ),
  );
}
