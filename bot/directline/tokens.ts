import { createHmac, createSecretKey, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { steadyNow } from '../store/steady.ts';
import { KEPT } from '../store/store.ts';
import type { Slot } from '../store/vault.ts';

/** Whose token it is. */
export interface Holder {
  readonly conversation: string;
  readonly user: string;
  /** What opens the conversation in the store, in base64url: it is in the tokens of whoever holds it, and nowhere else. */
  readonly key: string;
}

/** Somebody new: their names say nothing about who it is. */
export function newHolder(): Holder {
  const key = randomBytes(32).toString('base64url');
  return { conversation: randomUUID(), user: `dl_${randomUUID()}`, key };
}

/** Where a conversation is kept. */
export function slotOf({ conversation, key }: Holder): Slot {
  return { id: conversation, key: Buffer.from(key, 'base64url') };
}

/** Issues and reads the tokens of the web chat. */
export interface Tokens {
  readonly issue: (holder: Holder) => string;
  /** @returns nothing for a token that is forged, or over */
  readonly read: (token: string) => Holder | null;
  /** How long a token holds, in seconds: as long as a conversation can be kept at most; whether it is, the store says. */
  readonly lifetime: number;
}

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
  v.object({
    sub: name,
    user: name,
    key: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
    exp: v.number(),
  }),
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
 * @param atMost how long a conversation can be kept, in milliseconds
 */
export function createTokens(
  secret: string,
  now: () => number = steadyNow,
  { atMost } = KEPT,
): Tokens {
  const lifetime = atMost / 1000;
  // Made once: out of bytes, Node would make one for every signature, at five times its cost.
  const signing = createSecretKey(Buffer.from(secret));
  const seconds = () => Math.floor(now() / 1000);
  const signature = (signed: string) =>
    createHmac('sha256', signing).update(signed).digest('base64url');

  return {
    lifetime,
    issue: ({ conversation, user, key }) => {
      const iat = seconds();
      // Web Chat reads the claim `user` to know which messages are its own.
      const body = { user, sub: conversation, key, iat, exp: iat + lifetime };
      const signed = `${HEAD}.${encoded(body)}`;
      return `${signed}.${signature(signed)}`;
    },
    read: (token) => {
      const [head, body = '', signed = '', ...more] = token.slice(0, LONGEST + 1).split('.', 4);
      if (token.length > LONGEST || head !== HEAD || more.length > 0) return null;
      if (!isSame(signed, signature(`${HEAD}.${body}`))) return null;
      const read = v.safeParse(claims, Buffer.from(body, 'base64url').toString('utf8'));
      if (!read.success) return null;
      const { sub, user, key, exp } = read.output;
      return exp > seconds() ? { conversation: sub, user, key } : null;
    },
  };
}
