import type { Beginning, Conversation, Turn } from '../../dialogs/index.ts';
import { type Fields, inputIn, storedIn } from './fields.ts';

/**
 * What comes of a form, wherever it is read. Nothing is kept: the form brings the conversation along,
 * and a form that is sent twice is answered twice alike.
 * @param fields as they came; nothing in them is trusted
 * @param beginning how the conversation begins where the form brings none
 */
export function respond(fields: Fields, conversation: Conversation, beginning: Beginning): Turn {
  const stored = storedIn(fields);
  const input = inputIn(fields);
  if (stored == null && input === null) return conversation.start(beginning);
  return input === null
    ? conversation.resume(stored, beginning)
    : conversation.take(stored, input, beginning);
}
