import type { Activity } from './activity.ts';
import type { ClientActivity } from './incoming.ts';

/**
 * The user's own activity as everybody sees it: without what only the bot needs.
 * @param blacked what was typed without names and numbers, where there were some
 */
export function echo(
  { type, text: sent, locale, channelData }: ClientActivity,
  blacked: string | null = null,
): Activity {
  const text = blacked ?? sent;
  return {
    type,
    ...(text != null && { text, textFormat: 'plain' }),
    ...(locale !== undefined && { locale }),
    ...(channelData != null && { channelData }),
  };
}
