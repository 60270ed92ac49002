import { createRedactor, type PersonalWords } from '../../../dialogs/personal/index.ts';
import type { Action } from './web-chat.d.ts';

/** What is used here of an activity that a person sends. */
interface Sent {
  readonly text?: string;
  readonly value?: unknown;
}

/** What somebody typed before it is shown and sent: both are one action of Web Chat. */
const SENDS = 'DIRECT_LINE/POST_ACTIVITY';

/**
 * Makes what blacks out names and numbers in what is typed: they are neither shown nor sent. A text that is
 * meant as a code is one word of signs: it is left as it is.
 */
export function withRedacted(words: PersonalWords): (action: Action) => Action {
  const redact = createRedactor(words);
  return (action) => {
    const activity = action.payload?.['activity'] as Sent | undefined;
    if (action.type !== SENDS || typeof activity?.text !== 'string' || activity.value !== undefined)
      return action;
    const { shown } = redact(activity.text);
    return { ...action, payload: { ...action.payload, activity: { ...activity, text: shown } } };
  };
}
