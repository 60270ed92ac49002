import { describe, expect, it } from 'vitest';
import { prepared } from '../../bot/i18n/prepared.ts';
import { lexiconOf } from '../speech.ts';

const german = lexiconOf('de');

describe('A lexicon that is prepared', () => {
  it('lets others be served while it is made', async () => {
    let isServed = false;
    setTimeout(() => {
      isServed = true;
    });
    const lexicons = prepared(function* () {
      // Without a pause this never ends.
      while (!isServed) yield;
      return german;
    });
    await lexicons.prepare('de');
    expect(lexicons.lexiconOf('de')).toBe(german);
  });

  it('is made once, and at once where it is needed before', async () => {
    const begun: (string | null)[] = [];
    const lexicons = prepared(function* (language) {
      begun.push(language);
      for (let step = 0; step < 10_000; step += 1) yield;
      return { ...german };
    });
    const preparing = lexicons.prepare('de');
    const needed = lexicons.lexiconOf('de');
    await preparing;
    expect(lexicons.lexiconOf('de')).toBe(needed);
    expect(begun).toEqual(['de']);
  });

  it('is waited for with all others that are being prepared', async () => {
    const made: (string | null)[] = [];
    const lexicons = prepared(function* (language) {
      yield;
      made.push(language);
      return german;
    });
    await lexicons.ready();
    expect(made).toEqual([]);
    for (const language of [null, 'de', 'en']) void lexicons.prepare(language);
    await lexicons.ready();
    expect(made).toEqual([null, 'de', 'en']);
  });
});
