import type { SaidWords } from '../../i18n/locales.ts';
import { unpacked } from './packed.ts';
import { handedIn } from './registry.ts';

/** What is said in a language, as its script handed it in: its terms stand in its texts. */
export function saidIn(code: string): SaidWords {
  const texts = unpacked(handedIn(`words-${code}`), handedIn('shared').keys);
  return { texts: texts as SaidWords['texts'], terms: {} };
}
