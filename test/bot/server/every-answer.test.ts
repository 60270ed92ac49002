import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../../bot/observability/event.ts';
import { call } from './direct-line-client.ts';
import { type Serving, serve } from './serving.ts';
import { connected, said, statusesIn } from './wire.ts';

let serving: Serving;
let secure: Serving;
const told: Event[] = [];
beforeAll(async () => {
  serving = await serve({ observe: (event) => told.push(event) });
  secure = await serve({ environment: { PUBLIC_URL: 'https://lotse.example.de' } });
});
afterAll(() => Promise.all([serving.stop(), secure.stop()]));

const UUID = /[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/;
const THEIRS = randomUUID();
const MORE = `X-Request-Id: ${THEIRS}\r\nConnection: close\r\n`;
const TOO_MUCH = `X: ${'x'.repeat(20_000)}\r\n`;

/** Requests of every kind, with the status that they are answered with. */
const REQUESTS: readonly (readonly [string, number])[] = [
  [`GET /healthz HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 200],
  [`HEAD /chat HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 200],
  [`GET /nowhere HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 404],
  [`PUT /healthz HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 405],
  [`GET / HTTP/1.1\r\nHost: a b\r\n${MORE}\r\n`, 400],
  [`GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n${MORE}\r\n`, 403],
  [`OPTIONS * HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 200],
  [`OPTIONS /v3/directline/a HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 204],
  [`GET /v3/directline/conversations/a HTTP/1.1\r\nHost: localhost\r\n${MORE}\r\n`, 401],
  ['nonsense\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost : a\r\n\r\n', 400],
  [`GET / HTTP/1.1\r\nHost: localhost\r\n${TOO_MUCH}${MORE}\r\n`, 431],
];

describe('Every answer', () => {
  it.each(REQUESTS)('to %j has an id that was drawn for it', async (request, status) => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const answer = await said(serving.url, request);
        expect(statusesIn(answer)).toEqual([status]);
        const named = [...answer.matchAll(/^x-request-id: (.*)\r$/gim)].map(([, id = '']) => id);
        expect(named).toEqual([expect.stringMatching(UUID)]);
        return named[0];
      }),
    );
    expect(new Set([...ids, THEIRS]).size).toBe(3);
  });

  it.each(REQUESTS)('to %j says to come back by HTTPS alone, where that is so', async (request) => {
    const ofHttps = /^strict-transport-security: max-age=31536000\r$/im;
    expect(await said(secure.url, request)).toMatch(ofHttps);
    expect(await said(serving.url, request)).not.toMatch(/strict-transport-security/i);
  });

  it('that refuses something names the id, which is told with it', async () => {
    const { status, headers, body } = await call<{ error: { requestId: string } }>(
      serving.url,
      'GET',
      '/nowhere',
    );
    const requestId = headers.get('x-request-id');
    expect(body.error.requestId).toBe(requestId);
    expect(told).toContainEqual({ event: 'refused', requestId, status, why: 'NotFound' });
    expect(told).toContainEqual(
      expect.objectContaining({ event: 'request', requestId, status, route: null }),
    );
  });

  it('is told by the pattern of its route, not by its address', async () => {
    const { headers } = await call(
      serving.url,
      'GET',
      '/v3/directline/conversations/me?watermark=7',
    );
    const request = { requestId: headers.get('x-request-id'), method: 'GET', status: 401 };
    const route = '/v3/directline/conversations/:id';
    await expect
      .poll(() => told)
      .toContainEqual(expect.objectContaining({ event: 'request', ...request, route }));
  });

  it('is told once nobody waits for it any more', async () => {
    const socket = await connected(serving.url);
    const type = 'Content-Type: application/json\r\n';
    socket.write(`POST /api/assess HTTP/1.1\r\nHost: a\r\n${type}Content-Length: 9\r\n\r\n{`);
    await expect.poll(() => socket.bytesWritten).toBeGreaterThan(0);
    socket.destroy();
    await expect
      .poll(() => told)
      .toContainEqual(
        expect.objectContaining({
          event: 'request',
          method: 'POST',
          route: '/api/assess',
          status: null,
        }),
      );
  });
});
