import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES, type Source } from '../../src/sources.ts';
import { copyOfProject } from '../house/copied.ts';
import { i18n } from '../speech.ts';

/** A language that nobody speaks: German in letters that no text in the code is written in. */
export const PSEUDO = 'qps';

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const STRANGE = 'åƀćđéƒǧħíĵķłḿñøƥǫřşŧúṽŵẋýž';

/** What is copied is read to the letter: what people type, and what belongs to the component. */
const KEPT = ['aliases', 'commands', 'countries', 'grammar', 'places', 'talk'];

function strange(letter: string): string {
  const other = STRANGE[PLAIN.indexOf(letter.toLowerCase())] ?? letter;
  return letter === letter.toLowerCase() ? other : other.toUpperCase();
}

/** A text as the pseudo-language has it: a third longer, its references as they were. */
function pseudo(text: string): string {
  const pieces = text.split(/(\{\{[^}]*\}\}|\$\d)/);
  return pieces
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replaceAll(/[a-z]/gi, strange).replaceAll(/[åéíøú]/g, (vowel) => vowel + vowel),
    )
    .join('');
}

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

function translated(tree: Tree): Tree {
  if (typeof tree === 'string') return pseudo(tree);
  if (Array.isArray(tree)) return tree.map(translated);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, translated(value)]));
}

function edit(path: string, change: (tree: Tree) => Tree): void {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Tree)));
}

/**
 * The project copied to a new folder, with the pseudo-language added as any language is: its folder
 * in `locales`, and one line in `languages.json`.
 * @returns the folder
 */
export function projectWithPseudo(): string {
  const root = copyOfProject();
  const folder = join(root, 'locales', PSEUDO);
  cpSync(join(root, 'locales', 'de'), folder, { recursive: true });
  // Web Chat has no words of its own for Tigrinya: that file has them all, none of them in Latin.
  cpSync(join(root, 'locales', 'ti', 'webchat.json'), join(folder, 'webchat.json'));
  for (const file of readdirSync(folder)) {
    if (!KEPT.includes(file.replace('.json', ''))) edit(join(folder, file), translated);
  }
  const [german] = i18n.languages;
  const line = { ...german, code: PSEUDO, name: pseudo('Pseudo'), status: 'machine-drafted' };
  edit(join(root, 'locales', 'languages.json'), (all) => [...(all as Tree[]), line as Tree]);
  return root;
}

/** The names that keys of a keyboard bear: Web Chat has them in its hints. */
const KEYS = ['Alt', 'Shift'];

/** What is the same in every language: titles of sources, names of languages, months by `Intl`. */
function sharedWords(): ReadonlySet<string> {
  const month = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index)));
  const sources: readonly Source[] = Object.values(SOURCES);
  const titles = sources.flatMap(({ title, short = title }) => [title, short]);
  const names = i18n.languages.map(({ name }) => name);
  return new Set(
    [...titles, ...names, ...months, ...KEYS].flatMap((text) => text.match(WORD) ?? []),
  );
}

const WORD = /(?<!\p{L})[a-z]{3,}(?!\p{L})/giu;

/** The words of a text that are of no pseudo-language: they do not come from `locales`. */
export function strayWords(text: string): readonly string[] {
  const shared = sharedWords();
  return (text.match(WORD) ?? []).filter((word) => !shared.has(word));
}
