import { createClient, ErrorReply } from '@redis/client';
import { SettingError } from '../../config/setting-error.ts';
import { script } from './script.ts';

/** Everything of ours is behind this; the braces keep it together where Redis is a cluster. */
export const PREFIX = '{lotse}:';

/** How long Redis may take to answer, in milliseconds: it takes less than one. */
const PATIENCE = 2000;

/** How often Redis is asked whether it is there, in milliseconds; after so many times without an answer it is not. */
const PULSE = 2000;
const UNANSWERED = 3;

/** The longest wait until a lost connection is tried again, in milliseconds. */
const LONGEST_WAIT = 1000;

function clientFor(url: string) {
  return createClient({
    url,
    // Whoever asks is told at once that nothing can be kept: nothing waits here for better times.
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    pingInterval: PULSE,
    socket: {
      connectTimeout: PATIENCE,
      socketTimeout: UNANSWERED * PULSE,
      reconnectStrategy: (tried) => Math.min(50 * 2 ** Math.min(tried, 5), LONGEST_WAIT),
    },
    scripts: {
      write: script('write'),
      removeKept: script('remove'),
      sweep: script('sweep'),
      release: script('release'),
      prolong: script('prolong'),
    },
  });
}

/** A connection to Redis, which comes back by itself when it is lost. */
export type Connection = ReturnType<typeof clientFor>;

/**
 * Waits for an answer of Redis.
 * @throws where it takes too long: what was asked may be done all the same
 */
export async function answered<R>(answer: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TypeError('redis')), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** By how much Redis's clock is before the one of this process that nobody sets, by its connections, in milliseconds. */
const aheadBy = new WeakMap<object, number>();

/** Learns what Redis's clock says. @throws where there is no answer */
async function learnTime(client: Connection): Promise<void> {
  const [seconds, microseconds] = await answered(client.sendCommand<[string, string]>(['TIME']));
  const now = Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
  aheadBy.set(client, now - performance.now());
}

/**
 * Until when something that is asked now is waited for: what Redis comes to later, it leaves undone.
 * @returns by Redis's own clock, in milliseconds
 */
export function deadline(client: Connection): string {
  return String(Math.round(performance.now() + (aheadBy.get(client) ?? 0) + PATIENCE));
}

/**
 * Makes another connection where nothing comes back on this one any more: as long as something is written to it, it looks
 * alive, for as long as the machine tries to deliver that.
 */
function watch(client: Connection): void {
  let unanswered = 0;
  const watching = setInterval(async () => {
    if (!client.isOpen) return clearInterval(watching);
    if (!client.isReady) return;
    const isThere = await learnTime(client).then(
      () => true,
      () => false,
    );
    unanswered = isThere ? 0 : unanswered + 1;
    if (unanswered < UNANSWERED || !client.isReady) return;
    unanswered = 0;
    client.destroy();
    // It is tried until it succeeds.
    client.connect().catch(() => undefined);
  }, PULSE).unref();
}

/** Whether it was Redis itself that said no: there is one. */
const isRefusal = (error: unknown) => error instanceof ErrorReply;

/** Where a Redis is, without the password that its address may have. */
export function placeOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

/**
 * Connects to Redis.
 * @param url `redis://` or `rediss://`, with user, password and number of the database where it needs them
 * @throws {SettingError} where it cannot be reached, or lets nobody in by this name and password
 */
export async function connect(url: string): Promise<Connection> {
  const client = clientFor(url);
  // That the connection is lost is told to whoever asks something of it.
  let why: unknown;
  client.on('error', (error: unknown) => {
    why = error;
  });
  try {
    await answered(client.connect());
    await learnTime(client);
    watch(client);
    return client;
  } catch (cause) {
    client.destroy();
    const id = isRefusal(why) ? 'store-denied' : 'store-unreachable';
    throw new SettingError(id, { params: { place: placeOf(url) }, cause });
  }
}
