import { understandingBy, type Words } from '../../../dialogs/typing.ts';
import { createLexicons } from '../../i18n/lexicons.ts';
import type { UnchosenWords } from '../../i18n/unchosen.ts';
import { frontDecoded } from './front-coded.ts';
import { handedIn, handIn, type TypedScript } from './registry.ts';

function wordsOf({ countries, ...words }: TypedScript): Words {
  const lists = Object.entries(countries).map(([code, names]) => [code, frontDecoded(names)]);
  return { ...words, countries: Object.fromEntries(lists) };
}

// What is understood of each language comes in scripts of its own, when it is first needed.
const { lexiconOf, prepare } = createLexicons({
  of: (code) => wordsOf(handedIn(`typed-${code}`) as TypedScript),
  unchosen: () => handedIn('typed-unchosen') as UnchosenWords,
});

handIn('typing', { understanding: understandingBy(lexiconOf), prepare });
