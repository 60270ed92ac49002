/**
 * Measures what it takes to understand a language: the bytes of its words as they would be sent, those of
 * the names of places in it (towns here and in countries of origin) and of what every language is called in
 * each (which German has for all) counted apart; its names, how long its lexicon takes to be made, and for
 * how long that keeps others waiting at most on a machine a quarter as fast as this one.
 *
 * `npm run bench:lexicon -- [language…]`
 */
import { brotliCompressSync } from 'node:zlib';
import { lexiconWords } from '../bot/i18n/lexicon-words.ts';
import { lexiconSteps } from '../bot/i18n/lexicons.ts';
import { SLICE } from '../bot/i18n/prepared.ts';
import { loadSpeech } from '../bot/words/speech.ts';
import type { Node, Words } from '../dialogs/typing.ts';
import { quantile } from './statistics.ts';
import { figure, printTable } from './table.ts';

const { locales } = loadSpeech();

const allWords = lexiconWords(locales);

/** How often each lexicon is made. */
const ROUNDS = 7;

/** How much slower than this one the machine is for which slices are reckoned. */
const SLOWER = 4;

function compressed(data: unknown): number {
  return brotliCompressSync(JSON.stringify(data)).length;
}

/** Names of countries, or of the towns in them, which are marked in the data. */
function partOf(countries: Words['countries'], isTown: boolean): Words['countries'] {
  return Object.fromEntries(
    Object.entries(countries).map(([code, names]) => [
      code,
      names.filter((name) => name.startsWith('@') === isTown),
    ]),
  );
}

/** The bytes of the words of a language, of the places and of the languages. */
function bytesOf(language: string): readonly number[] {
  const all = allWords.of(language);
  if (all === undefined) return [];
  const { places, languages, countries, ...words } = all;
  return [
    { ...words, countries: partOf(countries, false) },
    [places, partOf(countries, true)],
    languages,
  ].map(compressed);
}

function namesIn(node: Node): number {
  const below = [...node.children.values()].map(namesIn);
  return below.reduce((one, other) => one + other, node.targets.length > 0 ? 1 : 0);
}

/** Makes a lexicon: how long each of its steps takes, and how many names it has. */
function make(language: string) {
  const making = lexiconSteps(allWords, language);
  const steps: number[] = [];
  for (;;) {
    const start = performance.now();
    const { done, value } = making.next();
    steps.push(performance.now() - start);
    if (done) return { steps, names: namesIn(value.root) };
  }
}

/** The longest time for which a slower machine serves nobody: a slice ends behind the step that it is over in. */
function longestSlice(steps: readonly number[]): number {
  let [slice, longest] = [0, 0];
  for (const step of steps) {
    slice += SLOWER * step;
    longest = Math.max(longest, slice);
    if (slice >= SLICE) slice = 0;
  }
  return longest;
}

function rowOf(language: string): readonly string[] {
  const rounds = Array.from({ length: ROUNDS }, () => make(language));
  const [{ steps, names }] = rounds as [ReturnType<typeof make>];
  // The shortest of all rounds: what a step costs, without what the machine did beside it.
  const least = steps.map((_, step) =>
    Math.min(...rounds.map((round) => round.steps[step] ?? Number.POSITIVE_INFINITY)),
  );
  const build = rounds.map((round) => round.steps.reduce((one, other) => one + other));
  return [
    language,
    ...bytesOf(language).map(String),
    String(names),
    figure(quantile(build, 0)),
    figure(longestSlice(least)),
  ];
}

const asked = process.argv.slice(2);
const codes = locales.languages.map(({ code }) => code);
printTable(
  [
    'lexicon',
    'bytes',
    'of places',
    'of languages',
    'names',
    'build, ms',
    `longest slice at 1/${SLOWER} of the speed, ms`,
  ],
  codes.filter((code) => asked.length === 0 || asked.includes(code)).map(rowOf),
);
