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
    [one, other] = [await openShared(redis.url), await openShared(redis.url)];
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

  it('have turns that come one after another, and wait for nobody who is gone', async () => {
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
