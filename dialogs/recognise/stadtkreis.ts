import type { Asked } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import { STADTKREIS } from './names.ts';
import type { ParsedText } from './read.ts';

/** Whether a text says nothing but names. */
function isBare({ outside }: ParsedText, { is }: Lexicon): boolean {
  return outside.every(({ word }) => is('filler', word) || is('where', word));
}

/**
 * Whether the town that is named in answer to where somebody lives is a Stadtkreis: of the place no more
 * than this is kept, and it counts where a help asks for it.
 * Another town of the same Land that is named alone comes in the place of the one before.
 * @param answers what is certain in the text
 */
export function stadtkreisToldAlong(
  reading: ParsedText,
  answers: Readonly<Record<string, string>>,
  { settled }: Asked,
  lexicon: Lexicon,
): Readonly<Record<string, string>> {
  const { matches } = reading;
  const isAnother = settled[STADTKREIS] !== undefined && isBare(reading, lexicon);
  const land = answers['bundesland'] ?? (isAnother ? settled['bundesland'] : undefined);
  const places = matches.filter(({ targets }) =>
    targets.some(({ question, option }) => question === 'bundesland' && option === land),
  );
  const told = places.map(({ targets }) =>
    targets.filter(({ question }) => question === STADTKREIS).map(({ option }) => option),
  );
  // The Land and its regions say nothing of it, and a name that several towns share says both.
  const options = new Set(told.flat());
  return options.size === 1
    ? Object.fromEntries([...options].map((each) => [STADTKREIS, each]))
    : {};
}
