import type { Lexicon } from '../recognise/lexicon.ts';

/** The commands that announce of whom a text speaks: of the next case, of one more person of the family. */
const ANNOUNCING = ['fall', 'person'];

/** What parts an announcement from what follows. */
const PARTING = /[:.,;\n،؛፡።፣፤፥፦]|\s[-–—]\s/u;

/** A text that announces of whom it speaks. */
interface Opening {
  readonly command: string;
  /** What is told of them. */
  readonly rest: string;
}

/**
 * Finds an announcement at the beginning of a text: "next case: Syrian, in a shelter of the town". One word alone
 * announces nothing: "family: four persons".
 * @returns nothing (`null`) where there is none, or nothing behind it
 */
export function openingIn(text: string, { command }: Pick<Lexicon, 'command'>): Opening | null {
  const at = text.search(PARTING);
  const [first, rest] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || !/\s/u.test(first) || !/[\p{L}\p{N}]/u.test(rest)) return null;
  const name = command(first);
  return name !== null && ANNOUNCING.includes(name) ? { command: name, rest } : null;
}
