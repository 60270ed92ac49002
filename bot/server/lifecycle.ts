import type { Server } from 'restify';

/** How long running requests may take to end once the server is told to stop, in milliseconds. */
const PATIENCE = 8000;

/** Whether the server should get requests. */
export interface Lifecycle {
  readonly isStopping: () => boolean;
  /** Stops taking requests, lets the running ones end, and returns when all is closed. */
  readonly stop: () => Promise<void>;
}

/**
 * @param close what else has to end before the connections can
 */
export function createLifecycle(server: Server, close: () => Promise<void>): Lifecycle {
  let stopping: Promise<void> | null = null;

  async function stop(): Promise<void> {
    const { server: http } = server;
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    await close();
    http.closeIdleConnections();
    const hurry = setTimeout(() => http.closeAllConnections(), PATIENCE);
    await closed;
    clearTimeout(hurry);
  }

  return {
    isStopping: () => stopping !== null,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
