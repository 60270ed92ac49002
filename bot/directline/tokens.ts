import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
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
  readonly issue: (holder: Holder, purpose: Purpose) => Promise<string>;
  /** @returns nothing for a token that is forged, over, or for another purpose */
  readonly read: (token: string, purpose: Purpose) => Promise<Holder | null>;
}

/** How long a token holds, in seconds. A stream's stands in an address, and is used at once. */
export const LIFETIME = { conversation: KEPT.idle / 1000, stream: 60 } as const;

const ALGORITHM = 'HS256';

/**
 * @param secret signs the tokens; several servers that share conversations share it
 * @param now the time, in milliseconds
 */
export function createTokens(secret: string | null, now: () => number = Date.now): Tokens {
  const key = secret === null ? randomBytes(32) : Buffer.from(secret);
  return {
    issue: ({ conversation, user }, purpose) => {
      const issued = Math.floor(now() / 1000);
      // Web Chat reads the claim `user` to know which messages are its own.
      return new SignJWT({ user })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setSubject(conversation)
        .setAudience(purpose)
        .setIssuedAt(issued)
        .setExpirationTime(issued + LIFETIME[purpose])
        .sign(key);
    },
    read: async (token, purpose) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          audience: purpose,
          currentDate: new Date(now()),
          requiredClaims: ['sub', 'user', 'exp'],
        });
        return { conversation: String(payload.sub), user: String(payload['user']) };
      } catch {
        // Whatever is wrong with it, its holder gets no further.
        return null;
      }
    },
  };
}
