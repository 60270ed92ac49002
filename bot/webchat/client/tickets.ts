import type { Memory, Session } from './session.ts';

/** Where the server's Direct Line is. */
export const DOMAIN = `${location.origin}/v3/directline`;

async function fetchTicket(path: string, token?: string): Promise<Session | null> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${DOMAIN}/${path}`, { method: 'POST', headers });
  return response.ok ? ((await response.json()) as Session) : null;
}

/** How a conversation begins: anew, or where this tab left it. */
export interface Ticket extends Session {
  readonly isResumed: boolean;
}

/**
 * A token for the conversation that this tab remembers, if it is still there; else for a new one.
 * @param memory of the tab
 */
export async function ticket(memory: Pick<Memory, 'remembered'>): Promise<Ticket> {
  const known = await memory.remembered();
  const again = known === null ? null : await fetchTicket('tokens/refresh', known.token);
  if (again !== null) return { ...again, isResumed: true };
  const fresh = await fetchTicket('tokens/generate');
  if (fresh === null) throw new TypeError('tokens/generate');
  return { ...fresh, isResumed: false };
}
