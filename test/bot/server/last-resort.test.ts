import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTokens, newHolder } from '../../../bot/directline/tokens.ts';
import { begin, call, post, read, type Ticket } from './direct-line-client.ts';
import { FAULTY, UNREADABLE } from './faulty.ts';
import { addressOf, start } from './started.ts';
import { connected, heard, statusesIn } from './wire.ts';

const SECRET = 'a secret for tests that is long enough to be one';

let program: ChildProcess;
let url: string;
let log = '';
let ticket: Ticket;
beforeAll(async () => {
  const faulty = fileURLToPath(new URL('./faulty.ts', import.meta.url));
  program = start({ TOKEN_SECRET: SECRET }, { program: faulty });
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk) => {
      log += chunk;
    });
  url = await addressOf(program);
  ticket = await begin(url, 'de');
});
afterAll(() => program.kill('SIGKILL'));

async function errorsSeen(): Promise<number> {
  const { body } = await call<{ readonly errors: number }>(url, 'GET', '/healthz');
  return body.errors;
}

/** Sends a request whose body comes in two parts, the second after the handlers have begun. */
async function answerTo(path: string): Promise<string> {
  const socket = await connected(url);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nAccept-Language: fr\r\nConnection: close\r\n`);
  socket.write('Content-Length: 4\r\n\r\nab');
  setTimeout(() => socket.write('cd'), 50);
  return Buffer.from(await heard(socket), 'latin1').toString('utf8');
}

/** What a French caller is told where something of ours went wrong. */
async function apology(): Promise<string> {
  const path = '/v3/directline/conversations';
  const token = createTokens(SECRET).issue({ ...newHolder(), conversation: UNREADABLE });
  const headers = { 'accept-language': 'fr' };
  const answer = await call<{ error: { message: string } }>(url, 'POST', path, { token, headers });
  // The store fails here: what is said is the same.
  expect(answer.status).toBe(503);
  return answer.body.error.message;
}

/** The faults after which there is no answer to be given any more. */
const TOO_LATE: Readonly<Record<string, readonly number[]>> = {
  'after half an answer': [200],
  'after the answer': [200],
  'with an error that cannot be read': [],
};

describe('An error in one request', () => {
  it.each(FAULTY)('%s ends that request alone, is told and counted', async (name, path) => {
    const sentence = await apology();
    const before = await errorsSeen();
    const answer = await answerTo(path);
    const isTold = TOO_LATE[name] === undefined;
    expect(statusesIn(answer)).toEqual(TOO_LATE[name] ?? [500]);
    expect(answer.includes(sentence)).toBe(isTold);
    expect(await errorsSeen()).toBe(before + 1);
    // Others go on with their conversation.
    expect((await post(url, ticket, { type: 'message', text: 'hilfe' })).status).toBe(200);
  });

  it('in a stream ends that stream alone', async () => {
    const path = `/v3/directline/conversations/${UNREADABLE}/stream?t=${UNREADABLE}`;
    const stream = new WebSocket(`${url.replace('http', 'ws')}${path}`);
    // It hangs up: to the client that is an error of its own.
    stream.on('error', () => undefined);
    await new Promise((resolve) => stream.on('close', resolve));
    expect((await read(url, ticket)).activities.length).toBeGreaterThan(0);
  });

  it('leaves its kind and place in the log, and nothing of what was said', () => {
    expect(log).toMatch(/"kind":"RangeError","place":"at .*faulty\.ts/);
    expect(log).not.toContain('an answer');
  });
});
