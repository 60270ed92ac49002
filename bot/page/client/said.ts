import type { SaidWords, Tree } from '../../i18n/locales.ts';
import type { TermList } from '../../i18n/terms.ts';
import { unpacked } from './packed.ts';
import { handedIn } from './registry.ts';

/** What is said in a language, as its script handed it in. */
export function saidIn(code: string): SaidWords {
  const { terms, ...texts } = unpacked(handedIn(`words-${code}`), handedIn('shared').keys);
  return { texts: texts as Readonly<Record<string, Tree>>, terms: terms as TermList };
}
