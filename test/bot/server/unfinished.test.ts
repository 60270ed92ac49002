import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { running } from './started.ts';
import { connected, heard, statusesIn } from './wire.ts';

const server = running();

/** More than a browser ever opens, and than most limits of a proxy let through. */
const MANY = 400;

const BEGINNING = 'POST /v3/directline/conversations HTTP/1.1\r\nHost: localhost\r\n';
const HALF = 'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';
const UPGRADE = 'Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

/** What is sent of a request, and what is answered before the connection is closed. */
const UNFINISHED: readonly (readonly [string, string, readonly number[]])[] = [
  ['nothing at all', '', [408]],
  ['half a line', 'POST /v3/dir', [408]],
  ['headers that do not end', `${BEGINNING}X-A: b\r\n`, [408]],
  ['half a body', BEGINNING + HALF, [408]],
  [
    'half a body, in pieces',
    `${BEGINNING}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`,
    [408],
  ],
  [
    'half a body for a page that is not there',
    `POST /nowhere HTTP/1.1\r\nHost: a\r\n${HALF}`,
    [404],
  ],
  ['half a body where none is read', `GET /healthz HTTP/1.1\r\nHost: a\r\n${HALF}`, [200]],
  ['half a body from a foreign page', `${BEGINNING}Origin: https://a.example\r\n${HALF}`, [403]],
  ['half a body that is packed', `${BEGINNING}Content-Encoding: gzip\r\n${HALF}`, [415]],
  ['a request for a stream that it may not have', `GET / HTTP/1.1\r\nHost: a\r\n${UPGRADE}`, [403]],
];

/** Goes on sending a sign now and then, as if there were no hurry. */
function drip(socket: Socket): void {
  const dripping = setInterval(() => socket.write('a'), 500);
  socket.on('close', () => clearInterval(dripping));
}

async function health(): Promise<unknown> {
  return (await fetch(`${server.url}/healthz`)).json();
}

describe('A client that sends', () => {
  it.concurrent.each(UNFINISHED)('%s is not waited for', async (_title, bytes, statuses) => {
    const socket = await connected(server.url);
    const answer = heard(socket);
    socket.write(bytes);
    expect(statusesIn(await answer)).toEqual(statuses);
  });

  it.concurrent.each([
    ['headers', `${BEGINNING}X-A: `],
    ['a body', BEGINNING + HALF],
  ])('%s sign by sign is not waited for', async (_title, bytes) => {
    const socket = await connected(server.url);
    const answer = heard(socket);
    socket.write(bytes);
    drip(socket);
    expect(statusesIn(await answer)).toEqual([408]);
  });

  it.concurrent('half a body, many times at once, keeps nobody from being served', async () => {
    const sockets = await Promise.all(Array.from({ length: MANY }, () => connected(server.url)));
    const answers = sockets.map(heard);
    for (const socket of sockets) socket.write(BEGINNING + HALF);
    expect(await health()).toEqual({ status: 'ok', errors: 0 });
    expect(new Set((await Promise.all(answers)).flatMap(statusesIn))).toEqual(new Set([408]));
    expect(await health()).toEqual({ status: 'ok', errors: 0 });
  });
});
