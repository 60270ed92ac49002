import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../tools/free-port.ts';
import { begin, call, post } from './direct-line-client.ts';
import { FAULTY } from './faulty.ts';
import { SERVE, start } from './started.ts';
import { said } from './wire.ts';

const FAULTY_SERVER = fileURLToPath(new URL('./faulty.ts', import.meta.url));

let running: ChildProcess | undefined;
afterEach(() => running?.kill('SIGKILL'));

/** Where the lines of a program go: to a full disk, or into a pipe that is closed, or that nobody reads. */
type Target = 'full' | 'closed' | 'unread';

/** Starts a server whose lines are lost, and waits until it answers. */
async function lost(program: string, out: Target, err: Target): Promise<string> {
  const full = openSync('/dev/full', 'w');
  const port = await freePort();
  const stdio = [
    'ignore' as const,
    ...[out, err].map((to) => (to === 'full' ? full : ('pipe' as const))),
  ];
  running = start({ PORT: String(port), LOG_LEVEL: 'trace' }, { program, stdio });
  closeSync(full);
  if (out === 'closed') running.stdout?.destroy();
  if (err === 'closed') running.stderr?.destroy();
  const url = `http://localhost:${port}`;
  while (running.exitCode === null && !(await isThere(url))) await wait(50);
  return url;
}

/** So many requests write more than a pipe holds, and than their reader takes in beforehand. */
const LINES = 5000;

function isThere(url: string): Promise<boolean> {
  return call(url, 'GET', '/healthz').then(
    () => true,
    () => false,
  );
}

const TARGETS = [
  ['full', 'full'],
  ['closed', 'closed'],
  ['full', 'closed'],
  ['closed', 'full'],
] as const;

describe('A server whose log is lost', () => {
  it.each(TARGETS)('(output %s, errors %s) goes on with every conversation', async (out, err) => {
    const url = await lost(SERVE, out, err);
    const ticket = await begin(url, 'de');
    expect((await post(url, ticket, { type: 'message', text: 'hilfe' })).status).toBe(200);
    expect((await call(url, 'GET', '/healthz')).body).toEqual({ status: 'ok', errors: 0 });
  });

  it.each(TARGETS)('(output %s, errors %s) goes on after errors', async (out, err) => {
    const url = await lost(FAULTY_SERVER, out, err);
    for (const [, path] of FAULTY)
      await said(
        url,
        `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
      );
    const { body } = await call(url, 'GET', '/healthz');
    expect(body).toEqual({ status: 'ok', errors: FAULTY.length });
  });

  it('since nobody reads it goes on, keeps nobody waiting, and ends in peace', async () => {
    const url = await lost(SERVE, 'unread', 'unread');
    for (let asked = 0; asked < LINES; asked += 1) await isThere(url);
    const ticket = await begin(url, 'de');
    expect((await post(url, ticket, { type: 'message', text: 'hilfe' })).status).toBe(200);
    const ended = running && once(running, 'exit');
    running?.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
