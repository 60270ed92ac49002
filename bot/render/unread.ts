import type { Speaker } from '../i18n/speaker.ts';

/**
 * What is to be said of words that nobody who speaks the language has read: that it is so, and which
 * ones count.
 * @returns nothing of words that somebody has
 */
export function unreadLines({ writing: { status }, say }: Speaker): readonly string[] {
  if (status === 'source' || status === 'reviewed') return [];
  const unread = say('dialog', status === 'no-test-group' ? 'unread-simple' : 'unread');
  return [`${unread} ${say('dialog', 'binding')}`];
}
