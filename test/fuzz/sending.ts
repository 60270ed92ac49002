import { Agent, request } from 'node:http';
import type { Input } from './kinds.ts';

/** What was answered. */
export interface Answer {
  /** Nothing where the connection was cut, or nothing came. */
  readonly status: number | null;
  readonly text: string;
  /** In milliseconds. */
  readonly took: number;
}

/** How long an answer may take, in milliseconds. */
export const PATIENCE = 10_000;

/** Connections are used again, so that many can be sent in a short time. */
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Sends a request, and hears the whole answer. */
export function send(url: string, { method, path, headers, body }: Input): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const end = (status: number | null, text: string) =>
      resolve({ status, text, took: performance.now() - begun });
    const { hostname, port } = new URL(url);
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { hostname, port, method, path, agent, headers: { ...headers, ...length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          end(response.statusCode ?? null, Buffer.concat(chunks).toString('utf8')),
        );
        response.on('error', () => end(null, ''));
      },
    );
    sent.setTimeout(PATIENCE, () => sent.destroy());
    sent.on('error', () => end(null, ''));
    sent.end(body);
  });
}
