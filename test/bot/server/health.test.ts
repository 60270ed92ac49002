import { afterEach, describe, expect, it } from 'vitest';
import { type Serving, serve } from './serving.ts';

let serving: Serving | undefined;
afterEach(() => serving?.stop());

/** The statuses of what is asked of the health of a server, by GET and by HEAD. */
async function statusesOf(path: string, { url }: Serving): Promise<readonly number[]> {
  const asked = ['GET', 'HEAD'].map((method) => fetch(url + path, { method }));
  return (await Promise.all(asked)).map(({ status }) => status);
}

describe('A server', () => {
  it.each([
    ['can be used', () => Promise.resolve(true), 200],
    ['cannot be used', () => Promise.resolve(false), 503],
    ['fails', () => Promise.reject(new Error()), 503],
  ])('whose store %s lives, and says whether it should get requests', async (_, isReady, ready) => {
    serving = await serve({ isReady });
    expect(await statusesOf('/healthz', serving)).toEqual([200, 200]);
    expect(await statusesOf('/readyz', serving)).toEqual([ready, ready]);
  });
});
