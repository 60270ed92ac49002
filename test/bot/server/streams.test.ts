import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { BOT, logged } from '../../../bot/directline/activity.ts';
import type { ActivitySet } from '../../../bot/directline/activity-set.ts';
import { createStreams } from '../../../bot/directline/streams.ts';
import { opened } from './wire.ts';

/** Often enough for a test to see it several times. */
const PULSE = 100;

/** One activity that is as long as a whole conversation. */
const PLACE = { conversation: 'a', now: 0 };
const SAID = logged({ type: 'message', text: 'x'.repeat(100_000) }, 'a|1', BOT, PLACE);
const LONG = { activities: [SAID], watermark: '1' };

/** What stands beside the log: that nothing was taken. */
const BESIDE = logged({ type: 'message', text: 'try again' }, 'a|beside', BOT, PLACE);

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** A server that holds streams, all of one conversation in which nothing has been said before it is woken. */
async function holding(limits: Parameters<typeof createStreams>[0] = {}) {
  const streams = createStreams(limits);
  const server = createServer();
  let said: ActivitySet = { activities: [], watermark: '0' };
  const follower = {
    since: (watermark: string | undefined) =>
      Promise.resolve(watermark === said.watermark ? { ...said, activities: [] } : said),
    refused: () => Promise.resolve(BESIDE),
  };
  server.on('upgrade', (request, socket, head) =>
    streams.open('a', undefined, follower, request, socket, head),
  );
  /** Something is in the log of which nobody knows that it is new. */
  function writeUnknown(watermark: string): void {
    said = { ...LONG, watermark };
  }
  let count = 0;
  function say(): void {
    count += 1;
    writeUnknown(String(count));
    streams.wake({ conversation: 'a' });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ending.push(() => {
    streams.close();
    server.close();
  });
  return {
    streams,
    say,
    writeUnknown,
    url: `ws://localhost:${(server.address() as AddressInfo).port}/`,
  };
}

/** A client that was answered, and reads no further. */
async function mute(url: string): Promise<Socket> {
  const socket = await opened(url);
  await once(socket, 'data');
  ending.push(() => socket.destroy());
  return socket.pause();
}

/** A frame that a client sends: with the mask of zeros, it stands there as it is. */
const frame = (kind: 'ping' | 'pong', said: Buffer) =>
  Buffer.concat([
    Buffer.from([kind === 'ping' ? 0x89 : 0x8a, 0x80 + said.length, 0, 0, 0, 0]),
    said,
  ]);

describe('A stream', () => {
  it('tells its client what is new before it tells that nothing was taken, which is no step in the log', async () => {
    const { streams, writeUnknown, url } = await holding();
    const stream = new WebSocket(url);
    await once(stream, 'open');
    ending.push(() => stream.close());
    const sets: ActivitySet[] = [];
    stream.on('message', (data) => sets.push(JSON.parse(String(data))));
    for (const written of ['5', '6']) {
      const before = sets.length;
      writeUnknown(written);
      streams.wake({ conversation: 'a', refused: 'failed' });
      await expect.poll(() => sets.length).toBe(before + 2);
    }
    expect(sets.map(({ activities: [said], watermark }) => [said?.id, watermark])).toEqual([
      [SAID.id, '5'],
      [BESIDE.id, '5'],
      [SAID.id, '6'],
      [BESIDE.id, '6'],
    ]);
  });

  it('whose client reads nothing is cut before much waits for it', async () => {
    const { streams, say, url } = await holding({ most: 1 });
    await mute(url);
    let pushed = 0;
    const isCut = () => {
      say();
      pushed += 1;
      return streams.hasRoom();
    };
    await expect.poll(isCut).toBe(true);
    expect(pushed).toBeLessThan(1000);
  });

  it('whose client asks and never listens is cut', async () => {
    const { streams, url } = await holding({ most: 1 });
    const socket = await mute(url);
    const pings = Buffer.concat(
      Array.from({ length: 1000 }, () => frame('ping', Buffer.alloc(125))),
    );
    const asking = setInterval(() => socket.write(pings), 1);
    ending.push(() => clearInterval(asking));
    await expect.poll(streams.hasRoom).toBe(true);
  });

  it('whose client does not say that it is there is cut', async () => {
    const { streams, url } = await holding({ most: 1, pulse: PULSE });
    (await mute(url)).resume();
    await expect.poll(streams.hasRoom).toBe(true);
  });

  it('whose client says so without being asked is cut', async () => {
    const { streams, url } = await holding({ most: 1, pulse: PULSE });
    const socket = await mute(url);
    const saying = setInterval(() => socket.write(frame('pong', Buffer.alloc(8))), 10);
    ending.push(() => clearInterval(saying));
    await expect.poll(streams.hasRoom).toBe(true);
  });

  it('whose client is there stays, and is answered', async () => {
    const { streams, say, url } = await holding({ most: 1, pulse: PULSE });
    const stream = new WebSocket(url);
    let pulses = 0;
    stream.on('ping', () => {
      pulses += 1;
    });
    await expect.poll(() => pulses).toBeGreaterThan(3);
    expect(streams.hasRoom()).toBe(false);
    const answered = once(stream, 'pong');
    stream.ping('still there?');
    expect(String((await answered)[0])).toBe('still there?');
    const heard = once(stream, 'message');
    say();
    expect(String((await heard)[0])).toContain('"watermark":"1"');
  });
});
