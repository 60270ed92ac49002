import { CHECKED } from '../../dialogs/index.ts';
import type { Words } from '../../dialogs/typing.ts';
import { type CommandWords, type Locales, localeIn, typedIn } from './locales.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** Commands that are followed by a language: its pattern has the place for it. */
const PATTERNS = { sprache: 'sprache:*', zweit: 'zweit:*' } as const;

/** The command that changes an answer; its pattern has a place for the question. */
const CHANGE = 'aendern:*';

/** The commands of a language that are made of patterns. */
const MADE: readonly string[] = ['languages', 'answers', CHANGE, ...Object.values(PATTERNS)];

const QUESTION = '{{question}}';

/** What languages are called in themselves, and how people of each language speak of any: varieties have no words of their own. */
export function wordsOfLanguages({ languages, words }: Locales): Words['languages'] {
  const own = Object.fromEntries(languages.map(({ code, name }) => [code, name]));
  const files = Object.values(words).flatMap(({ typed }) => typed?.commands ?? []);
  const spoken = files.map((file) => ({
    names: file.languages,
    sprache: file[PATTERNS.sprache] as readonly string[],
    zweit: file[PATTERNS.zweit] as readonly string[],
  }));
  return { own, spoken };
}

/** The commands of a language that are followed by none; a variety has those of its language. */
export function plainCommandsOf(locales: Locales, language: string): Lists {
  const file = typedIn(locales, language).commands;
  const plain = Object.entries(file).filter(([id]) => !MADE.includes(id)) as [string, string[]][];
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
