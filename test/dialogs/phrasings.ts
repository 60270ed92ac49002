import { type Typing, takenFrom, typed, typingsIn } from './typing.ts';

/** How a phrasing was taken. */
export type Outcome = 'understood' | 'missed' | 'wrong';

const AS_OF = '2026-05-04';

/**
 * The phrasings of a language. What is wanted: `key=value` pairs; `?a|b` to be asked back; `!` nothing to
 * take; `:command`.
 */
export function phrasings(language: string): readonly Typing[] {
  return typingsIn(new URL(`./phrasings/${language}.tsv`, import.meta.url));
}

/** Types a phrasing and compares what was taken with what was wanted. */
export function outcomeOf(phrasing: Typing, language: string): Outcome {
  const { wanted } = phrasing;
  const facts = /^[!?:]/.test(wanted) ? [] : wanted.split(';').map((each) => each.trim());
  const turn = typed(phrasing, language, AS_OF);
  const { command, told, excess, missed } = takenFrom(turn, phrasing, language, facts);
  if (wanted.startsWith(':')) {
    if (told.length > 0) return 'wrong';
    return command !== null && wanted.startsWith(`:${command}`) ? 'understood' : 'missed';
  }
  if (excess.length > 0) return 'wrong';
  return missed.length === 0 ? 'understood' : 'missed';
}
