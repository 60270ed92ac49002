import type { Message, Turn } from '../../../dialogs/index.ts';
import type { Speaker } from '../../i18n/speaker.ts';
import type { Contacts } from '../../render/contact.ts';
import { languageName } from '../../render/labels.ts';
import { messageText } from '../../render/message.ts';

/**
 * What the page says in words of its own: it has a button for what elsewhere is typed, and the greeting in full is under
 * it.
 */
const OWN_WORDS = {
  greeting: 'welcome',
  otherLanguage: 'otherLanguage',
  pairOn: 'pairOn',
  atEnd: 'atEnd',
} as const;

const hasOwnWords = (id: string): id is keyof typeof OWN_WORDS => Object.hasOwn(OWN_WORDS, id);

/** What a button says by its name: who is next, and that a second language can stand beside. */
const ON_BUTTONS: readonly string[] = ['personNext', 'whichPair'];

/** Whether a message needs no words: a button has them. */
export function isOnButton(message: Message): boolean {
  return message.kind === 'remark' && ON_BUTTONS.includes(message.id);
}

/**
 * Puts a message into the words of the page.
 * @param contacts told with whom to turn to
 */
export function saidText(
  message: Message,
  turn: Turn,
  speaker: Speaker,
  contacts: Contacts = {},
): string {
  if (message.kind !== 'remark' || !hasOwnWords(message.id))
    return messageText(message, turn, speaker, contacts);
  const { language } = message.params;
  const named = language === undefined ? {} : { language: languageName(String(language), speaker) };
  return speaker.say('page', OWN_WORDS[message.id], named);
}
