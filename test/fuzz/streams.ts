import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { streamOf } from '../bot/server/direct-line-client.ts';
import { opened } from '../bot/server/wire.ts';
import { type Chance, oneOf } from '../chance.ts';
import type { World } from './world.ts';

/** A frame as no client sends it, or hardly any: its kind, its length and its mask are what chance has them be. */
function frame(chance: Chance): Buffer {
  const byte = () => Math.floor(chance() * 256);
  const length = oneOf(chance, [0, 1, 5, 125, 126, 127]);
  const head = [byte(), (chance() < 0.7 ? 0x80 : 0) | length];
  if (length === 126) head.push(byte(), byte());
  if (length === 127) head.push(...Array.from({ length: 8 }, byte));
  const rest = Array.from({ length: Math.floor(chance() * 200) }, byte);
  return Buffer.from([...head, ...rest]);
}

/** How long a stream may take to say something to what it hears, in milliseconds; it need not. */
const PATIENCE = 50;

/**
 * Opens a stream, and sends frames that chance has made.
 * @returns how many frames were sent
 */
export async function spoilStream(chance: Chance, { url, own }: World): Promise<number> {
  const address = await streamOf(url, oneOf(chance, own));
  if (address === undefined) return 0;
  const socket: Socket = await opened(address);
  const count = 1 + Math.floor(chance() * 20);
  for (let sent = 0; sent < count && socket.writable; sent += 1) socket.write(frame(chance));
  await Promise.race([once(socket, 'close'), wait(PATIENCE)]).catch(() => null);
  socket.destroy();
  return count;
}
