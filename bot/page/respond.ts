import type { Beginning, Conversation, RemarkId, Turn } from '../../dialogs/index.ts';
import { type Fields, FORGETTING, inputIn, storedIn, typedIn } from './fields.ts';

/** A turn, and what stands in the field for texts when it is shown. */
export interface Answered extends Turn {
  /** What was typed and is not lost: it was not understood, or a button was pressed meanwhile. */
  readonly draft: string;
}

/** What is said where a text could not be taken: it stays in its field, to be mended. */
const PROBLEMS: readonly RemarkId[] = [
  ...(['notUnderstood', 'stuck', 'negated', 'noSuchOption', 'statusNotYet', 'tooLong'] as const),
  ...(['monthImprecise', 'monthInFuture', 'monthTooEarly', 'atEnd'] as const),
  ...(['codeMistyped', 'codeNewer'] as const),
];

/** What a turn says of a text that could not be taken; nothing where all is well. */
export function problemsIn({ messages }: Pick<Turn, 'messages'>): readonly RemarkId[] {
  return messages.flatMap((said) =>
    said.kind === 'remark' && PROBLEMS.includes(said.id) ? [said.id] : [],
  );
}

function draftOf(fields: Fields, turn: Turn): string {
  const { choose, command, text = '' } = fields;
  if (FORGETTING.includes(command)) return '';
  if (command !== undefined) return text;
  // What was typed to go with an option is not lost, and stands there no longer than until the next.
  if (choose !== undefined) return typedIn(fields);
  return problemsIn(turn).length > 0 ? (turn.typed ?? text) : '';
}

function turnOf(fields: Fields, conversation: Conversation, beginning: Beginning): Turn {
  const stored = storedIn(fields);
  const input = inputIn(fields);
  if (stored == null && input === null) return conversation.start(beginning);
  return input === null
    ? conversation.resume(stored, beginning)
    : conversation.take(stored, input, beginning);
}

/**
 * What comes of a form, wherever it is read. Nothing is kept: the form brings the conversation along,
 * and a form that is sent twice is answered twice alike.
 * @param fields as they came; nothing in them is trusted
 * @param beginning how the conversation begins where the form brings none
 */
export function respond(
  fields: Fields,
  conversation: Conversation,
  beginning: Beginning,
): Answered {
  const turn = turnOf(fields, conversation, beginning);
  return { ...turn, draft: draftOf(fields, turn) };
}

/** The first page, before anything was done. @param said what is said before the greeting */
export function begin(
  conversation: Conversation,
  beginning: Beginning,
  said: readonly RemarkId[] = [],
): Answered {
  return { ...conversation.start(beginning, said), draft: '' };
}
