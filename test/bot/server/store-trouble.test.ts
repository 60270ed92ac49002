import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createClient } from '@redis/client';
import { afterEach, describe, expect, it } from 'vitest';
import { type Redis, startRedis } from '../../tools/redis.ts';
import { COMPILE_CACHE } from '../running.ts';
import { begin, call, post, read, type Ticket } from './direct-line-client.ts';
import { addressOf, SERVE, start } from './started.ts';

const SECRET = 'Zx8fK2mQz7LpW4xVb9hJ3nRtY6uPcDe1';

let program: ChildProcess;
let redis: Redis | undefined;
const folder = mkdtempSync(join(tmpdir(), 'trouble-'));
afterEach(async () => {
  program.kill('SIGKILL');
  await redis?.end();
  redis = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const statusOf = async (url: string, path: string) => (await call(url, 'GET', path)).status;

/** Says something by a button, which needs no words to be understood. */
const say = (url: string, ticket: Ticket) =>
  post(url, ticket, { type: 'message', text: 'Hilfe', value: { lotse: { command: 'hilfe' } } });

/** What stands of what was said. */
const saidIn = async (url: string, ticket: Ticket) =>
  (await read(url, ticket)).activities.filter(({ from }) => from.role === 'user').length;

/** What is answered where somebody asks what was said. */
const readRaw = (url: string, { conversationId, token }: Ticket) =>
  call(url, 'GET', `/v3/directline/conversations/${conversationId}/activities`, { token });

/** What a person is told who cannot be served. */
const toldIn = ({ body }: { readonly body: unknown }) => Object(body).error?.message ?? '';

describe('While Redis', () => {
  async function served() {
    redis = await startRedis();
    program = start({ STORE: redis.url, TOKEN_SECRET: SECRET });
    const url = await addressOf(program);
    return { url, redis };
  }

  it('says nothing, nothing is taken and whoever asks is told so; then all goes on', async () => {
    const { url, redis } = await served();
    const ticket = await begin(url, 'de');
    redis.signal('SIGSTOP');
    const refused = await say(url, ticket);
    expect(refused.status).toBe(503);
    expect(toldIn(refused).length).toBeGreaterThan(20);
    // Who only reads is told the same.
    expect((await readRaw(url, ticket)).status).toBe(503);
    expect([await statusOf(url, '/healthz'), await statusOf(url, '/readyz')]).toEqual([200, 503]);
    redis.signal('SIGCONT');
    await expect.poll(() => statusOf(url, '/readyz')).toBe(200);
    expect((await say(url, ticket)).status).toBe(200);
  });

  it('writes later than anybody waits, nothing is taken of which that was said', async () => {
    const { url, redis } = await served();
    const ticket = await begin(url, 'de');
    const admin = createClient({ url: redis.url });
    await admin.connect();
    await admin.sendCommand(['CLIENT', 'PAUSE', '7000', 'WRITE']);
    expect((await say(url, ticket)).status).toBe(503);
    await expect.poll(() => statusOf(url, '/readyz')).toBe(200);
    expect(await saidIn(url, ticket)).toBe(0);
    expect((await say(url, ticket)).status).toBe(200);
    expect(await saidIn(url, ticket)).toBe(1);
    await admin.close();
  });

  it('has no memory left, nothing is taken and nothing lost; then all goes on', async () => {
    const { url, redis } = await served();
    const ticket = await begin(url, 'de');
    expect((await say(url, ticket)).status).toBe(200);
    const admin = createClient({ url: redis.url });
    await admin.connect();
    await admin.configSet({ 'maxmemory-policy': 'noeviction', maxmemory: '1' });
    expect((await say(url, ticket)).status).toBe(503);
    expect(await saidIn(url, ticket)).toBe(1);
    await admin.configSet('maxmemory', '0');
    expect((await say(url, ticket)).status).toBe(200);
    expect(await saidIn(url, ticket)).toBe(2);
    await admin.close();
  });
});

describe('While a server runs, its file', () => {
  const path = join(folder, 'kept.db');
  /** A server with so many conversations that the file has many pages. */
  async function served() {
    mkdirSync(folder, { recursive: true });
    program = start({ STORE: path });
    const url = await addressOf(program);
    const tickets = await Promise.all(Array.from({ length: 50 }, () => begin(url, 'de')));
    return { url, tickets };
  }
  async function ended(how: NodeJS.Signals): Promise<void> {
    const exit = once(program, 'exit');
    program.kill(how);
    await exit;
  }

  it('is damaged: whoever starts the server anew is told so, and what to do', async () => {
    const { url, tickets } = await served();
    // What stands in the log beside it goes into the file with whatever is deleted.
    await post(url, tickets[0] as Ticket, { type: 'message', text: 'löschen' });
    const { length } = readFileSync(path);
    writeFileSync(path, Buffer.alloc(length, 'damage'));
    expect((await say(url, tickets[1] as Ticket)).status).toBe(200);
    await ended('SIGKILL');
    program = start({ STORE: path });
    const saying = text(program.stderr as Readable);
    expect(await once(program, 'exit')).toEqual([2, null]);
    expect(await saying).toContain(path);
    expect(await saying).toContain('STORE');
  });

  it('is taken away: whoever watches over the server is told so, and the conversations go on', async () => {
    const { url, tickets } = await served();
    expect(await statusOf(url, '/readyz')).toBe(200);
    rmSync(path);
    await expect.poll(() => statusOf(url, '/readyz')).toBe(503);
    expect((await say(url, tickets[0] as Ticket)).status).toBe(200);
    await ended('SIGTERM');
  });
});

describe('On a disk that is full', () => {
  it('nothing is taken and nothing lost, and the server goes on', async () => {
    // A file that may not grow is what a full disk is to whoever writes it.
    const script = `trap '' XFSZ; ulimit -f 400; exec "$0" "$@"`;
    const environment = { PATH: process.env['PATH'], PORT: '0', STORE: join(folder, 'kept.db') };
    program = spawn('bash', ['-c', script, process.execPath, '--import', COMPILE_CACHE, SERVE], {
      env: environment,
    });
    const url = await addressOf(program);
    const tickets: Ticket[] = [];
    for (;;) {
      const ticket = await begin(url, 'de');
      if (ticket.token === undefined) break;
      tickets.push(ticket);
      expect(tickets.length).toBeLessThan(5000);
    }
    const [first] = tickets as [Ticket];
    const refused = await say(url, first);
    expect(refused.status).toBe(503);
    expect(toldIn(refused).length).toBeGreaterThan(20);
    expect(await saidIn(url, first)).toBe(0);
    expect([await statusOf(url, '/healthz'), await statusOf(url, '/readyz')]).toEqual([200, 503]);
    expect(program.exitCode).toBeNull();
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    await ended;
  });
});
