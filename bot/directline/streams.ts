import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type ActivitySet, setText } from './log.ts';

/**
 * Hands over what a client has missed, before anything new is pushed; nothing where the
 * conversation is over.
 */
type Follow = (take: (missed: ActivitySet | null) => void) => Promise<void>;

/** The open streams of all conversations. */
export interface Streams {
  /** Takes over a connection and sends what its client has not seen. */
  readonly open: (
    conversation: string,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    follow: Follow,
  ) => void;
  readonly push: (conversation: string, set: ActivitySet) => void;
  /** Ends all streams; their clients come back to whichever server is there then. */
  readonly close: () => void;
}

/** How often a stream is asked whether it is still there, in milliseconds. */
const PULSE = 30_000;

/** A person has a tab or two open. */
const MOST_PER_CONVERSATION = 5;

const GOING_AWAY = 1001;
const TRY_AGAIN = 1013;

/** Makes the place where streams are held. */
export function createStreams(): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, clientTracking: true });
  const byConversation = new Map<string, Set<WebSocket>>();
  const alive = new WeakSet<WebSocket>();

  const pulse = setInterval(() => {
    for (const stream of server.clients) {
      if (!alive.has(stream)) stream.terminate();
      alive.delete(stream);
      stream.ping();
    }
  }, PULSE).unref();

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
    alive.add(stream);
    stream.on('pong', () => alive.add(stream));
    stream.on('close', () => leave(conversation, stream));
    if (missed.activities.length > 0) stream.send(setText(missed));
  }

  return {
    open: (conversation, request, socket, head, follow) => {
      server.handleUpgrade(request, socket, head, (stream) => {
        // Before anything else: a stream that is being closed still reads, and what it reads can be broken.
        stream.on('error', () => stream.terminate());
        follow((missed) => join(conversation, stream, missed)).catch(() => stream.terminate());
      });
    },
    push: (conversation, set) => {
      if (set.activities.length === 0) return;
      const text = setText(set);
      for (const stream of byConversation.get(conversation) ?? []) stream.send(text);
    },
    close: () => {
      clearInterval(pulse);
      for (const stream of server.clients) stream.close(GOING_AWAY);
      server.close();
    },
  };
}
