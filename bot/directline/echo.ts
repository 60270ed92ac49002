import { stamped } from './adapter.ts';
import type { ClientActivity } from './incoming.ts';
import type { Logged } from './log.ts';
import type { Holder } from './tokens.ts';

/** The user's own activity as everybody sees it: without what only the bot needs. */
export function echo(
  activity: ClientActivity,
  { conversation, user }: Holder,
  id: string,
  now: number,
): Logged {
  const { type, text, locale, channelData } = activity;
  return {
    ...stamped(conversation, id, now),
    id,
    type,
    from: { id: user, name: '', role: 'user' },
    ...(text != null && { text, textFormat: 'plain' }),
    ...(locale !== undefined && { locale }),
    ...(channelData != null && { channelData }),
  };
}
