import type { Activity } from './activity.ts';
import type { ClientActivity } from './incoming.ts';

/** The user's own activity as everybody sees it: without what only the bot needs. */
export function echo({ type, text, locale, channelData }: ClientActivity): Activity {
  return {
    type,
    ...(text != null && { text, textFormat: 'plain' }),
    ...(locale !== undefined && { locale }),
    ...(channelData != null && { channelData }),
  };
}
