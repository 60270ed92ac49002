import { afterAll, describe, expect, it } from 'vitest';
import { createQueues } from '../../../bot/session/one-at-a-time.ts';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { KEPT } from '../../../bot/store/store.ts';
import { STORES } from './stores.ts';

interface Value {
  readonly said: string;
}

describe.each(STORES)('The store in %s', (_name, open) => {
  const { store, wait } = open<Value>();
  afterAll(() => store.close());
  const a: Value = { said: 'a' };

  it('has nothing where nothing was written', async () => {
    expect(await store.read('nobody')).toBeNull();
    expect(await store.isReady()).toBe(true);
  });

  it('gives back what was written, and nobody shares it', async () => {
    const mine = { said: 'mine' };
    expect(await store.write('one', mine, null)).toBe('written');
    mine.said = 'changed';
    expect((await store.read('one'))?.value).toEqual({ said: 'mine' });
  });

  it('gives nobody anything by which what is kept can be changed', async () => {
    await store.write('theirs', a, null);
    const { value } = (await store.read('theirs')) ?? { value: a };
    // A store may hand out a copy of its own, or one that nobody can change.
    try {
      (value as { said: string }).said = 'changed';
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    expect((await store.read('theirs'))?.value).toEqual(a);
  });

  it('gives back what JSON says of a value, whatever parts it shares with one before', async () => {
    const part = { texts: ['x', 'y'], none: null, count: 7, deep: { isTrue: true } };
    const store = open<unknown>().store;
    await store.write('json', { part }, null);
    const { value, eTag = null } = (await store.read('json')) ?? {};
    const next = { again: Object(value).part, more: [part, {}, []], gone: undefined };
    await store.write('json', next, eTag);
    const read = await store.read('json');
    expect(JSON.stringify(read?.value)).toBe(JSON.stringify(next));
    expect(read?.value).toStrictEqual(JSON.parse(JSON.stringify(next)));
    await store.close();
  });

  it('of ten who write the next version at once, one does', async () => {
    await store.write('ten', a, null);
    const { eTag = null } = (await store.read('ten')) ?? {};
    const writers = Array.from({ length: 10 }, (_, index) => ({ said: String(index) }));
    const written = await Promise.all(writers.map((value) => store.write('ten', value, eTag)));
    expect(written.filter((each) => each === 'written')).toHaveLength(1);
    expect((await store.read('ten'))?.value).toEqual(writers[written.indexOf('written')]);
  });

  it('writes no first version where there is one', async () => {
    await store.write('first', a, null);
    expect(await store.write('first', { said: 'b' }, null)).toBe('conflict');
  });

  it('writes no next version of what is gone', async () => {
    await store.write('gone', a, null);
    const { eTag = null } = (await store.read('gone')) ?? {};
    await store.remove('gone');
    expect(await store.read('gone')).toBeNull();
    expect(await store.write('gone', a, eTag)).toBe('conflict');
    await store.write('gone', a, null);
    expect(await store.write('gone', a, eTag)).toBe('conflict');
  });

  it('forgets after half an hour without a word', async () => {
    await store.write('idle', a, null);
    wait(KEPT.idle - 1);
    expect(await store.read('idle')).not.toBeNull();
    wait(1);
    expect(await store.read('idle')).toBeNull();
  });

  it('forgets after a day, whatever happens', async () => {
    await store.write('day', a, null);
    let lived = 0;
    for (; (await store.read('day')) !== null; lived += KEPT.idle / 2) {
      const { eTag = null } = (await store.read('day')) ?? {};
      await store.write('day', a, eTag);
      wait(KEPT.idle / 2);
    }
    expect(lived).toBe(KEPT.atMost);
  });
});

describe('The store in memory', () => {
  it('takes no more than it was made for, and says that it is full', async () => {
    const store = createMemoryStore<Value>(() => 0, 1);
    expect(await store.write('a', { said: 'a' }, null)).toBe('written');
    expect(await store.isReady()).toBe(false);
    expect(await store.write('b', { said: 'b' }, null)).toBe('full');
    await store.remove('a');
    expect(await store.write('b', { said: 'b' }, null)).toBe('written');
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
