import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../tools/free-port.ts';
import { begin, call, post, read, type Ticket } from './direct-line-client.ts';
import { addressOf, start } from './started.ts';
import { activityOf, deliver, startTeamsPeer, type TeamsPeer } from './teams-peer.ts';
import { said } from './wire.ts';

/** In no text of ours, in no address, and in no name. */
const CANARY = 'Murmeltier';

const folder = mkdtempSync(join(tmpdir(), 'told-'));
let program: ChildProcess;
let peer: TeamsPeer;
let [url, metricsUrl, printed] = ['', '', ''];
let ticket: Ticket;

beforeAll(async () => {
  peer = await startTeamsPeer();
  const port = await freePort();
  metricsUrl = `http://127.0.0.1:${port}`;
  program = start({
    STORE: join(folder, 'kept.db'),
    LOG_LEVEL: 'trace',
    METRICS_PORT: `${port}`,
    TEAMS_AUTH: 'off',
  });
  url = await addressOf(program);
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  ticket = await begin(url, 'de');
  await talk();
});
afterAll(() => {
  program.kill('SIGKILL');
  peer.stop();
  rmSync(folder, { recursive: true });
});

const bodies: string[] = [];

/** A whole conversation in each channel, and everything besides that can go wrong with one. */
async function talk(): Promise<void> {
  for (const text of [CANARY, 'fachkraft', 'BW', 'AU', '60c', 'noch nicht', 'weiter', 'löschen'])
    await post(url, ticket, { type: 'message', text });
  const conversation = `a:${CANARY}`;
  await deliver(url, activityOf(peer, { type: 'installationUpdate', action: 'add' }, conversation));
  for (const text of [CANARY, 'fachkraft', 'Ulm'])
    await deliver(
      url,
      activityOf(peer, { text, from: { id: '29:x', name: CANARY } }, conversation),
    );
  const own = `/v3/directline/conversations/${ticket.conversationId}`;
  const headers = {
    cookie: CANARY,
    'user-agent': CANARY,
    referer: `http://${CANARY}/`,
    'x-request-id': CANARY,
    'x-forwarded-for': CANARY,
  };
  const faults = [
    call(url, 'GET', `/${CANARY}?${CANARY}=${CANARY}`, { headers }),
    call(url, 'GET', `${own}/activities?watermark=${CANARY}`, { token: CANARY, headers }),
    call(url, 'POST', `${own}/activities`, {
      token: ticket.token,
      raw: `{"text":"${CANARY}`,
      headers,
    }),
    call(url, 'POST', `${own}/activities`, { token: ticket.token, raw: CANARY.repeat(3000) }),
    call(url, 'POST', `/v3/directline/conversations/${CANARY}/activities`, { token: ticket.token }),
    call(url, 'POST', '/api/messages', { body: { ...activityOf(peer, {}), serviceUrl: CANARY } }),
  ];
  // A form comes back as it was sent: it is the page of whoever sent it.
  await call(url, 'POST', '/', { raw: `state=${CANARY}&text=${CANARY}` });
  bodies.push(...(await Promise.all(faults)).map(({ body }) => JSON.stringify(body)));
  bodies.push(await said(url, `GET /${CANARY} HTTP/1.1\r\n${CANARY}\r\n\r\n`));
}

const metrics = async (path = '/metrics') => await fetch(metricsUrl + path);

/** All lines of the log, as they were understood. */
const events = () =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('What a server tells its operators', () => {
  it('is what happened, in which channel and how long it took', async () => {
    await expect
      .poll(() => events().filter(({ event }) => event === 'turn').length)
      .toBeGreaterThan(9);
    expect(events()).toContainEqual(
      expect.objectContaining({ event: 'turn', channel: 'msteams', outcome: 'taken' }),
    );
    expect(events()).toContainEqual(
      expect.objectContaining({
        event: 'request',
        method: 'POST',
        route: '/v3/directline/conversations/:id/activities',
        status: 200,
      }),
    );
    const { text } = { text: await (await metrics()).text() };
    expect(text).toMatch(/lotse_turns_total\{channel="webchat",outcome="taken"\} 9/);
    expect(text).toMatch(/lotse_kept\{unit="things"\} [1-9]/);
    expect(text).toMatch(/nodejs_eventloop_lag/);
    expect(text).toMatch(/lotse_streams 0/);
  });

  it('is nothing of what was said, by whom, or from where', async () => {
    const [, body = ''] = ticket.token.split('.');
    const { user } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { user: string };
    const told = printed + (await (await metrics()).text());
    for (const secret of [
      ...[CANARY, 'fachkraft', 'Fachkraft', 'duldung', '60c', 'anschluss', 'Amina', 'weiter'],
      ...[ticket.conversationId, ticket.token, body, user, '127.0.0.1', '::1', '29:x', 'a:'],
    ])
      expect([secret, told.replace(/http:\/\/localhost:\d+/g, '').includes(secret)]).toEqual([
        secret,
        false,
      ]);
  });

  it('names no request by what a client sent, and tells whoever was refused its own name', async () => {
    const answer = await call<{ error: { requestId: string } }>(url, 'GET', '/nowhere', {
      headers: { 'x-request-id': CANARY },
    });
    const { requestId } = answer.body.error;
    expect(requestId).toBe(answer.headers.get('x-request-id'));
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    await expect.poll(() => events().some((event) => event['requestId'] === requestId)).toBe(true);
  });

  it('tells nothing back of what was wrong', () => {
    for (const body of bodies)
      expect(body).not.toMatch(new RegExp(`${CANARY}|node_modules|\\.ts:`));
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/metrics?a', 404],
    ['POST', '/metrics', 405],
    ['HEAD', '/metrics', 200],
  ])('is served at one address alone: %s %s is %i', async (method, path, status) => {
    expect((await fetch(metricsUrl + path, { method })).status).toBe(status);
  });

  it('goes on after the server has read what it cannot, and ends with it', async () => {
    expect((await read(url, ticket)).activities.length).toBeGreaterThan(0);
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(events().map(({ event }) => event)).toEqual(
      expect.arrayContaining(['started', 'stopping', 'stopped']),
    );
    await expect(metrics()).rejects.toThrow(TypeError);
  });
});
