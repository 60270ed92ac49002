import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Literal, literalsIn, wordsInPattern } from './literals.ts';

const ROOT = new URL('../../', import.meta.url);

/** Files that are about words, and why theirs may stand there. */
const EXEMPT: Readonly<Record<string, string>> = {
  'src/sources.ts': 'Citations are names: the same in every language.',
  'bot/page/bundle/later.ts': 'Its patterns are names of modules.',
  'bot/page/bundle/scripts.ts': 'The same, and a module written for the one that bundles.',
  'bot/page/static/headers.ts': 'Its words are those of the settings of web servers.',
  'bot/proofreading/gates.ts': 'Looks for German numbers: its rule is about these words.',
  'bot/proofreading/german-terms.ts': 'Looks for the endings of German words.',
  'bot/proofreading/inserted.ts':
    'Looks for slips of grammar round what is put in: its rules are words.',
  'bot/proofreading/leichte-sprache.ts':
    'Looks for what Leichte Sprache forbids: its rules are words.',
  'bot/proofreading/readability.ts': 'Passes over citations, which are German everywhere.',
  'bot/proofreading/shown.ts': 'Names the texts in which days are put in.',
  'bot/proofreading/unspoken.ts': 'Looks for what was left in German or English.',
};

/** Words that may stand in a regular expression, by the reason why. */
const IN_PATTERNS: Readonly<Record<string, readonly string[]>> = {
  'Roman numerals': ['iv', 'vii'],
  'what HTTP and URLs are written with': ['https', 'http', 'rediss', 'Bearer'],
  'names of settings': ['MicrosoftApp', 'TEAMS'],
  'endings of keys: the role that is spoken to': ['fachkraft', 'begleitung', 'selbst'],
  'endings of keys: numbers as Unicode names them': ['zero', 'one', 'two', 'few', 'many', 'other'],
  'what a citation is written with in every language': ['Art', 'Abs', 'Nr'],
  'the line that Excel writes, the tag that Teams writes': ['sep', 'at'],
};

/** Small words that may be the whole of a text in code, by the reason why. */
const AS_NAMES: Readonly<Record<string, readonly string[]>> = {
  'an answer about health': ['ok'],
  'what is asked of a store, and how long that took': ['read', 'ms'],
  'what Mermaid draws': ['note right of '],
  'an entry of the site file': ['municipality'],
  'a setting, and options of programs': ['on', 'with', 'out'],
  'which way an open finding leans': ['no'],
  'a part of a verdict': ['stand'],
  'phases and kinds': [...['past', 'after', 'over', 'option', 'pending', 'decision', 'number']],
  'what stands at the end of a conversation': ['ergebnis'],
  'names in addresses, of elements and of schemas': ['id', 'li', 'paper', 'bar', 'Result'],
  'how a name stands in a text': ['denied'],
  'values of Intl and of SVG': ['long', 'middle', 'hour'],
  'where conversations are kept, what is asked of that, and what is known of it': [
    ...['file', 'read', 'total'],
  ],
  'what npm calls a program that is run': ['application'],
};

const inPatterns = Object.values(IN_PATTERNS).flat();
const asNames = Object.values(AS_NAMES).flat();

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

function stringsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];
}

function keysIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return [...Object.keys(data), ...Object.values(data).flatMap(keysIn)];
}

const source = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const read = (file: string): unknown => JSON.parse(source(file));

/** The small words of all languages: with them, what somebody says can be told from a name in code. */
const SMALL_WORDS = new Set(
  filesIn('locales', '/grammar.json').flatMap((file) => {
    const grammar = read(file) as { readonly time: { readonly numbers: object } };
    return [...stringsIn(grammar), ...Object.keys(grammar.time.numbers)];
  }),
);

/** The names of the lists of small words; the numbers that are words have words for names. */
const LISTS = keysIn({ ...Object(read('locales/de/grammar.json')), time: null }).concat(
  Object.keys(Object(read('locales/de/grammar.json')).time),
);

/** What has words in `locales` is an id, even if it looks like a word. */
const IDS = new Set([
  ...LISTS,
  ...filesIn('locales/de', '.json')
    .filter((file) => !file.endsWith('/grammar.json'))
    .flatMap((file) => keysIn(read(file)))
    .flatMap((key) => key.split('.')),
]);

const SENTENCE = /[A-Za-zÄÖÜäöü]{3,} [a-zäöü]{2,} [a-zäöüß]{2,}/;

/** A word with a letter that no name in code has. */
const FOREIGN_WORD = /(?=\p{L}*[^\P{L}A-Za-z])\p{L}{2,}/gu;

/** Whether a text is a small word and nothing else; what is in capitals is a code or an event. */
function isSmallWord(text: string): boolean {
  const isCode = text === text.toUpperCase() || IDS.has(text);
  return /^\p{L}{2,}$/u.test(text) && SMALL_WORDS.has(text.toLowerCase()) && !isCode;
}

/** What of a literal is language: a sentence, a small word, a word of other letters or of a pattern. */
function languageIn({ kind, text }: Literal): readonly string[] {
  if (kind === 'pattern') return wordsInPattern(text);
  if (SENTENCE.test(text)) return [text];
  const foreign = text.match(FOREIGN_WORD) ?? [];
  return foreign.length === 0 && isSmallWord(text) ? [text] : foreign;
}

function languageInCode(code: string): readonly string[] {
  return literalsIn(code).flatMap((literal) => {
    const allowed = literal.kind === 'pattern' ? inPatterns : asNames;
    return languageIn(literal).filter((word) => !allowed.includes(word));
  });
}

describe('No sentence and no word of a language stands in code', () => {
  const files = ['src', 'dialogs', 'bot'].flatMap((folder) => filesIn(folder, '.ts'));

  it.each(files.filter((file) => !(file in EXEMPT)))('%s', (file) => {
    expect(languageInCode(source(file))).toEqual([]);
  });

  it.each([
    ['a sentence', "say('Bitte wählen sie aus');", ['Bitte wählen sie aus']],
    [
      'a sentence with a value in it',
      'say(`Bitte wählen sie $' + '{this} aus`);',
      ['Bitte wählen sie '],
    ],
    ['a word of a pattern', 'const form = /^(?:nummer|number)?\\s*(\\d+)$/;', ['nummer', 'number']],
    ['a word of a pattern in pieces', "new RegExp('\\\\b(?:satz|s)\\\\b')", ['satz']],
    ['a small word', "if (word === 'nicht') return;", ['nicht']],
    ['a word of other letters', "const name = 'номер';", ['номер']],
    ['a word with an umlaut', "const name = 'straße';", ['straße']],
  ])('is found where %s is planted', (_, code, found) => {
    expect(languageInCode(code)).toEqual(found);
  });

  it.each([
    ['a comment', '// Bitte wählen sie aus'],
    ['an id', "const question = 'unterbringung';"],
    [
      'what a pattern is written with',
      'const letters = /\\p{Script=Arabic}|\\u00A0|[a-z]|(?<name>x)/u;',
    ],
    ['the name of a module', "import { nummer } from 'nicht';"],
  ])('is not found in %s', (_, code) => {
    expect(languageInCode(code)).toEqual([]);
  });

  it('is excused nowhere that needs no excuse', () => {
    const literals = files.flatMap((file) => literalsIn(source(file)));
    const found = (kind: Literal['kind']) =>
      new Set(literals.filter((literal) => literal.kind === kind).flatMap(languageIn));
    const [patterns, texts] = [found('pattern'), found('text')];
    expect(inPatterns.filter((word) => !patterns.has(word))).toEqual([]);
    expect(asNames.filter((word) => !texts.has(word))).toEqual([]);
    const needed = Object.keys(EXEMPT).filter((file) => languageInCode(source(file)).length > 0);
    expect(needed).toEqual(Object.keys(EXEMPT));
  });
});
