import { describe, expect, it } from 'vitest';
import { lexiconWords } from '../../../bot/i18n/lexicon-words.ts';
import { wordScripts } from '../../../bot/page/bundle/words.ts';
import type { Handed } from '../../../bot/page/client/registry.ts';
import { type TypedScript, typedWords } from '../../../bot/page/client/typed-words.ts';
import { i18n, locales } from '../../speech.ts';

describe('What is typed in a language, as a browser loads it', () => {
  const scripts = JSON.parse(JSON.stringify(wordScripts(locales))) as Handed;
  const { of } = lexiconWords(locales);

  it.each(i18n.codes)('is in %s what servers understand, in the same order', (code) => {
    const words = typedWords(scripts[`typed-${code}`] as TypedScript, scripts.typed);
    expect(words).toEqual(of(code));
    expect(JSON.stringify(words.aliases)).toBe(JSON.stringify(of(code)?.aliases));
  });
});
