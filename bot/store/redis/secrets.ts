import { createHmac } from 'node:crypto';
import { SettingError } from '../../config/setting-error.ts';
import { answered, type Connection, PREFIX } from './connection.ts';

const KEY = `${PREFIX}secret`;

/** How long it is known, in seconds, which secret servers have that are all away: then they may come with another one. */
const REMEMBERED = 60;

/** By what a secret is known, and cannot be found out. */
const markOf = (secret: string) => createHmac('sha256', secret).update(KEY).digest('base64url');

/**
 * Sees to it that the servers on one Redis sign their tokens alike: else each would turn away whom another let in.
 * @throws {SettingError} where others that run have another secret
 */
export async function agreeOn(secret: string, connection: Connection): Promise<void> {
  const mine = markOf(secret);
  const expiration = { type: 'EX', value: REMEMBERED } as const;
  const given = { condition: 'NX', GET: true, expiration } as const;
  const theirs = await answered(connection.set(KEY, mine, given));
  if (theirs !== null && theirs !== mine) throw new SettingError('secrets-differ', { params: {} });
  const prolonging = setInterval(() => {
    if (!connection.isOpen) clearInterval(prolonging);
    else connection.set(KEY, mine, { expiration }).catch(() => undefined);
  }, REMEMBERED * 250).unref();
}
