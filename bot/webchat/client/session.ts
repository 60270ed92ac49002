import { canRemember, readTab, writeTab } from '../../browser/tab-memory.ts';
import { ASK, type FromParent, KEPT_AS } from './frame-messages.ts';

/** What a tab remembers so that a reload goes on: which conversation it is, and its token. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
}

/** How long a page that shows us in a frame may take to answer, in milliseconds. */
const PATIENCE = 1000;

/** The page that shows us in a frame, once it has shown itself to be one that may. */
let parent: string | null = null;

function sessionIn(value: unknown): Session | null {
  const { conversationId, token } = Object(value) as Partial<Session>;
  return conversationId && token ? { conversationId, token } : null;
}

/** Asks the page around the frame, which may remember where the frame may not. */
function askParent(origins: readonly string[]): Promise<Session | null> {
  return new Promise((resolve) => {
    const give = (session: Session | null) => {
      window.removeEventListener('message', hear);
      resolve(session);
    };
    const hear = ({ data, origin, source }: MessageEvent<FromParent>) => {
      if (source !== window.parent || !origins.includes(origin) || !('lotse' in Object(data)))
        return;
      parent = origin;
      give(sessionIn(data.lotse));
    };
    window.addEventListener('message', hear);
    setTimeout(() => give(null), PATIENCE);
    window.parent.postMessage(ASK, '*');
  });
}

/**
 * What was remembered for this tab.
 * @param origins of the pages that may show us in a frame
 */
export async function remembered(origins: readonly string[]): Promise<Session | null> {
  if (canRemember()) return sessionIn(readTab(KEPT_AS));
  return window.parent === window ? null : await askParent(origins);
}

/** Remembers a conversation for this tab, or none any more. */
export function remember(session: Session | null): void {
  if (canRemember()) writeTab(KEPT_AS, session);
  else if (parent !== null) window.parent.postMessage({ lotse: session }, parent);
}
