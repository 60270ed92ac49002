import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type ActivitySet, setText } from './activity-set.ts';

/**
 * Hands over what a client has missed, before anything new is pushed; nothing where the
 * conversation is over.
 */
type Follow = (take: (missed: ActivitySet | null) => void) => Promise<void>;

/** The open streams of all conversations. */
export interface Streams {
  /** Takes over a connection and sends what its client has not seen; only while there is room. */
  readonly open: (
    conversation: string,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    follow: Follow,
  ) => void;
  readonly push: (conversation: string, set: ActivitySet) => void;
  /** Whether one more can be held. */
  readonly hasRoom: () => boolean;
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

/**
 * Makes the place where streams are held.
 * @param most how many there can be
 * @param pulse how often each is asked whether it is still there, in milliseconds
 */
export function createStreams({ most = MOST, pulse = PULSE } = {}): Streams {
  const server = new WebSocketServer(OPTIONS);
  const byConversation = new Map<string, Set<WebSocket>>();
  const alive = new WeakSet<WebSocket>();
  let asked = randomBytes(8);

  const asking = setInterval(() => {
    // Nobody knows what is asked this time but who hears it: an answer given blindly is none.
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

  function leave(conversation: string, stream: WebSocket): void {
    const others = byConversation.get(conversation);
    others?.delete(stream);
    if (others?.size === 0) byConversation.delete(conversation);
  }

  function join(conversation: string, stream: WebSocket, missed: ActivitySet | null): void {
    const others = byConversation.get(conversation) ?? new Set();
    if (missed === null || others.size >= MOST_PER_CONVERSATION) {
      stream.close(missed === null ? GOING_AWAY : TRY_AGAIN);
      return;
    }
    byConversation.set(conversation, others.add(stream));
    stream.on('close', () => leave(conversation, stream));
    if (missed.activities.length > 0) stream.send(setText(missed));
  }

  return {
    hasRoom: () => server.clients.size < most,
    open: (conversation, request, socket, head, follow) => {
      server.handleUpgrade(request, socket, head, (stream) => {
        // Before anything else: a stream that is being closed still reads, and what it reads can be broken.
        stream.on('error', () => stream.terminate());
        stream.on('ping', (said) => tell(stream, () => stream.pong(said)));
        stream.on('pong', (said) => {
          if (asked.equals(said)) alive.add(stream);
        });
        alive.add(stream);
        follow((missed) => join(conversation, stream, missed)).catch(() => stream.terminate());
      });
    },
    push: (conversation, set) => {
      if (set.activities.length === 0) return;
      const text = setText(set);
      for (const stream of byConversation.get(conversation) ?? [])
        tell(stream, () => stream.send(text));
    },
    close: () => {
      clearInterval(asking);
      for (const stream of server.clients) stream.close(GOING_AWAY);
      server.close();
    },
  };
}
