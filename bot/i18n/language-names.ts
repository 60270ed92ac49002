import { CHECKED } from '../../dialogs/questions/pruefung.ts';
import { LANGUAGES, readLocale, writingOf } from './texts.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** The commands of a language as they stand in its file, with the names of languages. */
interface CommandFile {
  readonly languages: Lists;
  readonly [command: string]: Lists | readonly string[];
}

/** Commands that are followed by a language: its pattern has the place for it. */
const PATTERNS = { 'sprache:*': 'sprache', 'zweit:*': 'zweit' } as const;

const PLACE = '{{language}}';

/** The command that changes an answer; its pattern has a place for the question. */
const CHANGE = 'aendern:*';

const QUESTION = '{{question}}';

const files = LANGUAGES.filter(({ of }) => of === undefined).map(
  ({ code }) => readLocale(`${code}/commands`) as CommandFile,
);

/** The languages that are named anywhere, also those that are not there yet. */
const NAMED = [...new Set(files.flatMap(({ languages }) => Object.keys(languages)))];

/** Its name in itself, where it is there. */
function ownNameOf(code: string): readonly string[] {
  return LANGUAGES.filter((language) => language.code === code).map(({ name }) => name);
}

/** What people call the languages, each in itself and in all the others. */
export const LANGUAGE_NAMES: Lists = Object.fromEntries(
  NAMED.map((code) => {
    const names = files.flatMap(({ languages }) => languages[code] ?? []);
    return [code, [...new Set([code, ...ownNameOf(code), ...names])]];
  }),
);

/** "In English", "по-українськи": understood whatever language is spoken just then. */
export const LANGUAGE_COMMANDS: Lists = Object.fromEntries(
  NAMED.flatMap((code) =>
    Object.entries(PATTERNS).map(([key, command]) => [
      `${command}:${code}`,
      files.flatMap((file) =>
        (file[key] as readonly string[])
          // A bare name may be an answer as well; it is a command only where it is none.
          .filter((pattern) => pattern !== PLACE)
          .flatMap((pattern) =>
            [...ownNameOf(code), ...(file.languages[code] ?? [])].map((each) =>
              pattern.replace(PLACE, each),
            ),
          ),
      ),
    ]),
  ),
);

/** The commands of a language that are followed by none; a variety has those of its language. */
export function plainCommandsOf(language: string): Lists {
  const { of = language } = writingOf(language);
  const file = readLocale(`${of}/commands`) as CommandFile;
  const isPlain = (id: string) => id !== 'languages' && id !== CHANGE && !(id in PATTERNS);
  const plain = Object.entries(file).filter(([id]) => isPlain(id)) as [string, string[]][];
  const labels = buttonLabels(language);
  const named = plain.map(([id, names]) => [id, [...names, ...(labels[id] ?? [])]]);
  return { ...Object.fromEntries(named), ...changesIn(language, file) };
}

/** What the buttons of commands are called: it can be typed as well. */
export function buttonLabels(language: string): Lists {
  const { button } = readLocale(`${language}/dialog`) as { readonly button: object };
  return Object.fromEntries(Object.entries(button).map(([id, label]) => [id, [String(label)]]));
}

/** "Ändern Unterkunft": by the name that the question has in the language, or by its id. */
function changesIn(language: string, file: CommandFile): Lists {
  const patterns = file[CHANGE] as readonly string[];
  const names = readLocale(`${language}/short`) as Readonly<Record<string, string>>;
  return Object.fromEntries(
    CHECKED.map((id) => [
      `aendern:${id}`,
      [String(names[id]), id].flatMap((each) =>
        patterns.map((pattern) => pattern.replace(QUESTION, each)),
      ),
    ]),
  );
}
