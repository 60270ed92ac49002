/** What a tab remembers so that a reload goes on: which conversation it is, and its token. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
}

const KEY = 'lotse';

/** What was remembered; nothing where there is nothing, or the browser refuses to remember. */
export function remembered(): Session | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    const { conversationId, token } = Object(value) as Partial<Session>;
    return conversationId && token ? { conversationId, token } : null;
  } catch {
    return null;
  }
}

/** Remembers a conversation for this tab; where that is refused, a reload begins anew. */
export function remember(session: Session | null): void {
  try {
    if (session === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // A frame in a strict browser may not: the conversation works all the same.
  }
}
