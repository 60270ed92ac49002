import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin, post } from './direct-line-client.ts';
import { addressOf, start } from './started.ts';
import { connected, heard, opened, statusesIn } from './wire.ts';

/** Whoever waits for the slowest client of all waits 30 seconds: half of that is generous to a busy machine. */
const BOUND = 15_000;

let program: ChildProcess;
let url: string;
beforeEach(async () => {
  program = start();
  url = await addressOf(program);
});
afterEach(() => program.kill('SIGKILL'));

/** How the program ended; nothing where it did not in time. */
async function ending(): Promise<unknown> {
  const [code] = await Promise.race([once(program, 'close'), wait(BOUND, [undefined])]);
  return code;
}

/** Waits until nobody new is taken. */
async function closed(): Promise<void> {
  const isOpen = () =>
    connected(url).then(
      (socket) => socket.destroy(),
      () => null,
    );
  while ((await isOpen()) !== null) await wait(20);
}

const POST = (path: string, more: string) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}`;

const WAYS: readonly (readonly [string, () => Promise<Socket>])[] = [
  [
    'a stream whose client never answers',
    async () => {
      const stream = await opened((await begin(url, 'de')).streamUrl);
      await once(stream, 'data');
      return stream.pause();
    },
  ],
  [
    'a request whose body never ends',
    async () => {
      const socket = await connected(url);
      socket.write(POST('/v3/directline/conversations', 'Content-Length: 10\r\n\r\n{'));
      return socket;
    },
  ],
  [
    'a connection that says nothing',
    async () => {
      const socket = await connected(url);
      return socket;
    },
  ],
  [
    'a connection that is kept alive',
    async () => {
      const socket = await connected(url);
      socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await once(socket, 'data');
      return socket;
    },
  ],
];

describe('A server that is told to stop', () => {
  it.each(WAYS)('ends in peace, though there is %s', async (_title, hold) => {
    const held = await hold();
    program.kill('SIGTERM');
    expect(await ending()).toBe(0);
    held.destroy();
  });

  it('says that it should get no requests, and takes nobody new', async () => {
    const socket = await connected(url);
    socket.write('GET /readyz HTTP/1.1\r\n');
    // What was begun is answered; so nobody has to be quick here.
    await wait(100);
    program.kill('SIGTERM');
    await closed();
    const answer = heard(socket);
    socket.write('Host: localhost\r\nConnection: close\r\n\r\n');
    expect(statusesIn(await answer)).toEqual([503]);
  });

  it('takes what is being said, and answers it', async () => {
    const ticket = await begin(url, 'de');
    const said = { type: 'message', text: 'hilfe' };
    // Texts are understood from now on, and at once.
    await post(url, ticket, said);
    const { conversationId, token } = ticket;
    const socket = await connected(url);
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const body = JSON.stringify(said);
    const head = `Authorization: Bearer ${token}\r\nContent-Length: ${body.length}\r\n\r\n`;
    socket.write(POST(path, head) + body.slice(0, 5));
    await wait(100);
    program.kill('SIGTERM');
    await closed();
    const answer = heard(socket);
    socket.write(body.slice(5));
    expect(statusesIn(await answer)).toEqual([200]);
    expect(await ending()).toBe(0);
  });

  it('several times in one breath, as npm passes it on, ends no sooner', async () => {
    const held = await connected(url);
    program.kill('SIGINT');
    program.kill('SIGINT');
    program.kill('SIGTERM');
    expect(await ending()).toBe(0);
    held.destroy();
  });

  it('a second time, ends at once', async () => {
    const held = await connected(url);
    program.kill('SIGTERM');
    await closed();
    await wait(1500);
    program.kill('SIGTERM');
    expect(await ending()).toBe(143);
    held.destroy();
  });
});
