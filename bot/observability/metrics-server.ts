import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingError } from '../config/setting-error.ts';
import { setHeaders } from '../server/headers.ts';
import { LIMITS } from '../server/http-server.ts';
import type { Metrics } from './metrics.ts';

/** Where the metrics are. */
export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const ASKED = ['GET', 'HEAD'];

type Answer = readonly [status: number, headers?: OutgoingHttpHeaders, text?: string];

async function answerTo(
  { url, method = '' }: IncomingMessage,
  collected: Metrics['text'],
): Promise<Answer> {
  if (url !== '/metrics') return [404];
  if (!ASKED.includes(method)) return [405, { Allow: ASKED.join(', ') }];
  const { type, text } = await collected();
  return [200, { 'Content-Type': type }, text];
}

/**
 * Serves the metrics at an address of their own, at `/metrics` and nowhere else.
 * @throws {SettingError} where the port is taken
 */
export async function serveMetrics(
  { text }: Metrics,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<MetricsServer> {
  const server = createServer(LIMITS, async (request, response) => {
    setHeaders(response);
    const [status, headers, all = ''] = await answerTo(request, text).catch((): Answer => [500]);
    // Restify changes what `writeHead` returns, of every server in the process.
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(all) });
    response.end(all);
  });
  const failed = once(server, 'error');
  server.listen(port, host);
  const [cause] = await Promise.race([once(server, 'listening'), failed]);
  if (cause !== undefined)
    throw new SettingError('port-taken', {
      params: { port, host, setting: 'METRICS_PORT' },
      cause,
    });
  // They keep no process alive.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
