import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../dialogs/index.ts';
import type { Grammar } from '../../dialogs/recognise/words.ts';
import { i18n } from '../speech.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../locales/${path}`, import.meta.url), 'utf8'));

/** Small words that stand round what is said and turn nothing. */
const PARTICLES = ['where', 'cameFrom', 'transit', 'genitive', 'or', 'boundary', 'town'] as const;

/** Languages with small words of their own: a variety has those of the language it is of. */
const LANGUAGES = i18n.codes.filter((code) => code !== 'de-simple');

describe.each(LANGUAGES)('The yes and the no in %s', (language) => {
  const grammar: Grammar = read(`${language}/grammar.json`);
  const halves = new Set(grammar.circumpositions.map((pair) => fold(pair.split(' ')[1] ?? '')));
  const particles = new Set(PARTICLES.flatMap((kind) => grammar[kind].map(fold)));
  const names: Readonly<Record<string, readonly string[]>> = read(`${language}/aliases.json`)['*'];

  it.each(['ja', 'nein'])('are no particles: %s', (answer) => {
    const words = (names[answer] ?? []).map((name) => fold(name.replace(/^=+/, '')));
    // The second half of a small word round a noun is none of its own where the first stands before it.
    expect(words.filter((word) => particles.has(word) && !halves.has(word))).toEqual([]);
  });
});
