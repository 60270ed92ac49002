import type { Conversation, Turn } from '../../dialogs/index.ts';

/** A turn in a language, which is offered first, as long as none was answered. */
function preferred(turn: Turn, language: string): Turn {
  const { answers, options, question } = turn;
  if (answers['sprache'] !== undefined) return turn;
  const others = options.filter((each) => each !== language);
  return { ...turn, language, options: question === 'sprache' ? [language, ...others] : options };
}

/**
 * A conversation that speaks as a browser prefers until a language is chosen: the list of all comes first in any
 * case, and nothing of it is kept.
 * @param language one of those offered
 */
export function preferring(conversation: Conversation, language: string): Conversation {
  const { start, resume, take, decline } = conversation;
  return {
    start: (...given) => preferred(start(...given), language),
    resume: (...given) => preferred(resume(...given), language),
    take: (...given) => preferred(take(...given), language),
    decline: (...given) => preferred(decline(...given), language),
  };
}
