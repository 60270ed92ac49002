import { CHECKED } from '../../dialogs/index.ts';
import { type CommandWords, type Locales, localeIn, typedIn } from './locales.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** Commands that are followed by a language: its pattern has the place for it. */
const PATTERNS = { 'sprache:*': 'sprache', 'zweit:*': 'zweit' } as const;

const PLACE = '{{language}}';

/** The command that changes an answer; its pattern has a place for the question. */
const CHANGE = 'aendern:*';

const QUESTION = '{{question}}';

/** The commands of every language but the varieties, as its file has them. */
function commandsIn({ words }: Locales): readonly CommandWords[] {
  return Object.values(words).flatMap(({ typed }) => typed?.commands ?? []);
}

/** The codes of all languages that are named anywhere, also of those that are not there yet. */
function namedIn(locales: Locales): readonly string[] {
  return [...new Set(commandsIn(locales).flatMap(({ languages }) => Object.keys(languages)))];
}

/** Its name in itself, where it is there. */
function ownNameOf({ languages }: Locales, code: string): readonly string[] {
  return languages.filter((language) => language.code === code).map(({ name }) => name);
}

/** What people call the languages, each in itself and in all the others. */
export function languageNames(locales: Locales): Lists {
  const files = commandsIn(locales);
  return Object.fromEntries(
    namedIn(locales).map((code) => {
      const names = files.flatMap(({ languages }) => languages[code] ?? []);
      return [code, [...new Set([code, ...ownNameOf(locales, code), ...names])]];
    }),
  );
}

/** "In English", "по-українськи": understood whatever language is spoken just then. */
export function languageCommands(locales: Locales): Lists {
  const files = commandsIn(locales);
  const asked = (file: CommandWords, key: string, code: string) =>
    (file[key] as readonly string[])
      // A bare name may be an answer as well; it is a command only where it is none.
      .filter((pattern) => pattern !== PLACE)
      .flatMap((pattern) =>
        [...ownNameOf(locales, code), ...(file.languages[code] ?? [])].map((each) =>
          pattern.replace(PLACE, each),
        ),
      );
  return Object.fromEntries(
    namedIn(locales).flatMap((code) =>
      Object.entries(PATTERNS).map(([key, command]) => [
        `${command}:${code}`,
        files.flatMap((file) => asked(file, key, code)),
      ]),
    ),
  );
}

/** The commands of a language that are followed by none; a variety has those of its language. */
export function plainCommandsOf(locales: Locales, language: string): Lists {
  const file = typedIn(locales, language).commands;
  const isPlain = (id: string) => id !== 'languages' && id !== CHANGE && !(id in PATTERNS);
  const plain = Object.entries(file).filter(([id]) => isPlain(id)) as [string, string[]][];
  const labels = buttonLabels(locales, language);
  const named = plain.map(([id, names]) => [id, [...names, ...(labels[id] ?? [])]]);
  return { ...Object.fromEntries(named), ...changesIn(locales, language, file) };
}

/** What the buttons of commands are called: it can be typed as well. */
export function buttonLabels(locales: Locales, language: string): Lists {
  const { button = {} } = localeIn(locales, language).texts.dialog;
  return Object.fromEntries(Object.entries(button).map(([id, label]) => [id, [String(label)]]));
}

/** "Ändern Unterkunft": by the name that the question has in the language, or by its id. */
function changesIn(locales: Locales, language: string, file: CommandWords): Lists {
  const patterns = file[CHANGE] as readonly string[];
  const names = localeIn(locales, language).texts.short;
  return Object.fromEntries(
    CHECKED.map((id) => [
      `aendern:${id}`,
      [String(names[id]), id].flatMap((each) =>
        patterns.map((pattern) => pattern.replace(QUESTION, each)),
      ),
    ]),
  );
}
