import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../../../bot/page/bundle/bundle.ts';
import { weightOf, weightsIn } from '../../../bot/page/bundle/weight.ts';
import { trusted } from '../../../bot/page/html.ts';
import { begin } from '../../../bot/page/respond.ts';
import { documentView } from '../../../bot/page/view/document.ts';
import { conversation } from '../../dialogs/talking.ts';
import { i18n, locales } from '../../speech.ts';
import { UNNAMED } from './unnamed.ts';

/** The most that may be loaded, in bytes, packed with brotli. They may go down, and never up. */
const FIRST_PAGE = 14_000;
const UNTIL_VERDICT = 95_000;
const ANOTHER_LANGUAGE = 23_000;
const TYPING_GERMAN = 81_000;
const TYPING = 106_000;

describe('On the way to a phone', () => {
  let weights: Readonly<Record<string, number>>;
  let settings: string;
  let style: number;

  beforeAll(async () => {
    // As it is sent: without what is written for those who read it.
    const css = readFileSync('bot/page/style.css', 'utf8');
    style = weightOf((await transform(css, { loader: 'css', minify: true })).code);
    const { scripts } = await makeBundle(locales);
    const all = Object.entries(scripts).map(([name, text]) => [name, weightOf(text)] as const);
    weights = Object.fromEntries(all);
    // As a hash does, the weights tell the scripts apart.
    const addresses = all.map(([name, weight]) => [name, `/page/${weight ** 3}/${name}.js`]);
    settings = JSON.stringify(Object.fromEntries(addresses));
  });

  /** The first page of a language with its style and all that it tells its script. */
  function firstPage(sprache: string): number {
    const turn = begin(conversation, { asOf: '2026-05-04', preset: { sprache } });
    const scripts = ['core.js', 'words.js'];
    const files = { style: 'style.css', icon: 'icon.svg', scripts, settings: trusted(settings) };
    return style + weightOf(String(documentView(turn, UNNAMED, files)));
  }

  it.each(i18n.codes)('a page in %s weighs no more than it may', (code) => {
    const { untilVerdict, language, typing } = weightsIn(code, weights);
    const first = firstPage(code);
    expect(first).toBeLessThanOrEqual(FIRST_PAGE);
    expect(first + untilVerdict).toBeLessThanOrEqual(UNTIL_VERDICT);
    expect(language).toBeLessThanOrEqual(ANOTHER_LANGUAGE);
    expect(typing).toBeLessThanOrEqual(code === 'de' ? TYPING_GERMAN : TYPING);
  });
});
