import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { begin, call } from './direct-line-client.ts';
import { serve } from './serving.ts';

const PROGRAM = fileURLToPath(new URL('../../../bot/programs/serve.ts', import.meta.url));

let running: ChildProcess | null = null;
afterEach(() => running?.kill('SIGKILL'));

function start(environment: Readonly<Record<string, string>>): ChildProcess {
  running = spawn(process.execPath, [PROGRAM], { env: environment });
  return running;
}

/** The address that the program says it can be reached at. */
async function addressOf(program: ChildProcess): Promise<string> {
  const [line] = (await once(program.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return /http\S+/.exec(String(line))?.[0] ?? '';
}

/** What a program says on standard error, and its exit code. */
async function endOf(program: ChildProcess): Promise<readonly [number | null, string]> {
  let said = '';
  program.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = (await once(program, 'close')) as [number | null];
  return [code, said];
}

describe('`npm start`', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, and ends in peace', async (signal) => {
    const program = start({ PORT: '0' });
    const url = await addressOf(program);
    expect((await call(url, 'GET', '/healthz')).status).toBe(200);
    expect((await call(url, 'GET', '/readyz')).status).toBe(200);
    const { streamUrl } = await begin(url, 'de');
    const stream = new WebSocket(streamUrl);
    await once(stream, 'message');
    const closed = once(stream, 'close');
    const end = endOf(program);
    program.kill(signal);
    // The client is told to come back: to whichever server is there then.
    expect((await closed)[0]).toBe(1001);
    expect(await end).toEqual([0, '']);
  });

  it('answers nobody but this machine unless it is told to', async () => {
    const program = start({ PORT: '0' });
    const { port } = new URL(await addressOf(program));
    const taken = createServer();
    // The port is free on another address of this machine: nobody listens there.
    taken.listen(Number(port), '127.0.0.2');
    await once(taken, 'listening');
    expect((taken.address() as AddressInfo).port).toBe(Number(port));
    taken.close();
  });

  it.each([
    [{ MicrosoftAppId: 'x' }, 'MicrosoftAppId'],
    [{ TEAMS_AUTH: 'off', HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example' }, 'TEAMS_AUTH'],
    [{ SITE: '/nowhere.json' }, '/nowhere.json'],
  ])('with %o ends with a sentence, and no stack', async (environment, named) => {
    const [code, said] = await endOf(start({ PORT: '0', ...environment } as never));
    expect(code).toBe(2);
    expect(said).toContain(named);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('says when its port is taken', async () => {
    const program = start({ PORT: '0' });
    const { port } = new URL(await addressOf(program));
    const second = spawn(process.execPath, [PROGRAM], { env: { PORT: port } });
    const [code, said] = await endOf(second);
    expect([code, said.includes(port)]).toEqual([2, true]);
  });

  it('without a setting for Teams has nothing there', async () => {
    const serving = await serve();
    expect((await call(serving.url, 'POST', '/api/messages', { body: {} })).status).toBe(404);
    await serving.stop();
  });
});
