import type { TeamsKeys } from '../../bot/teams/bot.ts';

/** The languages that are spoken: the first is that of whoever names none. */
export const LANGUAGES: readonly [string, ...string[]] = ['de', 'en', 'ar'];

/** Signs the tokens of all servers. */
export const SECRET = 'a secret for tests that is long enough to be one';

/** What all servers keep conversations in Teams by. */
export const TEAMS_KEYS: TeamsKeys = { key: new Uint8Array(32).fill(7), secret: SECRET };

/** Stands in whatever is typed, and must be readable nowhere. */
export const CANARY = 'Murmeltier';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
