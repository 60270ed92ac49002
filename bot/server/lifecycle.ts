import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from 'restify';

/** How long running requests may take to end once the server is told to stop, in milliseconds. */
const PATIENCE = 6000;

/** How long what they are kept in may take, in milliseconds. */
const CLOSING = 1000;

/** How often is looked for connections that have nothing left to do, in milliseconds. */
const LOOK = 100;

/** Whether the server should get requests. */
export interface Lifecycle {
  readonly isStopping: () => boolean;
  /** Takes no more connections, lets the running requests end, and returns in seven seconds at most, whatever they do. */
  readonly stop: () => Promise<void>;
}

/** What has to end beside the requests. */
interface Ends {
  /** Tells whoever only listens to go. */
  readonly dismiss: () => void;
  /** Closes what requests need, once they have ended. */
  readonly close: () => Promise<unknown>;
}

/** Makes what ends a server. */
export function createLifecycle({ server: http }: Server, { dismiss, close }: Ends): Lifecycle {
  let stopping: Promise<void> | null = null;

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    dismiss();
    // A connection that is kept alive after its answer would be waited for.
    const looking = setInterval(() => http.closeIdleConnections(), LOOK);
    await Promise.race([closed, wait(PATIENCE, undefined, { ref: false })]);
    clearInterval(looking);
    http.closeAllConnections();
    await Promise.race([close(), wait(CLOSING, undefined, { ref: false })]);
  }

  return {
    isStopping: () => stopping !== null,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
