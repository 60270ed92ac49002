import type { Speaker } from '../i18n/speaker.ts';

/** Why something could not be taken, as HTTP says it: no room is left, or the store fails. */
export const NOT_TAKEN = { full: 503, failed: 500 } as const;

/** Why nothing was taken, and that it may be tried again. */
export function notTakenText(why: keyof typeof NOT_TAKEN, { say }: Pick<Speaker, 'say'>): string {
  return say('errors', `http-${NOT_TAKEN[why]}`);
}
