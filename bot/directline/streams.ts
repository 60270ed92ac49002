import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { News } from '../store/bus.ts';
import type { Logged } from './activity.ts';
import { type ActivitySet, setText } from './activity-set.ts';

/** What a client on a stream is told. */
export interface Follower {
  /** @returns what came after a watermark; nothing where the conversation is over, or never was */
  readonly since: (watermark: string | undefined) => Promise<ActivitySet | null>;
  /** @returns what is said where nothing was taken, beside the log; nothing where there is nothing to say it on */
  readonly refused: (why: NonNullable<News['refused']>) => Promise<Logged | null>;
}

/** The open streams of all conversations. */
export interface Streams {
  /**
   * Takes over a connection and sends what its client has not seen; only while there is room.
   * @param watermark of what its client has seen
   */
  readonly open: (
    conversation: string,
    watermark: string | undefined,
    follower: Follower,
    ...connection: readonly [request: IncomingMessage, socket: Duplex, head: Buffer]
  ) => void;
  /** Has the streams of a conversation look for what is new in it. */
  readonly wake: (news: News) => void;
  /** Has all streams look: what was new may have been missed. */
  readonly wakeAll: () => void;
  /** Whether one more can be held. */
  readonly hasRoom: () => boolean;
  /** How many are held. */
  readonly count: () => number;
  /** Ends all streams; their clients come back to whichever server is there then. */
  readonly close: () => void;
}

/** How often a stream is asked whether it is still there, in milliseconds. */
const PULSE = 30_000;

/** How long a client may take to say that it has heard of the end, in milliseconds. */
const FAREWELL = 2000;

/** A person has a tab or two open. */
const MOST_PER_CONVERSATION = 5;

/** How many streams there can be; others ask. */
const MOST = 5000;

/** How many bytes may wait for a client before it is sent more: a long conversation in two languages. */
const MOST_WAITING = 512 * 1024;

const GOING_AWAY = 1001;
const TRY_AGAIN = 1013;

/** Beside what its types know: `closeTimeout`. */
const OPTIONS = {
  noServer: true,
  maxPayload: 1024,
  clientTracking: true,
  closeTimeout: FAREWELL,
  // Whoever asks and never listens would have us keep all the answers.
  autoPong: false,
} as const;

/** A stream, and how far its client has been told. */
interface Followed {
  readonly stream: WebSocket;
  readonly follower: Follower;
  watermark: string | undefined;
  /** Whether something may be new that was not looked for yet. */
  isBehind: boolean;
  /** What sends what is new, while it does. */
  catchingUp: Promise<void> | null;
}

/**
 * Makes the place where streams are held.
 * @param most how many there can be
 * @param pulse how often each is asked whether it is still there, in milliseconds
 */
export function createStreams({ most = MOST, pulse = PULSE } = {}): Streams {
  const server = new WebSocketServer(OPTIONS);
  const byConversation = new Map<string, Set<Followed>>();
  const alive = new WeakSet<WebSocket>();
  let asked = randomBytes(8);

  const asking = setInterval(() => {
    // The payload is drawn anew each time, so that an unsolicited pong does not count as an answer.
    asked = randomBytes(8);
    for (const stream of server.clients) {
      if (!alive.delete(stream)) stream.terminate();
      tell(stream, () => stream.ping(asked));
    }
  }, pulse).unref();

  /** Tells a client something, unless it does not listen: then it is cut off, and asks for what it missed. */
  function tell(stream: WebSocket, say: () => void): void {
    if (stream.bufferedAmount > MOST_WAITING) stream.terminate();
    else say();
  }

  function leave(conversation: string, each: Followed): void {
    const others = byConversation.get(conversation);
    others?.delete(each);
    if (others?.size === 0) byConversation.delete(conversation);
  }

  /** @returns whether there is room for one more of the same conversation */
  function join(conversation: string, each: Followed): boolean {
    const others = byConversation.get(conversation) ?? new Set();
    if (others.size >= MOST_PER_CONVERSATION) return false;
    byConversation.set(conversation, others.add(each));
    each.stream.on('close', () => leave(conversation, each));
    return true;
  }

  const send = ({ stream }: Followed, set: ActivitySet) =>
    tell(stream, () => stream.send(setText(set)));

  /** Sends what is new since the last time, in its order, however often it is woken meanwhile. */
  function catchUp(each: Followed): Promise<void> {
    each.isBehind = true;
    each.catchingUp ??= sendAll(each);
    return each.catchingUp;
  }

  async function sendAll(each: Followed): Promise<void> {
    try {
      while (each.isBehind) {
        each.isBehind = false;
        const set = await each.follower.since(each.watermark);
        if (set === null) return each.stream.close(GOING_AWAY);
        each.watermark = set.watermark;
        if (set.activities.length > 0) send(each, set);
      }
    } finally {
      each.catchingUp = null;
    }
  }

  /** Ends a stream that cannot be told what is new: its client comes back, and asks for it. */
  const orTerminate = (each: Followed, work: Promise<void>) =>
    void work.catch(() => each.stream.terminate());

  const wake = (each: Followed) => orTerminate(each, catchUp(each));

  async function tellRefused(each: Followed, why: NonNullable<News['refused']>): Promise<void> {
    // What was refused last may have been written all the same, and nobody was told that it is new.
    await catchUp(each);
    const said = await each.follower.refused(why);
    // It stands beside the log: how far a client has seen that does not change by it.
    if (said !== null) send(each, { activities: [said], watermark: each.watermark ?? '' });
  }

  return {
    hasRoom: () => server.clients.size < most,
    count: () => server.clients.size,
    open: (conversation, watermark, follower, request, socket, head) => {
      server.handleUpgrade(request, socket, head, (stream) => {
        // Before anything else: a stream that is being closed still reads, and what it reads can be broken.
        stream.on('error', () => stream.terminate());
        stream.on('ping', (said) => tell(stream, () => stream.pong(said)));
        stream.on('pong', (said) => {
          if (asked.equals(said)) alive.add(stream);
        });
        alive.add(stream);
        const each = { stream, follower, watermark, isBehind: false, catchingUp: null };
        if (join(conversation, each)) wake(each);
        else stream.close(TRY_AGAIN);
      });
    },
    wake: ({ conversation, refused }) => {
      for (const each of byConversation.get(conversation) ?? []) {
        if (refused === undefined) wake(each);
        else orTerminate(each, tellRefused(each, refused));
      }
    },
    wakeAll: () => {
      for (const all of byConversation.values()) for (const each of all) wake(each);
    },
    close: () => {
      clearInterval(asking);
      for (const stream of server.clients) stream.close(GOING_AWAY);
      server.close();
    },
  };
}
