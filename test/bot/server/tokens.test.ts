import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../../bot/directline/tokens.ts';
import { KEPT } from '../../../bot/store/store.ts';

const SECRET = 'a secret for tests that is long enough to be one';
const KEY = Buffer.from(SECRET);
const HOLDER = { conversation: 'c-1', user: 'dl_1', key: 'k'.repeat(43) };
const CLAIMS = { user: HOLDER.user, sub: HOLDER.conversation, key: HOLDER.key, exp: 5000 };
const AT = 1_000_000;

const tokens = createTokens(SECRET, () => AT);

/** In seconds: as long as a conversation can be kept. */
const LIFETIME = KEPT.atMost / 1000;

const encoded = (text: string) => Buffer.from(text).toString('base64url');

/** A token with a head and a body of one's choice, signed as ours are. */
function signed(body: string, head = '{"alg":"HS256","typ":"JWT"}', hash = 'sha256'): string {
  const text = `${encoded(head)}.${encoded(body)}`;
  return `${text}.${createHmac(hash, KEY).update(text).digest('base64url')}`;
}

/** A token of the same claims, but for some. */
const claiming = (changed: object) => signed(JSON.stringify({ ...CLAIMS, ...changed }));

/** A token as an independent library makes it, of the same head as ours. */
function byPeer(claims: Record<string, unknown>, secret = KEY): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(secret);
}

describe('A token', () => {
  it('says whose it is', () => {
    expect(tokens.read(tokens.issue(HOLDER))).toEqual(HOLDER);
  });

  it('is read by an independent library, as Web Chat has to', async () => {
    const { payload, protectedHeader } = await jwtVerify(tokens.issue(HOLDER), KEY, {
      algorithms: ['HS256'],
      currentDate: new Date(AT),
    });
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(payload).toEqual({ ...CLAIMS, iat: AT / 1000, exp: AT / 1000 + LIFETIME });
  });

  it('that an independent library made is read', async () => {
    expect(tokens.read(await byPeer(CLAIMS))).toEqual(HOLDER);
  });

  it.each([
    ['in its last second', LIFETIME - 1, HOLDER],
    ['at its end', LIFETIME, null],
    ['a day later', LIFETIME + 86_400, null],
  ])('%s is as good as it is', (_title, seconds, expected) => {
    const token = tokens.issue(HOLDER);
    const then = createTokens(SECRET, () => AT + seconds * 1000);
    expect(then.read(token)).toEqual(expected);
  });

  it('of another server is good only where they share a secret', () => {
    const token = tokens.issue(HOLDER);
    expect(createTokens(SECRET, () => AT).read(token)).toEqual(HOLDER);
    expect(createTokens(`${SECRET}.`, () => AT).read(token)).toBeNull();
  });
});

describe('What is no token', () => {
  const good = tokens.issue(HOLDER);
  const [head = '', body = '', signature = ''] = good.split('.');
  const claims = JSON.stringify(CLAIMS);
  const none = (alg: string) => `${encoded(`{"alg":"${alg}","typ":"JWT"}`)}.${body}.`;
  /** The last sign of 32 bytes in base64url carries 4 bits: three more signs decode to the same. */
  const alike = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const other = `${signature.slice(0, -1)}${alike[alike.indexOf(signature.at(-1) ?? '') ^ 1]}`;

  it.each([
    ['nothing', ''],
    ['dots', '...'],
    ['a head alone', head],
    ['no signature', `${head}.${body}`],
    ['an empty signature', `${head}.${body}.`],
    ['no body', `${head}..${signature}`],
    ['another body', `${head}.${encoded(claims.replace('c-1', 'c-2'))}.${signature}`],
    ['half a signature', good.slice(0, -20)],
    ['a signature that decodes to the same bytes', `${head}.${body}.${other}`],
    ['a dot more', `${good}.`],
    ['a part more', `${good}.${signature}`],
    ['a dot before', `.${good}`],
    ['padding', `${good}=`],
    ['a space after', `${good} `],
    ['a line after', `${good}\n`],
    ['a space within', `${head}. ${body}.${signature}`],
    ['signs of base64 in place of those of base64url', good.replace(/[-_]|$/, '+')],
    ['a NUL', `${good}\0`],
    ['signs that are no ASCII', `${head}.${body}.${'ä'.repeat(signature.length)}`],
    ['alg none', none('none')],
    ['alg None', none('None')],
    ['alg nOnE, signed all the same', signed(claims, '{"alg":"nOnE","typ":"JWT"}')],
    ['no alg, signed', signed(claims, '{"typ":"JWT"}')],
    ['HS384', signed(claims, '{"alg":"HS384","typ":"JWT"}', 'sha384')],
    ['HS512', signed(claims, '{"alg":"HS512","typ":"JWT"}', 'sha512')],
    ['HS384 in name alone', signed(claims, '{"alg":"HS384","typ":"JWT"}')],
    ['RS256', signed(claims, '{"alg":"RS256","typ":"JWT"}')],
    ['a head that brings its own key', signed(claims, '{"alg":"HS256","typ":"JWT","jwk":{}}')],
    ['a critical head', signed(claims, '{"alg":"HS256","typ":"JWT","crit":["exp"]}')],
    ['another type', signed(claims, '{"alg":"HS256","typ":"at+jwt"}')],
    ['no key', claiming({ key: undefined })],
    ['a key of another length', claiming({ key: 'short' })],
    ['a key that is no text', claiming({ key: [HOLDER.key] })],
    ['no end', claiming({ exp: undefined })],
    ['an end that is text', claiming({ exp: '99999999999' })],
    ['an end that is no number', signed(claims.replace('5000', 'NaN'))],
    ['an end without end', claiming({ exp: null })],
    ['an end that has been', claiming({ exp: 999 })],
    ['nobody', claiming({ user: undefined })],
    ['an empty user', claiming({ user: '' })],
    ['a user that is no text', claiming({ user: { id: 'dl_1' } })],
    ['no conversation', claiming({ sub: undefined })],
    ['a conversation that is no text', claiming({ sub: ['c-1'] })],
    ['a body that is no JSON', signed('nonsense')],
    ['a body that is no object', signed('[]')],
    ['a body that is null', signed('null')],
    ['an empty body', signed('')],
    ['a body of broken UTF-8', signed('\ud800')],
    ['a huge body', claiming({ more: 'x'.repeat(1_000_000) })],
    ['a million dots', '.'.repeat(1_000_000)],
    ['a million signs after it', `${good}${'A'.repeat(1_000_000)}`],
  ])('is refused: %s', (_title, token) => {
    expect(tokens.read(token)).toBeNull();
  });

  it('is refused where an independent library signed with another secret', async () => {
    const token = await byPeer(CLAIMS, Buffer.from(`${SECRET}.`));
    expect(tokens.read(token)).toBeNull();
  });

  it('is refused with any one bit of it changed', () => {
    const bytes = Buffer.from(good);
    const changed = Array.from({ length: bytes.length * 8 }, (_, at) => {
      const copy = Buffer.from(bytes);
      copy[at >> 3] = (copy[at >> 3] as number) ^ (1 << (at & 7));
      return copy.toString('latin1');
    });
    expect(changed.filter((token) => tokens.read(token) !== null)).toEqual([]);
  });
});
