import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { SettingError } from '../config/setting-error.ts';

/** What seals and signs, where no setting says it. */
export interface Keys {
  /** Signs the tokens of the web chat. */
  readonly tokenSecret: string;
  /** Seals conversations in Teams: 32 bytes. */
  readonly teamsKey: Uint8Array;
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    tokenSecret: v.pipe(v.string(), v.minLength(32)),
    teamsKey: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  }),
);

/** Draws keys: those of one start, where they are kept nowhere. */
export function drawKeys(): Keys {
  return { tokenSecret: randomBytes(32).toString('base64url'), teamsKey: randomBytes(32) };
}

function textOf({ tokenSecret, teamsKey }: Keys): string {
  const key = Buffer.from(teamsKey).toString('base64url');
  return `${JSON.stringify({ tokenSecret, teamsKey: key })}\n`;
}

/** Writes a file as a whole, or not at all. @throws with EEXIST where there is one: whoever was first has drawn */
function putOnce(path: string, text: string): void {
  const beside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(beside, text, { flag: 'wx', mode: 0o600, flush: true });
    linkSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * The keys in a file that nobody else may read; where there is none yet, they are drawn.
 * @throws {SettingError} where it cannot be read or written, or is something else
 */
export function keysIn(path: string): Keys {
  try {
    putOnce(path, textOf(drawKeys()));
  } catch (cause) {
    const { code } = Object(cause);
    if (code !== 'EEXIST') throw new SettingError('store-unwritable', { params: { path }, cause });
  }
  try {
    chmodSync(path, 0o600);
    const { tokenSecret, teamsKey } = v.parse(schema, readFileSync(path, 'utf8'));
    return { tokenSecret, teamsKey: Buffer.from(teamsKey, 'base64url') };
  } catch (cause) {
    throw new SettingError('keys-unreadable', { params: { path }, cause });
  }
}
