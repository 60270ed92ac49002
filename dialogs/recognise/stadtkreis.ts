import { STADTKREIS } from './names.ts';
import type { ParsedText } from './read.ts';

/**
 * Whether the town that is named in answer to where somebody lives is a Stadtkreis: of the place no more
 * than this is kept, and it counts where a help asks for it.
 * @param answers what is certain in the text
 */
export function stadtkreisToldAlong(
  { matches }: ParsedText,
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const land = answers['bundesland'];
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
