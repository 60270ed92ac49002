import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bus, createLocalBus, type News } from '../../../bot/store/bus.ts';
import { openShared } from '../../../bot/store/redis/open.ts';
import type { Shared } from '../../../bot/store/shared.ts';
import { type Redis, startRedis } from '../../tools/redis.ts';

/** What somebody heard: news, and that some may have been lost. */
function hearing(bus: Bus): (News | 'missed')[] {
  const heard: (News | 'missed')[] = [];
  bus.listen(
    (news) => heard.push(news),
    () => heard.push('missed'),
  );
  return heard;
}

/** Signs the tokens of servers that belong together. */
const SECRET = 'the secret of all servers that belong together';

/** A way to Redis on which all that is connected can fall silent, as after a cut that nobody is told of. */
async function passOn(url: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const there = connect(Number(new URL(url).port), '127.0.0.1');
    for (const each of [socket, there]) sockets.add(each.on('error', () => undefined));
    socket.pipe(there).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  function silence(): void {
    for (const socket of sockets) socket.unpipe().resume();
    sockets.clear();
  }
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    silence,
    end: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('A server by itself', () => {
  it('hears at once what it tells', () => {
    const bus = createLocalBus();
    const heard = hearing(bus);
    bus.tell({ conversation: 'a', refused: 'full' });
    expect(heard).toEqual([{ conversation: 'a', refused: 'full' }]);
  });
});

describe('Servers on one Redis', () => {
  let redis: Redis;
  let [one, other]: [Shared?, Shared?] = [];
  beforeAll(async () => {
    redis = await startRedis();
    [one, other] = [await openShared(redis.url, SECRET), await openShared(redis.url, SECRET)];
  });
  afterAll(async () => {
    for (const each of [one, other]) await Promise.all([each?.bus.close(), each?.store.close()]);
    await redis.end();
  });

  it('hear what any of them tells, each once', async () => {
    const [mine, theirs] = [hearing(one?.bus as Bus), hearing(other?.bus as Bus)];
    one?.bus.tell({ conversation: 'a' });
    expect(mine).toEqual([{ conversation: 'a' }]);
    await expect.poll(() => theirs).toEqual([{ conversation: 'a' }]);
    expect(mine).toHaveLength(1);
  });

  it('do not mind what others tell there', async () => {
    const heard = hearing(other?.bus as Bus);
    const client = createClient({ url: redis.url });
    await client.connect();
    for (const nonsense of ['{', '[]', '{"from":1}', '{"from":"x","news":{"conversation":7}}'])
      await client.publish('{lotse}:news', nonsense);
    await client.close();
    one?.bus.tell({ conversation: 'b' });
    await expect.poll(() => heard).toEqual([{ conversation: 'b' }]);
  });

  it('have turns that come one after another', async () => {
    const done: string[] = [];
    const work = (name: string, pause: number) => async () => {
      done.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      done.push(`${name} ends`);
    };
    const first = one?.turns('c', work('first', 300));
    await expect.poll(() => done).toEqual(['first begins']);
    await Promise.all([first, other?.turns('c', work('second', 0))]);
    expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('wait for nobody who is gone in the middle of a turn, and for whoever is not', async () => {
    const gone = await openShared(redis.url, SECRET);
    const never = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const left = gone.turns('d', () => {
      begun.resolve();
      return never.promise;
    });
    await begun.promise;
    // For longer than a turn is somebody's who says nothing any more.
    let isNext = false;
    const next = one?.turns('d', () => {
      isNext = true;
      return Promise.resolve();
    });
    await wait(11_000);
    expect(isNext).toBe(false);
    await Promise.all([gone.bus.close(), gone.store.close()]);
    await next;
    expect(isNext).toBe(true);
    never.resolve();
    await left;
  });

  it('sign alike, or do not start', async () => {
    const reason = openShared(redis.url, 'the secret of another server, by mistake');
    await expect(reason).rejects.toMatchObject({ id: 'secrets-differ', mayPass: false });
  });

  it('are told what is the matter where Redis does not let them in', async () => {
    const url = redis.url.replace('redis://', 'redis://nobody:wrong@');
    await expect(openShared(url, SECRET)).rejects.toMatchObject({ id: 'store-denied' });
    await expect(openShared('redis://127.0.0.1:1', SECRET)).rejects.toMatchObject({
      id: 'store-unreachable',
      mayPass: true,
    });
  });

  it('come back from a connection on which nothing is answered any more, however much is asked', async () => {
    const mute = await passOn(redis.url);
    const shared = await openShared(mute.url, SECRET);
    const asking = setInterval(() => void shared.store.read('a').catch(() => undefined), 200);
    mute.silence();
    await expect.poll(() => shared.store.isReady().catch(() => false)).toBe(false);
    // The next connection is answered.
    await expect
      .poll(() => shared.store.isReady().catch(() => false), { timeout: 60_000 })
      .toBe(true);
    clearInterval(asking);
    await Promise.all([shared.bus.close(), shared.store.close()]);
    mute.end();
  });

  it('look by themselves once Redis is back, as what was told meanwhile is lost', async () => {
    const heard = hearing(other?.bus as Bus);
    await redis.kill();
    one?.bus.tell({ conversation: 'lost' });
    expect(await other?.store.isReady().catch(() => false)).toBe(false);
    await redis.start();
    await expect.poll(() => heard).toContain('missed');
    await expect.poll(() => one?.store.isReady().catch(() => false)).toBe(true);
    one?.bus.tell({ conversation: 'd' });
    await expect.poll(() => heard).toContainEqual({ conversation: 'd' });
  });
});
