import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { KEPT } from '../store/store.ts';

/** For what a token is good: for all calls of a conversation, or to open its stream. */
type Purpose = 'conversation' | 'stream';

/** Whose token it is. */
export interface Holder {
  readonly conversation: string;
  readonly user: string;
}

/** Issues and reads the tokens of the web chat. */
export interface Tokens {
  readonly issue: (holder: Holder, purpose: Purpose) => string;
  /** @returns nothing for a token that is forged, over, or for another purpose */
  readonly read: (token: string, purpose: Purpose) => Holder | null;
}

/**
 * How long a token holds, in seconds: as long as a conversation can be kept at most, which the store says. A
 * stream's stands in an address, and is used at once.
 */
export const LIFETIME = { conversation: KEPT.atMost / 1000, stream: 60 } as const;

/** Ours have about 300 signs. */
const LONGEST = 1000;

/**
 * The head of every token, and of no other: a token that names an algorithm of its own choice, or
 * none, does not begin like this.
 */
const HEAD = encoded({ alg: 'HS256', typ: 'JWT' });

const name = v.pipe(v.string(), v.nonEmpty());
const claims = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ sub: name, user: name, aud: v.picklist(['conversation', 'stream']), exp: v.number() }),
);

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Compares in a time that tells nothing about where two texts differ. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * JSON Web Tokens, signed here and read here only. `node:crypto` signs at once, where WebCrypto
 * goes through another thread: this happens on every call.
 * @param secret signs the tokens; several servers that share conversations share it
 * @param now the time, in milliseconds
 */
export function createTokens(secret: string | null, now: () => number = Date.now): Tokens {
  // Made once: out of bytes, Node would make one for every signature, at five times its cost.
  const key = createSecretKey(secret === null ? randomBytes(32) : Buffer.from(secret));
  const seconds = () => Math.floor(now() / 1000);
  const signature = (signed: string) =>
    createHmac('sha256', key).update(signed).digest('base64url');

  return {
    issue: ({ conversation, user }, purpose) => {
      const iat = seconds();
      // Web Chat reads the claim `user` to know which messages are its own.
      const body = { user, sub: conversation, aud: purpose, iat, exp: iat + LIFETIME[purpose] };
      const signed = `${HEAD}.${encoded(body)}`;
      return `${signed}.${signature(signed)}`;
    },
    read: (token, purpose) => {
      const [head, body = '', signed = '', ...more] = token.slice(0, LONGEST + 1).split('.', 4);
      if (token.length > LONGEST || head !== HEAD || more.length > 0) return null;
      if (!isSame(signed, signature(`${HEAD}.${body}`))) return null;
      const read = v.safeParse(claims, Buffer.from(body, 'base64url').toString('utf8'));
      if (!read.success) return null;
      const { sub, user, aud, exp } = read.output;
      return aud === purpose && exp > seconds() ? { conversation: sub, user } : null;
    },
  };
}
