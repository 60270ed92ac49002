import { SettingError } from '../../config/setting-error.ts';
import type { Shared } from '../shared.ts';
import { createRedisBus } from './bus.ts';
import { type Connection, connect, placeOf } from './connection.ts';
import { agreeOn } from './secrets.ts';
import { createRedisStore } from './store.ts';
import { createRedisTurns } from './turns.ts';

/**
 * Opens what several servers share on one Redis.
 * @param secret signs the tokens of all of them
 * @throws {SettingError} where it cannot be reached, or used, or others sign otherwise
 */
export async function openShared(url: string, secret: string): Promise<Shared> {
  const opened: Connection[] = [];
  async function opening(): Promise<Connection> {
    const connection = await connect(url);
    opened.push(connection);
    return connection;
  }
  try {
    const connection = await opening();
    await agreeOn(secret, connection);
    const bus = await createRedisBus(connection, await opening());
    const store = createRedisStore(connection);
    await store.isReady();
    return { store, bus, turns: createRedisTurns(connection) };
  } catch (cause) {
    // What stays open would keep a program alive that cannot start.
    for (const each of opened) each.destroy();
    if (cause instanceof SettingError) throw cause;
    throw new SettingError('store-denied', { params: { place: placeOf(url) }, cause });
  }
}
