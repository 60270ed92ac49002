import { describe, expect, it } from 'vitest';
import { lexiconWords } from '../../../bot/i18n/lexicon-words.ts';
import { wordScripts } from '../../../bot/page/bundle/words.ts';
import type { Handed } from '../../../bot/page/client/registry.ts';
import { type TypedScript, typedWords } from '../../../bot/page/client/typed-words.ts';
import { fold, type Words } from '../../../dialogs/typing.ts';
import { i18n, locales } from '../../speech.ts';

/** Lists of what is no word: codes of states, which are compared with those of options. */
const NO_WORDS = ['transitStates'];

/** Words as they are compared with what is typed: the words of all lists folded. */
function folded(words: unknown): unknown {
  if (Array.isArray(words))
    return words.every((each) => typeof each === 'string') ? words.map(fold) : words;
  return typeof words === 'object' && words !== null
    ? Object.fromEntries(
        Object.entries(words).map(([key, each]) => [
          key,
          NO_WORDS.includes(key) ? each : folded(each),
        ]),
      )
    : words;
}

describe('What is typed in a language, as a browser loads it', () => {
  const scripts = JSON.parse(JSON.stringify(wordScripts(locales))) as Handed;
  const { of } = lexiconWords(locales);

  it.each(i18n.codes)('is in %s what servers understand, in the same order', (code) => {
    const words = typedWords(scripts[`typed-${code}`] as TypedScript, scripts.typed);
    const { talk, personal, languages, ...all } = of(code) as Words;
    const said = talk.map((each) => ({ ...Object(folded(each)), personal: personal[0] }));
    expect(words).toEqual({ ...Object(folded(all)), talk: said, personal, languages });
    expect(JSON.stringify(words.aliases)).toBe(JSON.stringify(folded(all.aliases)));
  });

  it.each(i18n.codes)('is in %s the same however often it is folded', (code) => {
    const once = folded(of(code)?.aliases);
    expect(folded(once)).toEqual(once);
  });
});
