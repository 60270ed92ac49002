import { understandingBy, type Words } from '../../../dialogs/typing.ts';
import { createLexicons } from '../../i18n/lexicons.ts';
import type { UnchosenWords } from '../../i18n/unchosen.ts';
import { handedIn, handIn } from './registry.ts';

// What is understood of each language comes in scripts of its own, when it is first needed.
const { lexiconOf, prepare } = createLexicons({
  of: (code) => handedIn(`typed-${code}`) as Words,
  unchosen: () => handedIn('typed-unchosen') as UnchosenWords,
});

handIn('typing', { understanding: understandingBy(lexiconOf), prepare });
