/**
 * Measures what a phone loads of the page, packed with brotli: each script, and what somebody needs in a
 * language until the verdict, for another language, and to type.
 *
 * `npm run bench:weight`
 */
import { makeBundle } from '../bot/page/bundle/bundle.ts';
import { weightOf, weightsIn } from '../bot/page/bundle/weight.ts';
import { loadSpeech } from '../bot/words/speech.ts';
import { printTable } from './table.ts';

const { locales } = loadSpeech();
const { scripts } = await makeBundle(locales);
const weights = Object.fromEntries(
  Object.entries(scripts).map(([name, text]) => [name, weightOf(text)]),
);

const rows = Object.entries(weights).map(([name, weight]) => [
  name,
  String(Buffer.byteLength(scripts[name] ?? '')),
  String(weight),
]);
printTable(['script', 'bytes', 'packed'], rows);

printTable(
  ['language', 'until the verdict', 'another language', 'typing', 'note'],
  locales.languages.map(({ code }) => {
    const { untilVerdict, language, typing, note } = weightsIn(code, weights);
    return [code, ...[untilVerdict, language, typing, note].map(String)];
  }),
);
