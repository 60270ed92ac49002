import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../../bot/observability/event.ts';
import { answerClientErrors } from '../../../bot/server/client-errors.ts';
import { headersOfEvery } from '../../../bot/server/every-answer.ts';
import { connected, heard, statusesIn } from './wire.ts';

const told: Event[] = [];
/** A server that begins to answer, and never ends. */
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Length': 8 });
  response.write('half');
});
answerClientErrors(server, headersOfEvery(false), (event) => told.push(event));

let url: string;
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const CASES = [
  ['before any answer is answered', null, [400]],
  ['in the middle of an answer is not', '/half', [200]],
] as const;

describe('What nobody can read', () => {
  it.each(CASES)('%s', async (_title, path, expected) => {
    const before = told.length;
    const socket = await connected(url);
    const answer = heard(socket);
    if (path !== null) {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
      await once(socket, 'data');
    }
    socket.write('nonsense\r\n\r\n');
    expect(statusesIn(await answer)).toEqual(expected);
    const refused = { event: 'refused', status: 400, why: 'Malformed' };
    expect(told.slice(before)).toEqual(path === null ? [expect.objectContaining(refused)] : []);
  });

  it('because somebody hung up in the middle of it is none of that', async () => {
    const before = told.length;
    const coming = once(server, 'connection');
    const socket = await connected(url);
    const [peer] = await coming;
    const closed = new Promise((resolve) => peer.on('close', resolve));
    socket.write('GET / HTTP/1.1\r\nHo', () => socket.resetAndDestroy());
    await closed;
    expect(told.slice(before)).toEqual([]);
  });
});
