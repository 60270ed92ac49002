import type { Turn } from '../../dialogs/turn.ts';

/** What every message of the bot carries for programs, as `channelData.lotse`. */
export function lotseData({ question, options, verdict }: Turn) {
  return { question, options, verdict };
}
