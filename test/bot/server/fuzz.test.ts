import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { running } from './started.ts';
import { connected } from './wire.ts';

const server = running();

type Chance = () => number;

/** Numbers between 0 and 1 that look like chance, and are the same for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CRUMBS = [
  ...[
    '',
    ' ',
    '/',
    '//',
    '\\',
    '?',
    '#',
    '%',
    '%00',
    '%ff',
    '[',
    ']',
    ':',
    '@',
    ';',
    ',',
    '*',
    '"',
  ],
  ...['=', '&', '..', '\t', '\x00', '\x7f', '\xff', '\r', '\n', '-1', '99999', '1e9', 'a', 'null'],
  ...['__proto__', 'constructor', 'x'.repeat(3000), '\u{feff}', 'q=0', 'q=NaN', 'localhost'],
];
const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'TRACE',
  'CONNECT',
  'PATCH',
  'get',
];
const TARGETS = [
  ...[
    '/',
    '/healthz',
    '/readyz',
    '/embed.js',
    '/assets/',
    '/chat',
    '/api/assess',
    '/api/openapi.json',
  ],
  ...[
    '/v3/directline/conversations',
    '/v3/directline/conversations/a/stream?t=',
    'http://localhost',
  ],
  ...[
    '/v3/directline/conversations/a/activities',
    '/v3/directline/tokens/generate',
    '*',
    'http://[',
  ],
];
const HEADERS = [
  ...[
    'Host: localhost',
    'Host: ',
    'Connection: upgrade',
    'Connection: close',
    'Upgrade: websocket',
  ],
  ...['Origin: ', 'Accept: ', 'Accept-Language: ', 'Accept-Encoding: ', 'Accept-Version: '],
  ...[
    'Content-Type: application/json',
    'Content-Length: 3',
    'Transfer-Encoding: chunked',
    'Cookie: ',
  ],
  ...[
    'Authorization: Bearer ',
    'Expect: 100-continue',
    'Expect: ',
    'X-Forwarded-Host: ',
    'Range: ',
  ],
  ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Date: ', 'TE: '],
  ...[
    'Sec-WebSocket-Protocol: ',
    'Sec-WebSocket-Extensions: permessage-deflate',
    'Content-Encoding: ',
  ],
];

/** A request that is spoilt in a few places. */
function spoilt(chance: Chance): string {
  const one = (all: readonly string[]) => all[Math.floor(chance() * all.length)] as string;
  const maybe = (probability: number, made: () => string) => (chance() < probability ? made() : '');
  const crumbs = () => maybe(0.4, () => one(CRUMBS) + maybe(0.5, () => one(CRUMBS)));
  const headers = Array.from(
    { length: Math.floor(chance() * 7) },
    () => `${one(HEADERS)}${crumbs()}`,
  );
  const head = [
    `${one(METHODS)} ${one(TARGETS)}${crumbs()} HTTP/1.${one(['0', '1', '1', '1'])}`,
    ...maybe(0.8, () => 'Host: localhost').split(/(?=^H)/),
    ...headers,
  ];
  const text = `${head.filter(Boolean).join('\r\n')}\r\n\r\n${maybe(0.3, () => `{"${one(CRUMBS)}`)}`;
  const at = Math.floor(chance() * text.length);
  return chance() < 0.1 ? text.slice(0, at) + one(CRUMBS) + text.slice(at + 1) : text;
}

/** Sends bytes, and does not wait long for an answer that may never come. */
async function threw(bytes: string): Promise<void> {
  const socket = await connected(server.url);
  const isAnswered = Promise.race([once(socket, 'data'), once(socket, 'close')]).catch(() => null);
  socket.write(bytes, 'latin1');
  await Promise.race([isAnswered, wait(100)]);
  socket.destroy();
}

const EACH = 600;
const AT_ONCE = 20;

describe(`${EACH} spoilt requests`, () => {
  it.each([1, 2, 3])('of seed %i do the server no harm', async (seed) => {
    const chance = chanceOf(seed);
    for (let sent = 0; sent < EACH; sent += AT_ONCE) {
      const batch = Array.from({ length: AT_ONCE }, () => spoilt(chance));
      await Promise.all(batch.map(threw));
      const health = await fetch(`${server.url}/healthz`).then((answer) => answer.json());
      // What was sent is what the seed says: the batch names the request.
      expect(health, JSON.stringify(batch)).toEqual({ status: 'ok', errors: 0 });
    }
  });
});
