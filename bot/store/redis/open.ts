import type { Shared } from '../shared.ts';
import { createRedisBus } from './bus.ts';
import { connect } from './connection.ts';
import { createRedisStore } from './store.ts';
import { createRedisTurns } from './turns.ts';

/**
 * Opens what several servers share on one Redis.
 * @throws {SettingError} where it cannot be reached
 */
export async function openShared(url: string): Promise<Shared> {
  const connection = await connect(url);
  const bus = await createRedisBus(connection, await connect(url));
  return { store: createRedisStore(connection), bus, turns: createRedisTurns(connection) };
}
