import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withReading } from '../../../src/index.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const FORMS = [
  ['/regeln', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/regeln.md', 'text/markdown; charset=utf-8', '# '],
] as const;

describe.each(FORMS)('The rules on the server, at %s', (path, type, start) => {
  it.each(['br', 'gzip', 'identity'])('come packed as %s to whoever asks so', async (encoding) => {
    const response = await fetch(serving.url + path, { headers: { 'accept-encoding': encoding } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).startsWith(start)).toBe(true);
  });

  it('may be kept for a while, and are told by HEAD, too', async () => {
    const [got, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(serving.url + path, { method })),
    );
    expect(head?.status).toBe(200);
    expect(await head?.text()).toBe('');
    for (const name of ['cache-control', 'content-length', 'content-type'])
      expect(head?.headers.get(name)).toBe(got?.headers.get(name));
    expect(head?.headers.get('cache-control')).toContain('max-age');
  });
});

describe('The page of the rules', () => {
  it('may show its own style and nothing else', async () => {
    const response = await fetch(`${serving.url}/regeln`);
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(await response.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).not.toContain('script-src');
  });

  it('has the reading of the municipality that the server decides by', async () => {
    const rules = withReading({
      name: 'Eine Gemeinde',
      rules: [
        { status: 'p25-4', finding: 'met', ground: ['O'], source: { title: 'Schreiben vom Mai' } },
      ],
    });
    const other = await serve({ site: { rules } });
    const text = await fetch(`${other.url}/regeln`).then((response) => response.text());
    await other.stop();
    expect(text).toContain('Schreiben vom Mai');
  });
});
