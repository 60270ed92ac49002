import { randomUUID } from 'node:crypto';
import { RESP_TYPES } from '@redis/client';
import { roomFor } from '../making-room.ts';
import { ROOM, type Store, SWEEP, type Written } from '../store.ts';
import { answered, type Connection, deadline, PREFIX } from './connection.ts';

/** What stands before the id of each thing. */
const THING = `${PREFIX}kept:`;

/** What is known of all things together, as the scripts want it. */
const ALL = ['ends', 'ways', 'sizes', 'total'].map((name) => PREFIX + name);

/** Whether Redis says that it has no memory left. */
function isFull(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('OOM ');
}

/**
 * Keeps bytes in Redis, for several servers. When something ends is for Redis's own clock to say, so that those of the
 * servers need not agree.
 * @param connection closed with the store
 */
export function createRedisStore(connection: Connection, room = ROOM): Store {
  const binary = connection.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  const keysOf = (id: string) => [THING + id, ...ALL];
  // Where Redis is away, the next time will do.
  const sweep = () => void connection.sweep(ALL, []).catch(() => undefined);
  const sweeping = setInterval(sweep, SWEEP).unref();

  return {
    read: async (id) => {
      const [bytes, mark] = await answered(binary.hmGet(THING + id, ['bytes', 'mark']));
      // The type of an answer does not know of the mapping.
      if (!(Buffer.isBuffer(bytes) && Buffer.isBuffer(mark))) return null;
      return { bytes, eTag: mark.toString() };
    },
    write: async (id, bytes, eTag, { idle, atMost, givesWay }) => {
      const most = roomFor(eTag === null, room);
      const given = [
        ...[id, Buffer.from(bytes), eTag ?? '', randomUUID(), `${idle}`, `${atMost}`],
        ...[givesWay ? '1' : '', `${most.things}`, `${most.bytes}`, THING, deadline(connection)],
      ];
      try {
        const written = (await answered(connection.write(keysOf(id), given))) as Written | 'missed';
        // Nobody waits for it any more: they were told that it was not taken.
        if (written === 'missed') throw new TypeError('missed');
        return written;
      } catch (error) {
        if (isFull(error)) return 'full';
        throw error;
      }
    },
    remove: async (id) => (await answered(connection.removeKept(keysOf(id), [id]))) === 1,
    // What was written over is nowhere in Redis's memory; its own log it writes anew by itself.
    tidy: () => Promise.resolve(),
    used: async () => {
      const things = await answered(connection.zCard(`${PREFIX}ends`));
      const bytes = Number(await answered(connection.get(`${PREFIX}total`)));
      return { things, bytes };
    },
    isReady: async () => {
      try {
        // One that only copies another, or cannot save, answers and takes nothing.
        await answered(connection.set(`${PREFIX}probe`, '', { PX: 1 }));
      } catch (error) {
        if (!isFull(error)) throw error;
      }
      return true;
    },
    close: async () => {
      clearInterval(sweeping);
      if (connection.isOpen) await connection.close();
    },
  };
}
