import type { Message, Turn } from '../../../dialogs/index.ts';
import { problemsIn } from '../respond.ts';

/** What was wrong with what was typed, with the pieces that were not understood; nothing where all was taken. */
export function errorsIn(turn: Pick<Turn, 'messages'>): readonly Message[] {
  const problems = problemsIn(turn);
  if (problems.length === 0) return [];
  return turn.messages.filter(
    (message) =>
      message.kind === 'leftOver' || (message.kind === 'remark' && problems.includes(message.id)),
  );
}
