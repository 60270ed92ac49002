import { describe, expect, it } from 'vitest';
import { running } from './started.ts';
import { said, statusesIn } from './wire.ts';

const server = running();

/** A request that a server answers before it closes the connection. */
const LAST = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

/** What somebody else hears of the server meanwhile: it lives, and has seen no error of its own. */
async function health(): Promise<unknown> {
  return (await fetch(`${server.url}/healthz`)).json();
}
const WELL = { status: 'ok', errors: 0 };

const HOSTS = [
  ['a b', 400],
  ['[', 400],
  ['[::1', 400],
  ['%', 400],
  ['a:99999', 400],
  ['a:b', 400],
  ['a/b', 400],
  ['a/healthz?', 400],
  ['a?b', 400],
  ['a#b', 400],
  ['u:p@a', 400],
  [String.raw`a\b`, 400],
  ['<a>', 400],
  ['1.2.3.4.5', 400],
  ['\xff', 200],
  ['', 200],
  ['localhost', 200],
  ['example.de:8080', 200],
  ['[::1]:3978', 200],
] as const;

const TARGETS = [
  ['http://[', 400],
  ['http://a:99999/', 400],
  ['http://%/', 400],
  ['http://', 400],
  ['ftp://a/healthz', 400],
  ['http://localhost/healthz', 200],
  ['//[', 404],
  ['//healthz', 404],
  ['/%', 404],
  ['/%ff', 404],
  ['/v3/directline/conversations/%/activities', 404],
  ['/v3/directline/conversations/%ff/activities', 404],
  ['/healthz?%=%&[[a]=b', 200],
  ['/healthz/../healthz', 200],
  ['*', 404],
] as const;

describe('A request', () => {
  it.each(HOSTS)(
    'to the host "%s" is answered with %i, and the connection stays',
    async (host, expected) => {
      const answer = await said(
        server.url,
        `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n${LAST}`,
      );
      expect(statusesIn(answer)).toEqual([expected, 200]);
      expect(await health()).toEqual(WELL);
    },
  );

  it.each(TARGETS)(
    'for "%s" is answered with %i, and the connection stays',
    async (target, expected) => {
      const answer = await said(
        server.url,
        `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n${LAST}`,
      );
      expect(statusesIn(answer)).toEqual([expected, 200]);
      expect(await health()).toEqual(WELL);
    },
  );

  it.each([
    ['HTTP/1.0 without a host', 'GET /healthz HTTP/1.0\r\n\r\n', [200]],
    ['HTTP/1.0 to no host', 'GET /healthz HTTP/1.0\r\nHost: a b\r\n\r\n', [400]],
    [
      'HTTP/1.0 that stays',
      `GET /healthz HTTP/1.0\r\nHost: [\r\nConnection: keep-alive\r\n\r\n${LAST}`,
      [400, 200],
    ],
    ['a target without a path', `GET a:b HTTP/1.1\r\nHost: a\r\n\r\n${LAST}`, [400]],
    ['HTTP/1.1 without a host', `GET /healthz HTTP/1.1\r\n\r\n${LAST}`, [400]],
    ['several hosts', `GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n${LAST}`, [400, 200]],
    [
      'the same host twice',
      `GET /healthz HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n${LAST}`,
      [400, 200],
    ],
    ['OPTIONS *', `OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n${LAST}`, [200, 200]],
    [
      'a body that is never read',
      `POST /healthz HTTP/1.1\r\nHost: [\r\nContent-Length: 3\r\n\r\nabc${LAST}`,
      [400, 200],
    ],
  ])('with %s is answered', async (_title, sent, expected) => {
    expect(statusesIn(await said(server.url, sent))).toEqual(expected);
    expect(await health()).toEqual(WELL);
  });

  it('that is refused is told why, in the language of its caller', async () => {
    const answer = await said(
      server.url,
      `GET / HTTP/1.1\r\nHost: a b\r\nAccept-Language: fr\r\n\r\n${LAST}`,
    );
    const french = await fetch(`${server.url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { 'accept-language': 'fr', 'content-type': 'application/json' },
      body: '{',
    });
    const { error } = (await french.json()) as { error: { message: string } };
    expect(Buffer.from(answer, 'latin1').toString('utf8')).toContain(error.message);
  });
});

describe('A request for a stream', () => {
  const upgrade = (target: string, host: string) =>
    `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  const STREAM = '/v3/directline/conversations/a/stream?t=x';

  it.each(HOSTS)('to the host "%s" is refused', async (host, expected) => {
    const answer = await said(server.url, upgrade(STREAM, host));
    expect(statusesIn(answer)).toEqual([expected === 200 ? 403 : 400]);
    expect(await health()).toEqual(WELL);
  });

  it.each(TARGETS)('for "%s" is refused', async (target) => {
    const answer = await said(server.url, upgrade(target, 'localhost'));
    expect(statusesIn(answer)).toHaveLength(1);
    expect(statusesIn(answer)[0]).toBeOneOf([400, 403]);
    expect(await health()).toEqual(WELL);
  });
});
