/**
 * Measures what it takes to understand a language: the bytes of its words as they would be sent (the
 * names of places aside, which all languages share), its names, how long its lexicon takes to be made and
 * for how long it keeps others waiting at most, on a machine a quarter as fast as this one.
 *
 * `npm run bench:lexicon -- [language…]`
 */
import { brotliCompressSync } from 'node:zlib';
import { lexiconWords } from '../bot/i18n/lexicon-words.ts';
import { lexiconSteps } from '../bot/i18n/lexicons.ts';
import { SLICE } from '../bot/i18n/prepared.ts';
import { loadSpeech } from '../bot/words/speech.ts';
import type { Node } from '../dialogs/typing.ts';
import { quantile } from './statistics.ts';
import { figure, printTable } from './table.ts';

const { locales } = loadSpeech();

const allWords = lexiconWords(locales);

/** How often each lexicon is made. */
const ROUNDS = 7;

/** How much slower than this one the machine is for which slices are reckoned. */
const SLOWER = 4;

function bytesOf(language: string): number {
  const { places: _, ...words } = allWords.of(language) ?? { places: null };
  return brotliCompressSync(JSON.stringify(words)).length;
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
    String(bytesOf(language)),
    String(names),
    figure(quantile(build, 0)),
    figure(longestSlice(least)),
  ];
}

const asked = process.argv.slice(2);
const codes = locales.languages.map(({ code }) => code);
printTable(
  ['lexicon', 'bytes', 'names', 'build, ms', 'longest slice, ms'],
  codes.filter((code) => asked.length === 0 || asked.includes(code)).map(rowOf),
);
