import { understandingBy } from '../../../dialogs/typing.ts';
import { createLexicons } from '../../i18n/lexicons.ts';
import type { UnchosenWords } from '../../i18n/unchosen.ts';
import { handedIn, handIn } from './registry.ts';
import { type TypedScript, typedWords } from './typed-words.ts';

// What is understood of each language comes in scripts of its own, when it is first needed.
const { lexiconOf, prepare } = createLexicons({
  of: (code) => typedWords(handedIn(`typed-${code}`) as TypedScript, handedIn('typed')),
  unchosen: () => handedIn('typed-unchosen') as UnchosenWords,
});

handIn('typing', { understanding: understandingBy(lexiconOf), prepare });
