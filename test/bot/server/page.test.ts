import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

describe('The page', () => {
  it.each(['br', 'gzip', 'identity'])('comes packed as %s to whoever asks so', async (encoding) => {
    const { headers, ...answer } = await fetch(serving.url, {
      headers: { 'accept-encoding': encoding },
    }).then(async (response) => ({ headers: response.headers, text: await response.text() }));
    expect(headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(answer.text).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  });
});
