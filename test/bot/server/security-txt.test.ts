import { afterEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../../bot/render/contact.ts';
import { call } from './direct-line-client.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving | undefined;
afterEach(() => serving?.stop());

const PATH = '/.well-known/security.txt';
const HTTPS = { PUBLIC_URL: 'https://lotse.example.de' };
const DAY = 24 * 60 * 60 * 1000;

async function asked(feedback: Contact | null, environment = {}) {
  serving = await serve({ site: { feedback }, environment });
  return call<string>(serving.url, 'GET', PATH);
}

/** The values of a field. */
const valuesOf = (name: string, text: string) =>
  [...text.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map(([, value]) => value);

const CONTACTS: readonly (readonly [string, Contact, readonly string[]])[] = [
  ['an e-mail address', { email: 'it@example.org' }, ['mailto:it@example.org']],
  ['a page', { url: 'https://example.org/it' }, ['https://example.org/it']],
  ['a number', { phone: '0731 161-0' }, ['tel:07311610;phone-context=+49']],
  ['a number with its country', { phone: '+49 (731) 161/0' }, ['tel:+497311610']],
  [
    'all of them, the best first',
    { phone: '115', url: 'https://example.org', email: 'it@example.org' },
    ['mailto:it@example.org', 'https://example.org', 'tel:115;phone-context=+49'],
  ],
];

const NOBODY: readonly (readonly [string, Contact | null])[] = [
  ['nobody', null],
  ['nobody who can be written to', { name: 'Rathaus', address: 'Marktplatz 1' }],
  ['a page where others read along', { url: 'http://example.org' }],
  ['words in place of a number', { phone: 'Zentrale' }],
];

describe('security.txt', () => {
  it.each(CONTACTS)('names %s', async (_title, feedback, expected) => {
    const { status, body, headers } = await asked(feedback, HTTPS);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(valuesOf('Contact', body)).toEqual(expected);
    expect(valuesOf('Canonical', body)).toEqual([HTTPS.PUBLIC_URL + PATH]);
    expect(valuesOf('Preferred-Languages', body)).toEqual(['de, en']);
  });

  it.each(NOBODY)('is not there where the site file has %s', async (_title, feedback) => {
    expect((await asked(feedback)).status).toBe(404);
  });

  it('ends within a year, always from now on, and says no address that it has not', async () => {
    const { body } = await asked({ email: 'it@example.org' });
    const expires = valuesOf('Expires', body);
    expect(expires).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)]);
    const ahead = Date.parse(String(expires[0])) - Date.now();
    expect(ahead).toBeGreaterThan(30 * DAY);
    expect(ahead).toBeLessThan(365 * DAY);
    expect(valuesOf('Canonical', body)).toEqual([]);
  });
});
