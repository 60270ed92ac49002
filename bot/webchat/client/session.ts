import type { Around } from '../../browser/around.ts';
import { KEPT_AS } from '../../browser/port.ts';
import { canRemember, readTab, writeTab } from '../../browser/tab-memory.ts';

/** What a tab remembers so that a reload goes on: which conversation it is, its token, and when something was sent last. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
  /** In milliseconds. */
  readonly last: number;
}

/**
 * How long a page that shows this one may take to answer, in milliseconds: it can be busy with much else, and whoever is
 * not waited for begins anew.
 */
const PATIENCE = 10_000;

function sessionIn(value: unknown): Session | null {
  const { conversationId, token, last } = Object(value) as Partial<Session>;
  return conversationId && token && last ? { conversationId, token, last } : null;
}

/** What a tab remembers, here or around the frame where a frame may not. */
export interface Memory {
  readonly remembered: () => Promise<Session | null>;
  /** Remembers a conversation, or none any more. */
  readonly remember: (session: Session | null) => void;
  /** What the page around has kept, once it says so. */
  readonly given: (kept: unknown) => void;
}

/** Makes the memory of a tab. @param around the page around the frame; nothing where there is none */
export function createMemory(around: Around | null): Memory {
  let give: (session: Session | null) => void = () => undefined;
  return {
    remembered: async () => {
      if (canRemember()) return sessionIn(readTab(KEPT_AS));
      if (around === null) return null;
      return await new Promise((resolve) => {
        give = resolve;
        setTimeout(() => resolve(null), PATIENCE);
        around.tell({ ask: true });
      });
    },
    remember: (session) => {
      if (canRemember()) writeTab(KEPT_AS, session);
      else around?.tell({ keep: session });
    },
    given: (kept) => give(sessionIn(kept)),
  };
}
