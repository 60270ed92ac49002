import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Trouble } from '../store/troubled.ts';
import { begin, call, post, read, type Ticket } from './direct-line-client.ts';
import { start } from './started.ts';
import {
  activityOf,
  buttonsIn,
  cardIn,
  deliver,
  startTeamsPeer,
  type TeamsPeer,
} from './teams-peer.ts';
import { said } from './wire.ts';

/** What a person could be known by, wherever it is put. */
const CANARY = 'Canary';
const NAME = 'Amina Muster';

/** An id that a client thinks up: it can say anything, a telephone number as well. */
const THEIR_ID = '01761234-5678-4012-8345-678901234567';

/** What is found wherever an answer is told in ids, or in words. */
const ANSWERS = ['baden-wuerttemberg', 'Baden-Württemberg', 'anschluss', 'duldung', 'Duldung'];

/** What a client can send along with anything. */
const HEADERS = {
  'user-agent': `${CANARY}-Agent`,
  cookie: `${CANARY}=1`,
  referer: `http://localhost/${CANARY}`,
  'x-forwarded-for': '203.0.113.77',
  'x-request-id': THEIR_ID,
};

let peer: TeamsPeer;
let program: ChildProcess;
let url: string;
let metricsUrl: string;
let printed = '';
beforeAll(async () => {
  peer = await startTeamsPeer();
  program = start(
    { TEAMS_AUTH: 'off', LOG_LEVEL: 'trace', METRICS_PORT: '0' },
    {
      program: fileURLToPath(new URL('./watched.ts', import.meta.url)),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  const { stdout } = program;
  while (stdout !== null && !/"started".*\n/.test(printed)) await once(stdout, 'data');
  url = /http\S+/.exec(printed)?.[0] ?? '';
  metricsUrl = `http://localhost:${/"metricsPort":(\d+)/.exec(printed)?.[1]}`;
  // The address of the program is told on purpose: it is its own.
  printed = printed.slice(printed.indexOf('\n') + 1);
});
afterAll(() => {
  program.kill('SIGKILL');
  peer.stop();
});

/** From now on, this befalls the store. */
async function befall(trouble: Trouble): Promise<void> {
  const heard = once(program, 'message');
  program.send(trouble);
  await heard;
}

/** What belongs to the persons of this test alone. */
const secrets = new Set<string>();
/** What was answered where something was refused. */
const refusals: string[] = [];

function keep({ conversationId, token, streamUrl }: Ticket): void {
  const pass = new URL(streamUrl).searchParams.get('t') ?? '';
  for (const secret of [conversationId, token, pass, ...token.split('.').slice(1)])
    secrets.add(secret);
}

/** Sends something that is refused. */
async function refused(method: 'GET' | 'POST', path: string, more: object = {}): Promise<number> {
  const { status, body } = await call<unknown>(url, method, path, { headers: HEADERS, ...more });
  expect(status).toBeGreaterThanOrEqual(400);
  refusals.push(JSON.stringify(body));
  return status;
}

/** Holds a whole conversation in the web chat, by typing and by pressing. */
async function chat(): Promise<Ticket> {
  const ticket = await begin(url, 'de');
  keep(ticket);
  const stream = new WebSocket(ticket.streamUrl, { headers: HEADERS });
  await once(stream, 'message');
  const options = ['fachkraft', 'baden-wuerttemberg', 'anschluss', 'duldung'];
  for (const choose of options) {
    const [last] = (await read(url, ticket)).activities.slice(-1);
    const { suggestedActions } = Object(last) as { suggestedActions?: { actions: Button[] } };
    const pressed = suggestedActions?.actions.find(({ value }) => value?.lotse?.choose === choose);
    const value = pressed?.value ?? { lotse: { choose } };
    const text = `${CANARY} ${NAME} ${choose}`;
    expect((await post(url, ticket, { type: 'message', text, value })).status).toBe(200);
  }
  const text = `Ich heiße ${NAME}, ${CANARY}, Tel. 0176 1234567, Duldung`;
  expect((await post(url, ticket, { type: 'message', text, from: { name: NAME } })).status).toBe(
    200,
  );
  stream.terminate();
  // There it stands, as it was said, but for the name: whoever holds the token reads it.
  expect(JSON.stringify(await read(url, ticket))).toContain(CANARY);
  return ticket;
}

interface Button {
  readonly value?: { readonly lotse?: { readonly choose?: string } };
}

/** Says something in Teams, as somebody with a name. */
async function sayInTeams(more: object, conversation = `a:${CANARY}`): Promise<number> {
  const from = { id: `29:${CANARY}`, name: NAME, aadObjectId: THEIR_ID };
  const { status, body } = await deliver(url, activityOf(peer, { from, ...more }, conversation));
  if (status >= 400) refusals.push(JSON.stringify(body));
  return status;
}

async function talkInTeams(): Promise<void> {
  expect(await sayInTeams({ type: 'installationUpdate', action: 'add' })).toBe(200);
  for (const text of ['Deutsch', 'Fachkraft', `Baden-Württemberg ${CANARY}`, 'Duldung'])
    expect(await sayInTeams({ text })).toBe(200);
  const card = cardIn(peer.delivered.at(-1)?.activity ?? {});
  const value = buttonsIn(card)[0]?.data;
  expect(await sayInTeams({ text: '', value })).toBe(200);
}

describe('What the server writes, at its most talkative, of', () => {
  it('conversations in web chat and Teams', async () => {
    await chat();
    await talkInTeams();
  });

  it('a store that is in trouble', async () => {
    const ticket = await chat();
    for (const trouble of ['fails', 'full', 'unreadable', 'fails late', 'conflict'] as const) {
      await befall(trouble);
      await post(url, ticket, { type: 'message', text: CANARY });
      await sayInTeams({ text: CANARY });
      await call(url, 'POST', '/v3/directline/conversations', { body: { locale: CANARY } });
    }
    await befall('unreadable');
    await refused('GET', `/v3/directline/conversations/${ticket.conversationId}`, ticket);
    await befall('none');
  });

  it('whatever is refused', async () => {
    const { conversationId, token } = await chat();
    const base = `/v3/directline/conversations/${conversationId}`;
    const statuses = [
      await refused('GET', `/${CANARY}/${NAME}?${CANARY}=${NAME}#${CANARY}`),
      await refused('GET', `${base}/activities?watermark=${CANARY}`, { token: `${token}x` }),
      await refused('GET', `${base}/vermerk?${CANARY}`, { token: CANARY }),
      await refused('POST', `${base}/activities`, { token, raw: `{"text":"${CANARY}` }),
      await refused('POST', `${base}/activities`, { token, body: { type: CANARY.repeat(20) } }),
      await refused('POST', `${base}/activities`, { token, raw: CANARY.repeat(20_000) }),
      await refused('POST', `${base}/upload?name=${CANARY}`, { token, raw: CANARY }),
      await refused('POST', `/v3/directline/tokens/refresh?${CANARY}`, { token: CANARY }),
      await refused('POST', '/api/messages', { raw: `{"serviceUrl":"${CANARY}` }),
      await refused('POST', '/api/messages', { body: { type: CANARY }, token: CANARY }),
      await refused('GET', '/', { headers: { ...HEADERS, origin: `https://${CANARY}.example` } }),
      await refused('POST', '/', { headers: { 'content-encoding': CANARY }, raw: CANARY }),
    ];
    expect(statuses).toEqual([404, 403, 403, 400, 400, 413, 415, 403, 400, 401, 403, 415]);
    const cut = 'Connection: close\r\n\r\n';
    for (const sent of [
      `${CANARY} / HTTP/1.1\r\nHost: a\r\n${cut}`,
      `GET /${CANARY} HTTP/1.1\r\nHost: ${CANARY} ${NAME}\r\n${cut}`,
      `GET http://${CANARY}:99999/ HTTP/1.1\r\nHost: a\r\n${cut}`,
      `GET / HTTP/1.1\r\nHost: a\r\n${CANARY} ${NAME}\r\n${cut}`,
      `GET ${base}/stream?t=${CANARY} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ])
      refusals.push(await said(url, sent));
  });

  it('programs that ask for a verdict', async () => {
    const record = { asOf: '2026-05-04', bundesland: 'baden-wuerttemberg', status: 'duldung-60a' };
    const headers = HEADERS;
    expect((await call(url, 'POST', '/api/assess', { body: record, headers })).status).toBe(200);
    // What is wrong in a record is quoted to whoever sent it, and to nobody else.
    const wrong = { ...record, status: CANARY };
    expect((await call(url, 'POST', '/api/assess', { body: wrong, headers })).status).toBe(422);
  });

  it('is nothing of theirs', async () => {
    const metrics = (await call<string>(metricsUrl, 'GET', '/metrics')).body;
    const told = printed + metrics;
    for (const secret of [CANARY, NAME, THEIR_ID, ...ANSWERS, ...secrets])
      expect(told).not.toContain(secret);
    expect(told).not.toMatch(/127\.0\.0\.1|::1|203\.0\.113|1234567|undici|Bearer|\?/);
    for (const refusal of refusals)
      for (const secret of [CANARY, NAME, THEIR_ID, ...secrets])
        expect(refusal).not.toContain(secret);
  });

  it('is one line of JSON for each event, of every kind there is', () => {
    const events = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    const kinds = ['started', 'request', 'refused', 'turn', 'store', 'error'];
    expect(new Set(events)).toEqual(new Set(kinds));
  });
});
