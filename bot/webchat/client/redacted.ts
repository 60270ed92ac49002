import { createRedactor, type PersonalWords } from '../../../dialogs/personal/index.ts';
import type { Action, Store } from './web-chat.d.ts';

/** What is used here of an activity that a person sends. */
interface Sent {
  readonly text?: string;
  readonly value?: unknown;
}

/** What is sent off, as the server takes it at most, in bytes: all else of a message has room beside it. */
const LARGEST = 14 * 1024;

/** What sends off what stands in the box. */
const SUBMITS = 'WEB_CHAT/SUBMIT_SEND_BOX';

/** Whether more is sent off than the server would take. It stays in the box. */
export function isTooLarge({ type }: Action, { getState }: Pick<Store, 'getState'>): boolean {
  return type === SUBMITS && new Blob([JSON.stringify(getState().sendBoxValue)]).size > LARGEST;
}

/** What is sent is shown, too: both are one action of Web Chat. */
export const SENDS = 'DIRECT_LINE/POST_ACTIVITY';

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
