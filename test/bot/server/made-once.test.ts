import { describe, expect, it } from 'vitest';
import { madeOnce } from '../../../bot/server/made-once.ts';

describe('What is made once', () => {
  it('is made for the first who asks, and handed to all others', async () => {
    let made = 0;
    const get = madeOnce(() => {
      made += 1;
      return Promise.resolve(made);
    });
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    expect(await get()).toBe(1);
  });

  it('is tried again where it could not be made', async () => {
    let isBroken = true;
    const get = madeOnce(() =>
      isBroken ? Promise.reject(new Error('full disk')) : Promise.resolve('made'),
    );
    await expect(get()).rejects.toThrow('full disk');
    isBroken = false;
    expect(await get()).toBe('made');
  });
});
