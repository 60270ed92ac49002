import { on, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTokens, newHolder } from '../../../bot/directline/tokens.ts';
import { begin, call, post, read, type Ticket } from './direct-line-client.ts';
import { type Serving, serve } from './serving.ts';

const BASE = '/v3/directline';
const MINUTE = 60_000;
const text = (said: string, client?: string) => ({
  type: 'message',
  text: said,
  ...(client && { channelData: { clientActivityID: client } }),
});

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const questionsOf = (activities: readonly { readonly channelData?: unknown }[]) =>
  activities.flatMap(({ channelData }) => {
    const { lotse } = Object(channelData) as { lotse?: { question: string | null } };
    return lotse === undefined ? [] : [lotse.question];
  });

describe('A conversation over Direct Line', () => {
  it('begins with the first question, in the language that was named', async () => {
    const ticket = await begin(serving.url, 'en');
    const { activities } = await read(serving.url, ticket);
    expect(activities.map(({ locale }) => locale)).toEqual(['en', 'en']);
    expect(questionsOf(activities)).toEqual(['rolle', 'rolle']);
    expect(activities.at(-1)?.suggestedActions?.actions).toHaveLength(4);
  });

  it('asks for the language where none was named', async () => {
    const { activities } = await read(serving.url, await begin(serving.url));
    expect(questionsOf(activities)).toEqual(['sprache']);
  });

  it('falls back to a language that is there, and says so', async () => {
    const named = await read(serving.url, await begin(serving.url, 'de'));
    const fallback = await read(serving.url, await begin(serving.url, 'xx-YY'));
    expect(fallback.activities).toHaveLength(named.activities.length + 1);
    expect(fallback.activities[0]?.locale).toBe('de');
  });

  it('shows everybody what was said, with the id under which it was sent', async () => {
    const ticket = await begin(serving.url, 'de');
    const { watermark } = await read(serving.url, ticket);
    const { body } = await post(serving.url, ticket, text('Ich bin selbst betroffen', 'mine'));
    const { activities } = await read(serving.url, ticket, watermark);
    expect(activities[0]).toMatchObject({
      id: body.id,
      text: 'Ich bin selbst betroffen',
      from: { role: 'user' },
      channelData: { clientActivityID: 'mine' },
    });
    expect(activities.slice(1).every(({ from }) => from?.role === 'bot')).toBe(true);
  });

  it('takes what is sent twice once', async () => {
    const ticket = await begin(serving.url, 'de');
    const first = await post(serving.url, ticket, text('Fachkraft', 'same'));
    const before = await read(serving.url, ticket);
    const second = await post(serving.url, ticket, text('Fachkraft', 'same'));
    expect(second.body.id).toBe(first.body.id);
    expect(await read(serving.url, ticket)).toEqual(before);
  });

  it('answers ten things that come at once one after another, and loses none', async () => {
    const ticket = await begin(serving.url, 'de');
    const said = Array.from({ length: 10 }, (_, index) => text('xyzzy', `n${index}`));
    await Promise.all(said.map((activity) => post(serving.url, ticket, activity)));
    const { activities } = await read(serving.url, ticket);
    const mine = activities.filter(({ from }) => from?.role === 'user');
    expect(new Set(mine.map(({ id }) => id)).size).toBe(10);
    expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
  });

  it('begins once, however often it is begun', async () => {
    const { body } = await call<Ticket>(serving.url, 'POST', `${BASE}/tokens/generate`);
    const start = () =>
      call<Ticket>(serving.url, 'POST', `${BASE}/conversations`, { token: body.token, body: {} });
    expect([(await start()).status, (await start()).status]).toEqual([201, 200]);
    expect((await read(serving.url, body)).activities).toHaveLength(1);
  });

  it('reads the same again as it was told when it was said, whatever was said', async () => {
    const ticket = await begin(serving.url, 'de');
    const stream = new WebSocket(ticket.streamUrl);
    const told: unknown[] = [];
    stream.on('message', (data) => told.push(...JSON.parse(String(data)).activities));
    await once(stream, 'message');
    const button = (lotse: object) => ({ type: 'message', text: 'ein Knopf', value: { lotse } });
    for (const sent of [
      text('Fachkraft, Mein Name ist Ada Lovelace, BW'),
      button({ command: 'zweit:fa' }),
      text('xyzzy'),
      text('hilfe'),
      button({ choose: 'anschluss' }),
      button({ choose: 'privat', asked: 0 }),
      text('Duldung und Aufenthaltsgestattung'),
      text('zurück'),
      button({ command: 'sprache:ar' }),
      text('weiß nicht'),
      text('Landesangehörige mit einem Bruder, § 25 Abs. 2'),
      text('warum'),
      text('code'),
    ])
      await post(serving.url, ticket, sent);
    const { activities } = await read(serving.url, ticket);
    await expect.poll(() => told.length).toBe(activities.length);
    expect(activities).toEqual(told);
    stream.close();
  });

  it('is read by as many at a time as a person has tabs, and others are told to come later', async () => {
    const ticket = await begin(serving.url, 'de');
    for (let count = 0; count < 20; count += 1) await post(serving.url, ticket, text('hilfe'));
    const path = `/v3/directline/conversations/${ticket.conversationId}/activities`;
    const { token } = ticket;
    const asked = Array.from({ length: 60 }, () => call(serving.url, 'GET', path, { token }));
    const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
    expect((await call(serving.url, 'GET', path, { token })).status).toBe(200);
  });

  it('keeps nothing of what means nothing, however often it is sent', async () => {
    const ticket = await begin(serving.url, 'de');
    await post(serving.url, ticket, text('Ich berate beruflich'));
    const before = (await read(serving.url, ticket)).activities.length;
    for (const type of ['typing', 'event', 'dance'])
      await post(serving.url, ticket, { type, text: 'x'.repeat(9000) });
    expect((await read(serving.url, ticket)).activities).toHaveLength(before);
  });

  it('forgets what was said when it is told to', async () => {
    const ticket = await begin(serving.url, 'de');
    await post(serving.url, ticket, text('Ich berate beruflich'));
    await post(serving.url, ticket, text('alles löschen'));
    const { activities } = await read(serving.url, ticket);
    expect(activities.filter(({ from }) => from?.role === 'user')).toEqual([]);
    expect(activities.at(-1)).toMatchObject({ type: 'event', name: 'lotse/forgotten' });
  });

  it('goes on elsewhere after that for a client that wishes so, and its token is good for nothing', async () => {
    const ticket = await begin(serving.url, 'de');
    await post(serving.url, ticket, text('alles löschen'));
    const stream = new WebSocket(ticket.streamUrl);
    await once(stream, 'message');
    const closed = once(stream, 'close');
    const { token, conversationId: id } = ticket;
    const conversations = '/v3/directline/conversations';
    const afresh = () =>
      call<Ticket>(serving.url, 'POST', conversations, {
        token,
        body: { locale: 'de', afresh: true },
      });
    const { status, body: next } = await afresh();
    expect(status).toBe(201);
    expect(next.conversationId).not.toBe(id);
    const { activities } = await read(serving.url, next);
    expect(activities.map(({ name }) => name)).toContain('lotse/forgotten');
    expect((await post(serving.url, next, text('Ich berate beruflich'))).status).toBe(200);
    // Whoever kept the old token, or listens by it, hears nothing of that.
    expect((await closed)[0]).toBe(1001);
    for (const [method, path, wanted] of [
      ['GET', `${conversations}/${id}`, 404],
      ['GET', `${conversations}/${id}/activities`, 404],
      ['POST', '/v3/directline/tokens/refresh', 403],
    ] as const)
      expect((await call(serving.url, method, path, { token })).status).toBe(wanted);
    expect((await post(serving.url, ticket, text('hilfe'))).status).toBe(403);
    expect((await afresh()).status).toBe(403);
    expect(await serving.keptOf(token)).toBeNull();
  });
});

describe('What is forgotten after half an hour', () => {
  it('is gone for every call, and a page that was left open does not keep it', async () => {
    const own = await serve();
    const ticket = await begin(own.url, 'de');
    own.clock.ahead = 20 * MINUTE;
    const fresh = await call<Ticket>(own.url, 'POST', `${BASE}/tokens/refresh`, {
      token: ticket.token,
    });
    expect(fresh.status).toBe(200);
    own.clock.ahead = 31 * MINUTE;
    const { conversationId } = ticket;
    const { token } = fresh.body;
    const path = `${BASE}/conversations/${conversationId}`;
    const statuses = [
      await call(own.url, 'POST', `${BASE}/tokens/refresh`, { token }),
      await call(own.url, 'GET', path, { token }),
      await call(own.url, 'GET', `${path}/activities`, { token }),
      await call(own.url, 'POST', `${path}/activities`, { token, body: text('hallo') }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 404, 404, 403]);
    await own.stop();
  });

  it('stays as long as somebody goes on, a day at most', async () => {
    const own = await serve();
    let ticket = await begin(own.url, 'de');
    const alive: number[] = [];
    for (let hour = 0.25; hour <= 24.5; hour += 0.25) {
      own.clock.ahead = hour * 60 * MINUTE;
      const { status } = await post(own.url, ticket, text('hilfe'));
      if (status !== 200) break;
      alive.push(hour);
      const path = `${BASE}/tokens/refresh`;
      ticket = {
        ...ticket,
        ...(await call<Ticket>(own.url, 'POST', path, { token: ticket.token })).body,
      };
    }
    expect(alive.at(-1)).toBe(23.75);
    await own.stop();
  });
});

/** The sets that a stream brings until there are so many activities. */
async function received(url: string, count: number): Promise<readonly { readonly id: string }[]> {
  const socket = new WebSocket(url);
  const all: { readonly id: string }[] = [];
  // Two sets may come in one packet: whoever waits for one after the other misses the second.
  for await (const [data] of on(socket, 'message')) {
    all.push(...JSON.parse(String(data)).activities);
    if (all.length >= count) break;
  }
  socket.close();
  return all;
}

describe('The stream', () => {
  it('brings what was missed, then what is new, everything once', async () => {
    const ticket = await begin(serving.url, 'de');
    const coming = received(ticket.streamUrl, 5);
    await post(serving.url, ticket, text('Ich berate beruflich'));
    const ids = (await coming).map(({ id }) => id);
    const { activities } = await read(serving.url, ticket);
    expect(ids).toEqual(activities.map(({ id }) => id).slice(0, ids.length));
  });

  it('goes on at the watermark of a client that comes back', async () => {
    const ticket = await begin(serving.url, 'de');
    const { watermark } = await read(serving.url, ticket);
    await post(serving.url, ticket, text('Ich berate beruflich'));
    const path = `${BASE}/conversations/${ticket.conversationId}?watermark=${watermark}`;
    const { body } = await call<Ticket>(serving.url, 'GET', path, { token: ticket.token });
    const missed = await read(serving.url, ticket, watermark);
    const coming = await received(body.streamUrl, missed.activities.length);
    expect(coming.map(({ id }) => id)).toEqual(missed.activities.map(({ id }) => id));
  });

  it.each([
    ['without a pass', (url: string) => url.replace(/&t=.*/, '')],
    ['with a forged pass', (url: string) => `${url.slice(0, -4)}AAAA`],
    [
      'of another conversation',
      (url: string) => url.replace(/conversations\/./, 'conversations/x'),
    ],
  ])('is refused %s', async (_title, spoilt) => {
    const { streamUrl } = await begin(serving.url, 'de');
    const socket = new WebSocket(spoilt(streamUrl));
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('403');
  });

  it('is refused to a page of a foreign origin', async () => {
    const { streamUrl } = await begin(serving.url, 'de');
    const socket = new WebSocket(streamUrl, { origin: 'https://foreign.example' });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('403');
  });
});

describe('Who may call', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers':
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
  };

  it.each([
    ['a program, which names no origin', undefined, 200],
    ['our own page', 'own', 200],
    ['a page that the site file names', 'https://town.example', 200],
    ['a foreign page', 'https://foreign.example', 403],
    ['a page without an origin of its own', 'null', 403],
    ['a name that somebody pointed at this machine', 'http://rebound.example:3978', 403],
  ])('%s: %s is answered with %i', async (_title, origin, expected) => {
    const own = await serve({ site: { origins: ['https://town.example'] } });
    const named = origin === 'own' ? own.url : origin;
    const headers: Record<string, string> = named === undefined ? {} : { origin: named };
    const path = `${BASE}/tokens/generate`;
    const { status, headers: got } = await call(own.url, 'POST', path, { headers });
    expect(status).toBe(expected);
    expect(got.get('access-control-allow-origin')).toBe(expected === 200 ? (named ?? null) : null);
    if (expected === 200 && named !== undefined) {
      const asked = await call(own.url, 'OPTIONS', path, { headers: { ...headers, ...preflight } });
      const allowed = asked.headers.get('access-control-allow-headers')?.split(', ') ?? [];
      expect(allowed).toEqual(preflight['access-control-request-headers'].split(', '));
    }
    await own.stop();
  });

  it('only the holder of a conversation reads it', async () => {
    const [mine, other] = [await begin(serving.url), await begin(serving.url)];
    const path = `${BASE}/conversations/${mine.conversationId}/activities`;
    const forged = createTokens('another secret, of another server').issue({
      ...newHolder(),
      conversation: mine.conversationId,
    });
    const pass = new URL(mine.streamUrl).searchParams.get('t') ?? '';
    const tokens = [undefined, '', 'nonsense', other.token, forged, pass];
    const statuses = await Promise.all(
      tokens.map(async (token) => (await call(serving.url, 'GET', path, { token })).status),
    );
    expect(statuses).toEqual([401, 401, 403, 403, 403, 403]);
  });
});

describe('Bad input', () => {
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const raw = (value: string) => `{"type":"message","text":"Fachkraft","value":${value}}`;

  it.each([
    ['a body over 16 KB', JSON.stringify(text('x'.repeat(17_000))), 413],
    ['a body that is no JSON', '{"type":', 400],
    ['a body that is no object', '[1,2,3]', 400],
    ['an empty body', '', 400],
    ['an activity without a type', '{"text":"hallo"}', 400],
    ['a type that is no text', '{"type":7}', 400],
    ['a text that is no text', '{"type":"message","text":{"a":1}}', 400],
    ['an unknown type', '{"type":"dance"}', 200],
    ['typing', '{"type":"typing"}', 200],
    ['an activity without text', '{"type":"message"}', 200],
    ['a picture', '{"type":"message","attachments":[{"contentType":"image/png"}]}', 200],
    ['deep nesting', raw(deep(1500)), 200],
    ['a button of an option that there is not', raw('{"lotse":{"choose":"nonsense"}}'), 200],
    ['a button of a command that there is not', raw('{"lotse":{"command":"nonsense"}}'), 200],
    ['a button of an old question', raw('{"lotse":{"choose":"fachkraft","asked":0}}'), 200],
    ['a text of 3,000 signs', JSON.stringify(text('x'.repeat(3000))), 200],
    ['__proto__', '{"type":"message","text":"a","__proto__":{"x":1},"constructor":{}}', 200],
  ])('%s is answered, and no answer is lost', async (_title, body, expected) => {
    const ticket = await begin(serving.url, 'de');
    await post(serving.url, ticket, { type: 'message', value: { lotse: { choose: 'fachkraft' } } });
    const path = `${BASE}/conversations/${ticket.conversationId}/activities`;
    const answer = await call<{ error?: { message: string } }>(serving.url, 'POST', path, {
      token: ticket.token,
      raw: body,
    });
    expect(answer.status).toBe(expected);
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |node_modules|Error/);
    if (expected !== 200) expect(answer.body.error?.message.length).toBeGreaterThan(20);
    const { activities } = await read(serving.url, ticket);
    expect(questionsOf(activities).at(-1)).toBe('bundesland');
  });

  it('a button of an old question changes nothing and says so', async () => {
    const ticket = await begin(serving.url, 'de');
    const press = (choose: string) =>
      post(serving.url, ticket, { type: 'message', value: { lotse: { choose, asked: 1 } } });
    await press('fachkraft');
    const before = await read(serving.url, ticket);
    await press('selbst');
    const { activities } = await read(serving.url, ticket, before.watermark);
    expect(questionsOf(activities)).toEqual(['bundesland', 'bundesland']);
  });

  it.each([
    ['an option', { choose: 'fachkraft', asked: 1 }, 'bundesland'],
    ['the way back', { command: 'zurueck', asked: 3 }, 'bundesland'],
    ['the help', { command: 'hilfe', asked: 3 }, 'unterbringung'],
  ])(
    '%s that is pressed twice counts once, and nothing is said of it',
    async (_title, lotse, question) => {
      const ticket = await begin(serving.url, 'de');
      const press = (value: object) => post(serving.url, ticket, { type: 'message', value });
      const before = lotse.asked === 1 ? [] : ['selbst', 'baden-wuerttemberg'];
      for (const choose of before) await press({ lotse: { choose } });
      await press({ lotse });
      const { watermark, activities } = await read(serving.url, ticket);
      expect(questionsOf(activities).at(-1)).toBe(question);
      await press({ lotse });
      expect(questionsOf((await read(serving.url, ticket, watermark)).activities)).toEqual([]);
      // Another press of the same, under what stands by now, counts.
      const asked = Number(activities.at(-1)?.channelData?.asked);
      await press({ lotse: { ...lotse, asked } });
      const after = await read(serving.url, ticket, watermark);
      expect(questionsOf(after.activities)).not.toEqual([]);
    },
  );

  it.each([
    ['GET', '/nonsense', 404],
    ['GET', `${BASE}/tokens/generate`, 405],
    ['POST', '/api/messages', 404],
    ['GET', '/assets/../package.json', 404],
  ] as const)('%s %s is answered with %i and a sentence', async (method, path, expected) => {
    const { status, body } = await call<{ error: { message: string } }>(serving.url, method, path);
    expect(status).toBe(expected);
    expect(body.error.message).toMatch(/\.$/);
  });

  it('what is packed is not unpacked', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const path = `${BASE}/conversations`;
    expect((await call(serving.url, 'POST', path, { raw: 'x', headers })).status).toBe(415);
  });

  it('a file is refused with a sentence', async () => {
    const ticket = await begin(serving.url, 'de');
    const path = `${BASE}/conversations/${ticket.conversationId}/upload`;
    expect((await call(serving.url, 'POST', path, { token: ticket.token })).status).toBe(415);
  });
});
