import type { Reaction } from './performing.ts';

/**
 * What comes of something where a language is preferred, until one is chosen: it is spoken, and offered first. Nothing
 * of it is kept.
 * @param preferred one of those offered
 */
export function asPreferred(reaction: Reaction, preferred: string | undefined): Reaction {
  const { position, spoken } = reaction;
  const { asking, question, options } = position;
  if (preferred === undefined || asking.settled['sprache'] !== undefined) return reaction;
  const others = options.filter((each) => each !== preferred);
  const offered = question === 'sprache' ? [preferred, ...others] : options;
  return {
    ...reaction,
    position: { ...position, options: offered },
    spoken: { ...spoken, language: preferred },
  };
}
