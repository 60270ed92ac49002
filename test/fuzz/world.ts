import { begin, post, type Ticket } from '../bot/server/direct-line-client.ts';
import { CANARY } from './hostile.ts';

/** What is there to be attacked: conversations, and what only their holders may see. */
export interface World {
  readonly url: string;
  /** Where the bot sends what it says in Teams. */
  readonly teamsUrl: string;
  /** Conversations of whoever attacks. */
  readonly own: readonly Ticket[];
  /** Somebody else's, in which something was said that nobody else may see. */
  readonly foreign: Ticket;
}

/** Makes conversations on a server. */
export async function createWorld(url: string, teamsUrl: string): Promise<World> {
  const own = await Promise.all(Array.from({ length: 20 }, () => begin(url, 'de')));
  const foreign = await begin(url, 'de');
  await post(url, foreign, { type: 'message', text: `${CANARY} Eritrea` });
  return { url, teamsUrl, own, foreign };
}
