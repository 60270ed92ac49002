import type { Activity } from './activity.ts';
import type { Sent } from './log.ts';

/** The user's own activity as everybody sees it. */
export function echo({ type, text, locale, channelData }: Sent): Activity {
  return {
    type,
    ...(text != null && { text, textFormat: 'plain' }),
    ...(locale !== undefined && { locale }),
    ...(channelData != null && { channelData }),
  };
}
