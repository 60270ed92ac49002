import { describe, expect, it } from 'vitest';
import { createSharing } from '../../../bot/beside/sharing.ts';

/** Work that ends when it is told to; it counts how often it was begun. */
function work() {
  const all: {
    readonly end: (result: number) => void;
    readonly fail: (error: Error) => void;
    readonly left: AbortSignal;
  }[] = [];
  const begin = (left: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    all.push({ end: resolve, fail: reject, left });
    return promise;
  };
  return { all, begin };
}

const stays = () => new AbortController().signal;

describe('Work that is shared', () => {
  it('is done once for all who ask for it meanwhile, and again for whoever asks later', async () => {
    const share = createSharing<number>();
    const { all, begin } = work();
    const asked = [share('a', stays(), begin), share('a', stays(), begin)];
    all[0]?.end(1);
    expect(await Promise.all(asked)).toEqual([1, 1]);
    const later = share('a', stays(), begin);
    all[1]?.end(2);
    expect(await later).toBe(2);
    expect(all.length).toBe(2);
  });

  it('is not shared with whoever asks for something else', () => {
    const share = createSharing<number>();
    const { all, begin } = work();
    void share('a', stays(), begin);
    void share('b', stays(), begin);
    expect(all.length).toBe(2);
  });

  it('fails for all, and is tried again for whoever asks later', async () => {
    const share = createSharing<number>();
    const { all, begin } = work();
    const asked = [share('a', stays(), begin), share('a', stays(), begin)];
    all[0]?.fail(new RangeError());
    for (const each of asked) await expect(each).rejects.toThrow(RangeError);
    void share('a', stays(), begin);
    expect(all.length).toBe(2);
  });

  it('is told once the last one has left; who comes then begins anew', () => {
    const share = createSharing<number>();
    const { all, begin } = work();
    const askers = [new AbortController(), new AbortController()];
    for (const { signal } of askers) void share('a', signal, begin);
    askers[0]?.abort();
    expect(all[0]?.left.aborted).toBe(false);
    askers[1]?.abort();
    expect(all[0]?.left.aborted).toBe(true);
    void share('a', stays(), begin);
    expect(all.map(({ left }) => left.aborted)).toEqual([true, false]);
  });

  it('is told at once where the only one who asked has left before', () => {
    const share = createSharing<number>();
    const { all, begin } = work();
    void share('a', AbortSignal.abort(), begin);
    expect(all[0]?.left.aborted).toBe(true);
  });
});
