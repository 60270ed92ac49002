import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

/** What a page is allowed to load has a number of its own in each answer. */
const UNIQUE = /nonce-[^']+/g;

/** Headers that say when, and what becomes of the connection. */
const PASSING = ['date', 'connection', 'keep-alive', 'x-request-id'];

async function told(method: string, path: string) {
  const wanted = { 'accept-encoding': 'identity' };
  const response = await fetch(serving.url + path, { method, headers: wanted });
  const lasting = [...response.headers].filter(([name]) => !PASSING.includes(name));
  const headers = Object.fromEntries(
    lasting.map(([name, value]) => [name, value.replaceAll(UNIQUE, 'nonce')]),
  );
  return { status: response.status, headers, body: await response.text() };
}

/** The methods that are named where another one is refused. */
async function allowedAt(path: string): Promise<readonly string[] | undefined> {
  return (await told('PUT', path)).headers['allow']?.split(', ');
}

/** The first address of a file that a page names. */
async function fileOf(page: string, begins: string): Promise<string> {
  const { body } = await told('GET', page);
  return new RegExp(`${begins}/[\\w./-]+`).exec(body)?.[0] ?? '';
}

const PATHS = [
  '/',
  '/chat',
  '/embed.js',
  '/healthz',
  '/readyz',
  '/regeln',
  '/regeln.md',
  '/datenschutz',
  '/api/openapi.json',
  '/v3/directline/conversations/a',
  '/nowhere',
  '/assets/none/none.js',
];

describe('HEAD, as monitors ask,', () => {
  it.each(PATHS)('is answered as GET is, without a body, at %s', async (path) => {
    const { body, ...expected } = await told('GET', path);
    expect(body).not.toBe('');
    expect(await told('HEAD', path)).toEqual({ ...expected, body: '' });
  });

  it.each([
    ['the page', '/', '/page'],
    ['the chat', '/chat', '/assets'],
  ])('is answered so for the files of %s', async (_title, page, begins) => {
    const path = await fileOf(page, begins);
    const { body, ...expected } = await told('GET', path);
    expect(expected.status).toBe(200);
    expect(body).not.toBe('');
    expect(await told('HEAD', path)).toEqual({ ...expected, body: '' });
  });

  it('is refused where GET is, and named where that is possible', async () => {
    expect((await told('HEAD', '/api/assess')).status).toBe(405);
    expect(await allowedAt('/healthz')).toEqual(['GET', 'HEAD']);
    expect(await allowedAt('/api/assess')).not.toContain('HEAD');
  });
});
