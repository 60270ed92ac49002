import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingError } from '../config/setting-error.ts';
import type { Metrics } from './metrics.ts';

/** Where the metrics are. */
export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the metrics at an address of their own, at `/metrics` and nowhere else.
 * @throws {SettingError} where the port is taken
 */
export async function serveMetrics(
  { text }: Metrics,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<MetricsServer> {
  const server = createServer(async ({ method = '', url }, response) => {
    const isAsked = ['GET', 'HEAD'].includes(method);
    const all = isAsked && url === '/metrics' ? await text() : null;
    const refused = isAsked ? 404 : 405;
    // Restify changes what `writeHead` returns, of every server in the process.
    response.writeHead(all === null ? refused : 200, { 'Content-Type': all?.type ?? 'text/plain' });
    response.end(all?.text);
  });
  const failed = once(server, 'error');
  server.listen(port, host);
  const [cause] = await Promise.race([once(server, 'listening'), failed]);
  if (cause !== undefined) throw new SettingError('port-taken', { params: { port, host }, cause });
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
