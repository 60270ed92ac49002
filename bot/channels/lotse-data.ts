import type { Turn } from '../../dialogs/index.ts';

/** What every message of the bot carries for programs, as `channelData.lotse`. */
export function lotseData({ question, options, commands, verdict }: Turn) {
  return { question, options, commands, verdict };
}

/** The data of a turn for programs. */
export type LotseData = ReturnType<typeof lotseData>;
