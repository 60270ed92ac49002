import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Logged } from '../../../bot/directline/activity.ts';
import { begin, call, post, read, type Ticket } from '../server/direct-line-client.ts';
import { type Serving, serve } from '../server/serving.ts';
import {
  activityOf,
  cardIn,
  deliver,
  startTeamsPeer,
  type TeamsPeer,
} from '../server/teams-peer.ts';
import { forWrites, type Trouble } from '../store/troubled.ts';

let serving: Serving;
let peer: TeamsPeer;
let next: (asked: 'read' | 'write') => Trouble = () => 'none';
/** From here on the stores are in trouble, write by write. */
const befall = (...troubles: readonly Trouble[]) => {
  next = forWrites(...troubles);
};

beforeAll(async () => {
  peer = await startTeamsPeer();
  serving = await serve({ environment: { TEAMS_AUTH: 'off' }, next: (asked) => next(asked) });
});
afterAll(async () => {
  await serving.stop();
  peer.stop();
});
beforeEach(() => befall());

/** What befalls the store for good, as far as anybody waits for it. */
const ALWAYS = (trouble: Trouble) => Array<Trouble>(20).fill(trouble);
const ENDS: readonly [string, Trouble][] = [
  ['is full', 'full'],
  ['fails', 'fails'],
];
const HEALED: readonly [string, readonly Trouble[]][] = [
  ['was written to by another server', ['conflict', 'conflict']],
  ['fails once', ['fails']],
  ['fails after it has written', ['fails late']],
];

describe('In web chat', () => {
  const answer = { type: 'message', value: { lotse: { choose: 'fachkraft', asked: 1 } } };
  const questionIn = (activities: readonly Logged[]) =>
    activities.at(-1)?.channelData?.lotse?.question;

  /** The next set that comes by the stream of a conversation. */
  async function following({ streamUrl }: Ticket) {
    const socket = new WebSocket(streamUrl);
    await once(socket, 'message');
    const coming = once(socket, 'message').then(([data]) => {
      socket.close();
      return JSON.parse(String(data)).activities as readonly Logged[];
    });
    return { coming };
  }

  it.each([
    ['de-DE', 'de'],
    ['tr', 'tr'],
  ])('who finds no room is told so, in their language: %s', async (accepted) => {
    const told = async (language: string) => {
      const { status, body } = await call<{ error: { message: string } }>(
        serving.url,
        'POST',
        '/v3/directline/conversations',
        { body: {}, headers: { 'accept-language': language } },
      );
      expect(status).toBe(503);
      return body.error.message;
    };
    befall('full', 'full');
    const [theirs, english] = [await told(accepted), await told('en')];
    expect(theirs.length).toBeGreaterThan(20);
    expect(theirs).not.toBe(english);
  });

  it.each(ENDS)(
    'where the store %s, nothing is taken, and the person is told',
    async (_, trouble) => {
      const ticket = await begin(serving.url, 'de');
      const { coming } = await following(ticket);
      const before = await read(serving.url, ticket);
      befall(...ALWAYS(trouble));
      const refused = await post(serving.url, ticket, answer);
      expect(refused.status).toBe(503);
      const [told, ...others] = await coming;
      expect(others).toEqual([]);
      expect(told).toMatchObject({ locale: 'de', from: { role: 'bot' } });
      expect(told?.text).toMatch(/noch einmal\.$/);
      expect(await read(serving.url, ticket)).toEqual(before);
      // The buttons that came along are alive once there is room again.
      befall();
      const [button] = told?.suggestedActions?.actions ?? [];
      await post(serving.url, ticket, { type: 'message', value: button?.value });
      const { activities } = await read(serving.url, ticket);
      expect(questionIn(activities)).toBe('bundesland');
    },
  );

  it.each(HEALED)('where the store %s, an answer is taken once', async (_, troubles) => {
    const ticket = await begin(serving.url, 'de');
    const { watermark } = await read(serving.url, ticket);
    befall(...troubles);
    expect((await post(serving.url, ticket, answer)).status).toBe(200);
    const { activities } = await read(serving.url, ticket, watermark);
    expect(activities.map(({ from }) => from.role)).toEqual(['user', 'bot']);
    expect(questionIn(activities)).toBe('bundesland');
  });
});

describe('In Teams', () => {
  let count = 0;
  const install = { type: 'installationUpdate', action: 'add' };
  beforeEach(() => {
    count += 1;
  });

  const attempt = (more: object) =>
    deliver(serving.url, activityOf(peer, more, `a:trouble-${count}`));

  async function send(more: object) {
    const before = peer.delivered.length;
    const { status } = await attempt(more);
    expect(status).toBe(200);
    return peer.delivered.slice(before);
  }
  const last = (all: Awaited<ReturnType<typeof send>>) => all.at(-1)?.activity;
  const questionIn = (all: Awaited<ReturnType<typeof send>>) =>
    last(all)?.channelData?.lotse?.question;
  const kept = async () => (await serving.keptOfTeams(`a:trouble-${count}`)) ?? undefined;
  const answer = { value: { lotse: { asked: 1 }, choice: 'fachkraft' } };

  it('who finds no room is told so, in their language', async () => {
    befall('full', 'full');
    const [german] = await send(install);
    const [turkish] = await send({ ...install, locale: 'tr-TR' });
    for (const told of [german, turkish]) {
      expect(told?.activity.text?.length).toBeGreaterThan(20);
      expect(cardIn(told?.activity ?? {})).toBeNull();
    }
    expect(german?.activity.text).not.toBe(turkish?.activity.text);
    expect(await kept()).toBeUndefined();
    expect(questionIn(await send(install))).toBe('rolle');
  });

  it.each(ENDS)(
    'where the store %s, nothing is taken, and the person is told',
    async (_, trouble) => {
      await send({ ...install, locale: 'en-GB' });
      const before = await kept();
      befall(...ALWAYS(trouble));
      const told = await send(answer);
      // The card stands as it stood: nothing is put in its place.
      expect(told.map(({ how }) => how)).toEqual(['sent']);
      expect(last(told)).toMatchObject({ locale: 'en' });
      expect(last(told)?.text).toMatch(/try again/);
      expect(await kept()).toEqual(before);
      befall();
      expect(questionIn(await send(answer))).toBe('bundesland');
    },
  );

  it.each(HEALED)('where the store %s, an answer is taken once', async (_, troubles) => {
    await send(install);
    befall(...troubles);
    const next = await send(answer);
    expect(next.map(({ how }) => how)).toEqual(['updated', 'sent']);
    expect(questionIn(next)).toBe('bundesland');
    expect(await kept()).toMatchObject({ asked: 2, own: { live: { question: 'bundesland' } } });
  });

  it('an answer counts although it could not be kept which card is alive', async () => {
    await send(install);
    befall('none', ...ALWAYS('fails'));
    expect(questionIn(await send(answer))).toBe('bundesland');
    befall();
    expect(questionIn(await send({ text: 'Baden-Württemberg' }))).toBe('unterbringung');
    expect(await kept()).toMatchObject({ asked: 3 });
  });

  it('what never reached the person is said again, and nothing is taken of what they said to it', async () => {
    await send(install);
    peer.refusing.sending = true;
    expect((await attempt(answer)).status).toBe(500);
    peer.refusing.sending = false;
    expect(questionIn(await send({ text: 'Baden-Württemberg' }))).toBe('bundesland');
    expect(await kept()).toMatchObject({ asked: 2 });
    expect(questionIn(await send({ text: 'Baden-Württemberg' }))).toBe('unterbringung');
  });
});
