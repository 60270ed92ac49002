import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, call, streamOf } from './direct-line-client.ts';
import { type Serving, serve } from './serving.ts';
import { addressOf, start } from './started.ts';
import { heard, opened } from './wire.ts';

let program: ChildProcess;
let url: string;
/** In this process: what it keeps can be taken away. */
let forgetful: Serving;
beforeAll(async () => {
  program = start();
  forgetful = await serve();
  url = await addressOf(program);
});
afterAll(async () => {
  program.kill('SIGKILL');
  await forgetful.stop();
});

/** A frame of a kind that there is not, with bits that nobody has agreed on. */
const BROKEN = Buffer.from('ff8000000000', 'hex');
/** The head of a text that is longer than any that the server takes: 64 KB. */
const TOO_LONG = Buffer.from('81fe800000000000', 'hex');

/** The address of a stream of a conversation that goes on. */
async function going(): Promise<string> {
  return (await begin(url, 'de')).streamUrl;
}

/** The address of a stream of a conversation that is over. */
async function over(): Promise<string> {
  const ticket = await begin(forgetful.url, 'de');
  await forgetful.store.remove(ticket.conversationId);
  return ticket.streamUrl;
}

/** Waits until the server has said that it closes the stream with this code. */
async function closing(socket: Socket, code: number): Promise<void> {
  const close = Buffer.from([0x88, 2, code >> 8, code % 256]);
  let said = Buffer.alloc(0);
  while (!said.includes(close))
    said = Buffer.concat([said, ...((await once(socket, 'data')) as [Buffer])]);
}

/** Whether the server lives, and has seen no error of its own. */
async function expectHealthy(): Promise<void> {
  for (const each of [url, forgetful.url])
    expect((await call(each, 'GET', '/healthz')).body).toEqual({ status: 'ok', errors: 0 });
}

describe('A broken frame', () => {
  it('on a stream too many does the server no harm', async () => {
    const ticket = await begin(url, 'de');
    const others: Socket[] = [];
    for (let count = 0; count < 5; count += 1) {
      const other = await opened(await streamOf(url, ticket));
      await once(other, 'data');
      others.push(other);
    }
    const sixth = await opened(await streamOf(url, ticket));
    await closing(sixth, 1013);
    sixth.write(BROKEN);
    await heard(sixth);
    await expectHealthy();
    for (const other of others) other.destroy();
  });

  it('on a stream of a conversation that is over does the server no harm', async () => {
    const stream = await opened(await over());
    await closing(stream, 1001);
    stream.write(BROKEN);
    await heard(stream);
    await expectHealthy();
  });

  it.each([
    ['in the same breath as the request for a stream', over, BROKEN],
    ['in the same breath, of a conversation that goes on', going, BROKEN],
    ['that is too long', going, TOO_LONG],
    ['that is too long, after the conversation is over', over, TOO_LONG],
  ])('%s does the server no harm', async (_title, address, frame) => {
    await heard(await opened(await address(), frame));
    await expectHealthy();
  });

  it('while the server stops does not hinder it', async () => {
    let complaints = '';
    program.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    const stream = await opened(await going());
    await once(stream, 'data');
    const ended = once(program, 'close');
    program.kill('SIGTERM');
    await closing(stream, 1001);
    stream.write(BROKEN);
    expect(await ended).toEqual([0, null]);
    expect(complaints).toBe('');
  });
});
