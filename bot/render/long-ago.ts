import { type Day, isLongAgo, RECHTSSTAND } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** Until when the law was checked, to be said before anything else; nothing where that is not long ago. */
export function longAgoText(today: Day, { say }: Speaker): string | null {
  return isLongAgo(today) ? say('web', 'longAgo', { date: RECHTSSTAND }) : null;
}
