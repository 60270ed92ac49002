import type { Language } from './language.ts';

/** What is known of the language that somebody wants. */
export interface Wish {
  /** Asked for by name: in an address, or by a page that embeds the chat. */
  readonly named?: string | undefined;
  /** The tags of those that the browser prefers, the dearest first. */
  readonly preferred?: readonly string[];
}

/** The language that is spoken, and whether it is another than the one asked for by name. */
export interface Chosen {
  readonly language: string;
  readonly isSubstitute: boolean;
}

/** The offered language that a tag means: its own, one it is another name of, or the wider one. */
function offeredFor(tag: string, offered: readonly Language[]): string | undefined {
  const wanted = tag.toLowerCase();
  const wider = wanted.split('-')[0] as string;
  const meant = (name: string) =>
    offered.find(({ code, tags }) => code.toLowerCase() === name || tags.includes(name))?.code;
  return meant(wanted) ?? meant(wider);
}

/**
 * Chooses among the languages offered: the one named, then what the browser prefers, then the first.
 * @param offered the languages to choose among
 */
export function chooseLanguage(
  { named, preferred = [] }: Wish,
  offered: readonly [Language, ...Language[]],
): Chosen {
  const asNamed = named === undefined ? undefined : offeredFor(named, offered);
  if (asNamed !== undefined) return { language: asNamed, isSubstitute: false };
  const first = preferred.map((tag) => offeredFor(tag, offered)).find((code) => code !== undefined);
  return { language: first ?? offered[0].code, isSubstitute: named !== undefined };
}
