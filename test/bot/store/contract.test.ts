import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type Store } from '../../../bot/store/store.ts';
import { createQueues } from '../../../bot/store/turns.ts';
import { type Opened, STORES } from './stores.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const A = bytes('a');
const B = bytes('b');
const LONG = { ...KEPT, givesWay: false };
const GIVES_WAY = { ...KEPT, givesWay: true };

/** For as long as a test can wait where nobody has the time pass. */
const BRIEF = { idle: 1000, atMost: 2000, givesWay: false };

/** By how much a timer here and the clock of a store may differ, in milliseconds. */
const CLOCKS = 20;

describe.each(STORES)('The store in %s', (_name, open) => {
  let store: Store;
  let wait: Opened['wait'];
  beforeAll(async () => {
    ({ store, wait } = await open());
  });
  afterAll(() => store.close());
  const eTagOf = async (id: string) => (await store.read(id))?.eTag ?? null;
  const textOf = async (id: string) => {
    const kept = await store.read(id);
    return kept && new TextDecoder().decode(kept.bytes);
  };

  it('has nothing where nothing was written', async () => {
    expect(await store.read('nobody')).toBeNull();
    expect(await store.isReady()).toBe(true);
  });

  it('gives back what was written, and nobody shares it', async () => {
    // Of Node's own kind, whose slices share what they are cut from.
    const mine = Buffer.from('mine');
    expect(await store.write('one', mine, null, LONG)).toBe('written');
    mine.fill(0);
    expect(await textOf('one')).toBe('mine');
  });

  it('gives back bytes as they are, whatever they are', async () => {
    const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    await store.write('all', all, null, LONG);
    expect(Buffer.compare((await store.read('all'))?.bytes ?? A, all)).toBe(0);
  });

  it('of ten who write the next version at once, one does', async () => {
    await store.write('ten', A, null, LONG);
    const eTag = await eTagOf('ten');
    const texts = Array.from({ length: 10 }, (_, index) => String(index));
    const written = await Promise.all(
      texts.map((text) => store.write('ten', bytes(text), eTag, LONG)),
    );
    expect(written.filter((each) => each === 'written')).toHaveLength(1);
    expect(await textOf('ten')).toBe(texts[written.indexOf('written')]);
  });

  it('writes no first version where there is one', async () => {
    await store.write('first', A, null, LONG);
    expect(await store.write('first', B, null, LONG)).toBe('conflict');
  });

  it('writes no next version of what is gone', async () => {
    await store.write('gone', A, null, LONG);
    const eTag = await eTagOf('gone');
    await store.remove('gone');
    expect(await store.read('gone')).toBeNull();
    expect(await store.write('gone', A, eTag, LONG)).toBe('conflict');
    await store.write('gone', A, null, LONG);
    expect(await store.write('gone', A, eTag, LONG)).toBe('conflict');
  });

  it('says of one only of several who remove something at once that it was there', async () => {
    await store.write('once', A, null, LONG);
    const removed = await Promise.all(Array.from({ length: 5 }, () => store.remove('once')));
    expect(removed.filter(Boolean)).toHaveLength(1);
    expect(await store.remove('nobody')).toBe(false);
  });

  it('forgets what nobody has written for long enough, and no sooner', async () => {
    await store.write('idle', A, null, BRIEF);
    await wait(BRIEF.idle / 2);
    expect(await store.read('idle')).not.toBeNull();
    await store.write('idle', A, await eTagOf('idle'), BRIEF);
    await wait(BRIEF.idle / 2);
    expect(await store.read('idle')).not.toBeNull();
    await wait(BRIEF.idle / 2 + CLOCKS);
    expect(await store.read('idle')).toBeNull();
    expect(await store.remove('idle')).toBe(false);
    expect(await store.write('idle', B, null, BRIEF)).toBe('written');
    expect(await textOf('idle')).toBe('b');
  });

  it('forgets sooner what was said to be kept for less', async () => {
    await store.write('brief', A, null, { ...BRIEF, idle: 50 });
    // Nobody but Redis has its time pass, and by its own clock.
    await wait(50 + CLOCKS);
    expect(await store.read('brief')).toBeNull();
  });

  it('forgets what was begun long ago, however often it is written', async () => {
    await store.write('day', A, null, BRIEF);
    for (let lived = 0; lived < BRIEF.atMost; lived += BRIEF.idle / 2) {
      expect(await store.write('day', A, await eTagOf('day'), BRIEF)).toBe('written');
      await wait(BRIEF.idle / 2);
    }
    expect(await store.read('day')).toBeNull();
  });
});

describe.each(STORES)('The store in %s, when it is full,', (_name, open) => {
  it('takes no more things than it was made for, and goes on for those it has', async () => {
    const { store } = await open({ things: 1, bytes: 100 });
    expect(await store.write('a', A, null, LONG)).toBe('written');
    expect(await store.write('b', B, null, LONG)).toBe('full');
    expect(await store.isReady()).toBe(true);
    expect(await store.write('a', B, (await store.read('a'))?.eTag ?? null, LONG)).toBe('written');
    await store.remove('a');
    expect(await store.write('b', B, null, LONG)).toBe('written');
    await store.close();
  });

  it('takes no more bytes than it was made for, and keeps what it had', async () => {
    const { store } = await open({ things: 10, bytes: 100 });
    expect(await store.write('a', new Uint8Array(60), null, LONG)).toBe('written');
    expect(await store.write('b', new Uint8Array(60), null, LONG)).toBe('full');
    const { eTag = null } = (await store.read('a')) ?? {};
    expect(await store.write('a', new Uint8Array(101), eTag, LONG)).toBe('full');
    expect((await store.read('a'))?.bytes).toHaveLength(60);
    expect(await store.write('a', new Uint8Array(100), eTag, LONG)).toBe('written');
    await store.close();
  });

  it('has room left for what has begun when nothing new fits any more', async () => {
    const { store } = await open({ things: 10, bytes: 100 });
    await store.write('a', new Uint8Array(80), null, LONG);
    expect(await store.write('b', new Uint8Array(15), null, LONG)).toBe('full');
    const { eTag = null } = (await store.read('a')) ?? {};
    expect(await store.write('a', new Uint8Array(95), eTag, LONG)).toBe('written');
    await store.close();
  });

  it('lets nothing go where even all that gives way would not be enough', async () => {
    const { store } = await open({ things: 10, bytes: 100 });
    await store.write('stays', new Uint8Array(60), null, LONG);
    for (const id of ['one', 'two']) await store.write(id, new Uint8Array(10), null, GIVES_WAY);
    expect(await store.write('large', new Uint8Array(50), null, LONG)).toBe('full');
    for (const id of ['stays', 'one', 'two']) expect(await store.read(id)).not.toBeNull();
    expect(await store.used()).toEqual({ things: 3, bytes: 80 });
    expect(await store.write('small', new Uint8Array(25), null, LONG)).toBe('written');
    expect(await store.used()).toEqual({ things: 2, bytes: 85 });
    await store.close();
  });

  it('lets go of what is over before anything that is not', async () => {
    const { store, wait } = await open({ things: 300, bytes: 10_000 });
    for (let count = 0; count < 299; count += 1)
      await store.write(`brief-${count}`, A, null, { ...BRIEF, idle: 300 });
    await store.write('newcomer', A, null, GIVES_WAY);
    await wait(2000);
    expect(await store.write('large', new Uint8Array(8_749), null, LONG)).toBe('written');
    expect(await store.read('newcomer')).not.toBeNull();
    await store.close();
  });

  it('lets go of what gives way, the oldest first, and of nothing else', async () => {
    const { store, wait } = await open({ things: 4, bytes: 100 });
    for (const [id, keeping] of [
      ['stays', LONG],
      ['oldest', GIVES_WAY],
      ['newer', GIVES_WAY],
    ] as const) {
      await store.write(id, A, null, keeping);
      await wait(5);
    }
    await store.write('stays', B, (await store.read('stays'))?.eTag ?? null, LONG);
    await store.write('one', A, null, LONG);
    expect(await store.write('two', A, null, LONG)).toBe('written');
    expect(await store.read('oldest')).toBeNull();
    expect(await store.read('newer')).not.toBeNull();
    expect(await store.write('three', A, null, LONG)).toBe('written');
    expect(await store.read('newer')).toBeNull();
    expect(await store.write('four', A, null, LONG)).toBe('full');
    for (const id of ['stays', 'one', 'two', 'three']) expect(await store.read(id)).not.toBeNull();
    await store.close();
  });

  it('has room again once what it has is over', async () => {
    const { store, wait } = await open({ things: 1, bytes: 100 });
    await store.write('a', A, null, { ...BRIEF, idle: 50 });
    await wait(50);
    expect(await store.write('b', B, null, LONG)).toBe('written');
    await store.close();
  });
});

describe('Work on one thing', () => {
  it('is done in the order in which it came, and goes on after a failure', async () => {
    const inTurn = createQueues();
    const done: string[] = [];
    const work = (name: string, pause: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      done.push(name);
      if (name === 'fails') throw new TypeError(name);
    };
    const all = [
      inTurn('one', work('slow', 20)),
      inTurn('one', work('fails', 0)),
      inTurn('one', work('last', 0)),
      inTurn('other', work('beside', 5)),
    ];
    const settled = await Promise.allSettled(all);
    expect(done).toEqual(['beside', 'slow', 'fails', 'last']);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
