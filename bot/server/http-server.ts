import { createServer, type IncomingMessage, type ServerOptions } from 'node:http';
import type { Server } from 'restify';

/**
 * How long clients may keep the server waiting, in milliseconds. The longest body takes a tenth of this on a slow line;
 * a connection that says nothing counts as headers that do not arrive.
 */
export const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 5000,
} as const satisfies ServerOptions;

/** How long a connection may stand still while an answer is on its way, in milliseconds. */
const STANDSTILL = 60_000;

/** Whether a connection is to become a WebSocket; whoever offers anything else is answered as if they had not. */
const isWebSocket = ({ headers }: IncomingMessage) =>
  headers.upgrade?.trim().toLowerCase() === 'websocket';

/** What restify hears of Node's server. */
const HEARD = ['request', 'checkContinue', 'error'] as const;

/**
 * Puts a server of Node's under restify that ends what never arrives, with 408 where nothing was answered yet. Restify
 * makes its own without any option, and one of the limits cannot be set later.
 */
export function limitWaiting(restify: Server): void {
  const { server: made } = restify;
  const http = createServer({ ...LIMITS, shouldUpgradeCallback: isWebSocket });
  http.setTimeout(STANDSTILL);
  for (const event of HEARD) http.on(event, (...told: unknown[]) => made.emit(event, ...told));
  restify.server = http;
}
