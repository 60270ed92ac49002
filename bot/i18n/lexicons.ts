import { createLexicon, type Lexicon, type Steps, type Words } from '../../dialogs/typing.ts';
import { type Lexicons, prepared } from './prepared.ts';
import { UNCHOSEN, type UnchosenWords } from './unchosen.ts';

/** What lexicons are made of, from wherever it is. */
export interface LexiconWords {
  /** The words of a language; nothing where there is no such language. */
  readonly of: (code: string) => Words | undefined;
  readonly unchosen: () => UnchosenWords;
}

function withUnchosen(german: Words, { aliases, personal, talk }: UnchosenWords): Words {
  return {
    ...german,
    aliases: { ...german.aliases, ...aliases },
    personal,
    talk: [...german.talk, ...talk],
  };
}

/**
 * Makes what recognition knows of a language, in steps; German terms are always in it.
 * @param language `null` as long as none is chosen
 */
export function* lexiconSteps(words: LexiconWords, language: string | null): Steps<Lexicon> {
  const spoken = language ?? UNCHOSEN;
  const others = spoken === 'de' ? [] : [words.of(spoken)].filter((each) => each !== undefined);
  yield;
  const german = words.of('de') as Words;
  yield;
  const first = language === null ? withUnchosen(german, words.unchosen()) : german;
  return yield* createLexicon([first, ...others]);
}

/** Makes what recognition knows of each language, when it is first needed or before. */
export function createLexicons(words: LexiconWords): Lexicons {
  return prepared((language) => lexiconSteps(words, language));
}
