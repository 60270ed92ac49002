import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { begin, call } from './direct-line-client.ts';
import { serve } from './serving.ts';
import { addressOf, start as startServer } from './started.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const program of running.splice(0)) program.kill('SIGKILL');
});

function start(environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const program = startServer(environment);
  running.push(program);
  return program;
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
    const program = start();
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
    const program = start();
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
    const [code, said] = await endOf(start(environment as never));
    expect(code).toBe(2);
    expect(said).toContain(named);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('says of a misspelt setting that it has no effect, and serves', async () => {
    const program = start({ TOKEN_SECERT: 'x' });
    const end = endOf(program);
    expect((await call(await addressOf(program), 'GET', '/healthz')).status).toBe(200);
    program.kill();
    const [code, said] = await end;
    expect(code).toBe(0);
    expect(said).toMatch(/^.*TOKEN_SECERT.*TOKEN_SECRET.*\n$/);
  });

  it('says when its port is taken', async () => {
    const program = start();
    const { port } = new URL(await addressOf(program));
    const [code, said] = await endOf(start({ PORT: port }));
    expect([code, said.includes(port)]).toEqual([75, true]);
  });

  it('tells when it starts and stops, and has metrics until it has', async () => {
    const program = start({ METRICS_PORT: '0' });
    let told = '';
    program.stdout?.on('data', (chunk) => {
      told += chunk;
    });
    const url = await addressOf(program);
    await expect.poll(() => told).toMatch(/"started".*\n/);
    const { metricsPort } = JSON.parse(told.split('\n')[1] ?? '');
    expect((await call(url, 'GET', '/metrics')).status).toBe(404);
    const metrics = `http://127.0.0.1:${metricsPort}`;
    const { body } = await call<string>(metrics, 'GET', '/metrics');
    expect(body).toMatch(/_requests_total\{method="GET",route="none",status="404"\} 1/);
    const end = endOf(program);
    program.kill();
    expect(await end).toEqual([0, '']);
    const events = told.trimEnd().split('\n').slice(1);
    expect(events.map((line) => JSON.parse(line).event)).toEqual([
      'started',
      'stopping',
      'stopped',
    ]);
    await expect(call(metrics, 'GET', '/metrics')).rejects.toThrow();
  });

  it('says which setting is to be changed when the port of its metrics is taken', async () => {
    const program = start();
    const { port } = new URL(await addressOf(program));
    const [code, said] = await endOf(start({ METRICS_PORT: port }));
    expect([code, said.includes(port), said.includes('METRICS_PORT')]).toEqual([75, true, true]);
  });

  it('without a setting for Teams has nothing there', async () => {
    const serving = await serve();
    expect((await call(serving.url, 'POST', '/api/messages', { body: {} })).status).toBe(404);
    await serving.stop();
  });
});
