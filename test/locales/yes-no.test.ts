import { describe, expect, it } from 'vitest';
import { typedIn } from '../../bot/i18n/locales.ts';
import { fold } from '../../dialogs/typing.ts';
import { i18n, locales } from '../speech.ts';

/** Small words that stand round what is said and turn nothing. */
const PARTICLES = ['where', 'cameFrom', 'transit', 'genitive', 'or', 'boundary', 'town'] as const;

describe.each(i18n.codes)('The yes and the no in %s', (language) => {
  const { grammar, aliases } = typedIn(locales, language);
  const halves = new Set(grammar.circumpositions.map((pair) => fold(pair.split(' ')[1] ?? '')));
  const particles = new Set(PARTICLES.flatMap((kind) => grammar[kind].map(fold)));

  it.each(['ja', 'nein'])('are no particles: %s', (answer) => {
    const words = (aliases['*']?.[answer] ?? []).map((name) => fold(name.replace(/^=+/, '')));
    // The second half of a small word round a noun is none of its own where the first stands before it.
    expect(words.filter((word) => particles.has(word) && !halves.has(word))).toEqual([]);
  });
});
