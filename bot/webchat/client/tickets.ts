import { type Answer, ask, isFull, isGone, isGood } from './requests.ts';
import type { Session } from './session.ts';

/** What a conversation is reached with: its token, and where it is followed. */
export interface Ticket {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** What came of asking for a conversation: it is not there any more, there is no room for one, or the server is away. */
export type Refused = 'gone' | 'full' | 'unreachable';

function ticketIn(answer: Answer | null): Ticket | Refused {
  if (answer === null) return 'unreachable';
  if (isGood(answer)) return answer.said as Ticket;
  if (isGone(answer)) return 'gone';
  // What fails now may work again soon.
  return answer.status >= 500 && !isFull(answer) ? 'unreachable' : 'full';
}

/** Begins a conversation. @param locale the language that was asked for */
export async function begun(locale: string): Promise<Ticket | Refused> {
  return ticketIn(await ask({ method: 'POST', path: 'conversations', body: { locale } }));
}

/**
 * Begins a conversation in the place of one in which everything was forgotten: its token is good for nothing any more.
 * @param locale the language that was asked for
 */
export async function begunAfresh(token: string, locale: string): Promise<Ticket | Refused> {
  const body = { locale, afresh: true };
  return ticketIn(await ask({ method: 'POST', path: 'conversations', token, body }));
}

/** Takes up a conversation that this tab remembers. @param watermark what was seen of it before */
export async function resumed(
  { conversationId, token }: Pick<Session, 'conversationId' | 'token'>,
  watermark = '',
): Promise<Ticket | Refused> {
  const path = `conversations/${conversationId}?watermark=${watermark}`;
  return ticketIn(await ask({ method: 'GET', path, token }));
}
