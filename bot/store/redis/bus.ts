import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Bus, News } from '../bus.ts';
import { answered, type Connection, PREFIX } from './connection.ts';

const CHANNEL = `${PREFIX}news`;

/** How long until others are told again where they could not be, in milliseconds. */
const RETRY = 1000;

/** What the servers tell each other: who tells it, and what is new; nothing where that is not known. */
const told = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    from: v.string(),
    news: v.nullable(
      v.object({
        conversation: v.string(),
        refused: v.exactOptional(v.picklist(['full', 'failed'])),
      }),
    ),
  }),
);

/**
 * Tells the servers on one Redis what is new, each the others. Only that something is: no word of it passes here. Where
 * that may have been lost, all are told to look by themselves.
 * @param connection to tell on
 * @param listening one of its own to listen on, closed with the bus
 * @throws where it may not be listened there
 */
export async function createRedisBus(connection: Connection, listening: Connection): Promise<Bus> {
  const me = randomUUID();
  const hearing: { readonly news: (news: News) => void; readonly missed: () => void }[] = [];
  let retry: NodeJS.Timeout | undefined;

  function hear(news: News | null): void {
    for (const each of hearing) {
      if (news === null) each.missed();
      else each.news(news);
    }
  }

  async function tellOthers(news: News | null): Promise<void> {
    try {
      await connection.publish(CHANNEL, JSON.stringify({ from: me, news }));
    } catch {
      retry ??= setTimeout(() => {
        retry = undefined;
        void tellOthers(null);
      }, RETRY).unref();
    }
  }

  const lookAgain = () => {
    // Whoever is told to look reads from Redis.
    if (listening.isReady && connection.isReady) hear(null);
  };

  await answered(
    listening.subscribe(CHANNEL, (message) => {
      const read = v.safeParse(told, message);
      // Whoever else may publish there is not understood, and does no harm.
      if (read.success && read.output.from !== me) hear(read.output.news);
    }),
  );
  listening.on('ready', lookAgain);
  connection.on('ready', lookAgain);

  return {
    tell: (news) => {
      hear(news);
      void tellOthers(news);
    },
    listen: (news, missed) => void hearing.push({ news, missed }),
    close: () => {
      clearTimeout(retry);
      listening.destroy();
      return Promise.resolve();
    },
  };
}
