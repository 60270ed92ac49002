import type { Speaker } from '../i18n/speaker.ts';

/** How it is told that something could not be taken: no room is left, or the store fails. */
export const NOT_TAKEN = {
  full: { id: 'http-503', code: 'ServiceUnavailable' },
  failed: { id: 'http-500', code: 'StoreUnavailable' },
} as const;

/** Why nothing was taken, and that it may be tried again. */
export function notTakenText(why: keyof typeof NOT_TAKEN, { say }: Pick<Speaker, 'say'>): string {
  return say('errors', NOT_TAKEN[why].id);
}
