import { randomUUID } from 'node:crypto';
import type { Bus, News } from '../bus.ts';
import { type Connection, PREFIX } from './connection.ts';

const CHANNEL = `${PREFIX}news`;

/** What the servers tell each other: that something is new, or that news may have been lost. */
interface Told {
  /** Which server tells it. */
  readonly from: string;
  /** Nothing where it is not known what is new. */
  readonly news: News | null;
}

/**
 * Tells the servers on one Redis what is new, each the others. Only that something is: no word of it passes here. Where
 * that may have been lost, all are told to look by themselves.
 * @param connection to tell on; the one to listen on is made of it, and closed with the bus
 */
export async function createRedisBus(connection: Connection): Promise<Bus> {
  const me = randomUUID();
  const listening = connection.duplicate();
  const hearing: { readonly news: (news: News) => void; readonly missed: () => void }[] = [];
  let isUntold = false;

  function hear(news: News | null): void {
    for (const each of hearing) {
      if (news === null) each.missed();
      else each.news(news);
    }
  }

  async function tellOthers(news: News | null): Promise<void> {
    try {
      await connection.publish(CHANNEL, JSON.stringify({ from: me, news } satisfies Told));
    } catch {
      isUntold = true;
    }
  }

  // That it is lost is told to whoever asks something of the connection beside it.
  listening.on('error', () => undefined);
  await listening.connect();
  await listening.subscribe(CHANNEL, (message) => {
    const { from, news } = JSON.parse(message) as Told;
    if (from !== me) hear(news);
  });
  listening.on('ready', () => hear(null));
  connection.on('ready', () => {
    if (isUntold) void tellOthers(null);
    isUntold = false;
  });

  return {
    tell: (news) => {
      hear(news);
      void tellOthers(news);
    },
    listen: (news, missed) => void hearing.push({ news, missed }),
    close: () => Promise.resolve(listening.destroy()),
  };
}
