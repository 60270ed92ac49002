import { untilRetry } from './requests.ts';
import type { Memory, Session } from './session.ts';
import { begun, begunAfresh, resumed, type Ticket } from './tickets.ts';

/** Why there is no conversation: the server has no room for a new one, or lost the one that was remembered. */
export type Missing = { readonly why: 'busy' } | { readonly why: 'gone'; readonly since: number };

/** A conversation that was found: new, or since when nothing was sent in it. */
export interface Found {
  readonly ticket: Ticket;
  readonly since: number;
}

interface Wishes {
  /** The token of the conversation in which everything was forgotten; nothing where none was. */
  readonly forgotten: string | null;
  readonly memory: Memory;
  /** The language for a conversation that begins. */
  readonly locale: () => string;
  /** Called while the server cannot be reached. */
  readonly away: () => void;
}

/** Somebody else may have begun afresh before, in another tab. */
async function beginAfresh(token: string, locale: string) {
  const ticket = await begunAfresh(token, locale);
  return ticket === 'gone' ? await begun(locale) : ticket;
}

async function take({ forgotten, locale }: Wishes, remembered: Session | null) {
  const known = forgotten === null ? remembered : null;
  const beginning = () => (forgotten === null ? begun(locale()) : beginAfresh(forgotten, locale()));
  const ticket = await (known === null ? beginning() : resumed(known));
  if (typeof ticket !== 'string') return { ticket, since: known?.last ?? Date.now() };
  if (ticket === 'gone' && known !== null) return { why: 'gone', since: known.last } as const;
  // To begin is refused where there is no room; one that is there is asked for again.
  if (ticket !== 'unreachable' && known === null) return { why: 'busy' } as const;
  return null;
}

/** Takes up the conversation that this tab remembers, or begins one, as soon as the server is there. */
export async function findConversation(wishes: Wishes): Promise<Found | Missing> {
  const known = await wishes.memory.remembered();
  let found = await take(wishes, known);
  while (found === null) {
    // A visitor who waits need do nothing.
    wishes.away();
    await untilRetry();
    found = await take(wishes, known);
  }
  return found;
}
