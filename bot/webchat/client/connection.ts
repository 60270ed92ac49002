import { wheneverSeen } from '../../browser/forgetting.ts';
import type { Incoming } from './incoming.ts';
import { createReplaySubject, fromPromise, type Observable } from './observable.ts';
import { type Answer, type Asked, ask, isGone, isGood, untilRetry } from './requests.ts';
import { openStream } from './stream.ts';
import { resumed, type Ticket } from './tickets.ts';

/** What a client has not seen yet. */
interface ActivitySet {
  readonly activities: readonly Incoming[];
  readonly watermark: string;
}

/** A connection as Web Chat takes it. */
export interface Connection {
  readonly conversationId: string;
  readonly token: string;
  readonly activity$: Observable<Incoming>;
  readonly connectionStatus$: Observable<number>;
  readonly postActivity: (activity: unknown) => Observable<string>;
  readonly end: () => void;
}

/** What a line tells of itself. */
export interface ConnectionEvents {
  /** Something was sent, and taken: the conversation is kept from now on. */
  readonly taken: () => void;
  /** The token is another one now. */
  readonly renewed: () => void;
  /** Something was not taken. @param isTold whether the server says so in the conversation */
  readonly refused: (answer: Answer, isTold: boolean) => void;
  /** Something is in the conversation that was not seen here. @param isNew whether it was said just now */
  readonly said: (activities: readonly Incoming[], isNew: boolean) => void;
  /** Everything was forgotten, by the wish of the person. */
  readonly forgotten: () => void;
  /** The conversation is not there any more. */
  readonly gone: () => void;
  /** Whether the server cannot be reached just now. */
  readonly away: (isAway: boolean) => void;
  /** There is no stream here: what is new is asked for. */
  readonly slower: () => void;
}

/** The numbers of Direct Connection for how a connection is; Web Chat is told of these alone. */
const CONNECTING = 1;
const ONLINE = 2;

/** The event by which the server says that everything is forgotten. */
const FORGOTTEN = 'lotse/forgotten';

/** How long what was sent may take to come back by the stream, in milliseconds. */
const ECHO = 2000;

/** Without a stream: how often is asked what others did; what comes of an answer is asked for at once. */
const HEARTBEAT = 20_000;

/**
 * Connects to a conversation: by a stream, and where that cannot be had, or breaks, by asking. What is sent goes
 * on being sent until it has arrived: the server knows a second delivery.
 */
export function createConnection(
  { conversationId, ...ticket }: Ticket,
  events: ConnectionEvents,
): Connection {
  let { token } = ticket;
  let watermark = '';
  let isEnded = false;
  let hasBegun = false;
  let hasStream = false;
  let closeStream: () => void = () => undefined;
  let heartbeat: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | null = null;
  let hasToLook = false;
  let sending: Promise<unknown> = Promise.resolve();
  const seen = new Set<string>();
  const here = `conversations/${conversationId}`;

  const status$ = createReplaySubject<number>();
  const activity$ = createReplaySubject<Incoming>(() => {
    if (hasBegun) return;
    hasBegun = true;
    status$.tell(CONNECTING);
    // Web Chat waits for the second word only after it has events the first.
    setTimeout(() => status$.tell(ONLINE));
    follow(ticket.streamUrl);
  });

  /** Asks until there is an answer; nothing once the line has ended. */
  async function insist(asked: Omit<Asked, 'token'>): Promise<Answer | null> {
    if (isEnded) return null;
    let answer = await ask({ ...asked, token });
    while (answer === null && !isEnded) {
      events.away(true);
      await untilRetry();
      answer = await ask({ ...asked, token });
    }
    if (isEnded) return null;
    events.away(false);
    return answer;
  }

  function take({ activities, watermark: next }: ActivitySet): void {
    const isFirst = watermark === '';
    watermark = next;
    const fresh = activities.filter(({ id }) => !seen.has(id));
    for (const each of fresh) {
      seen.add(each.id);
      activity$.tell(each);
    }
    events.said(fresh, !isFirst);
    // Whoever takes up a conversation hears of what was forgotten before: that is none of theirs.
    if (!isFirst && fresh.some(({ name }) => name === FORGOTTEN)) events.forgotten();
  }

  function end(): void {
    isEnded = true;
    closeStream();
    clearTimeout(heartbeat);
    unsee();
  }

  function lose(): void {
    end();
    events.gone();
  }

  async function lookOnce(): Promise<void> {
    const answer = await insist({
      method: 'GET',
      path: `${here}/activities?watermark=${watermark}`,
    });
    if (answer === null) return;
    if (isGood(answer)) take(answer.said as ActivitySet);
    else if (isGone(answer)) lose();
  }

  async function lookAll(): Promise<void> {
    do {
      hasToLook = false;
      await lookOnce();
    } while (hasToLook && !isEnded);
  }

  /** Asks what is new: once more, where that is being asked already, as the answer may be older than what is new. */
  function look(): Promise<void> {
    if (isEnded) return Promise.resolve();
    hasToLook = true;
    looking ??= lookAll().finally(() => {
      looking = null;
    });
    return looking;
  }

  function beat(): void {
    clearTimeout(heartbeat);
    if (isEnded || hasStream) return;
    heartbeat = setTimeout(() => void look().then(beat), HEARTBEAT);
  }

  /** Goes on by asking, where there is no stream. */
  function goOnAsking(): void {
    events.slower();
    void look().then(beat);
  }

  function follow(url: string): void {
    closeStream();
    closeStream = openStream(url, {
      opened: () => {
        hasStream = true;
        // What stands in between may let streams be opened, and nothing through.
        setTimeout(() => watermark === '' && void look(), ECHO);
      },
      said: (text) => take(JSON.parse(text) as ActivitySet),
      over: (how) => {
        hasStream = false;
        if (how === 'blocked') goOnAsking();
        // Another server may be there shortly, and nobody has to hear of it.
        else void (how === 'dismissed' ? untilRetry() : Promise.resolve()).then(followAgain);
      },
    });
  }

  /** After a stream was cut: the server is asked where the next one is. */
  async function followAgain(): Promise<void> {
    if (isEnded) return;
    const next = await resumed({ conversationId, token }, watermark);
    if (isEnded || hasStream) return;
    if (next === 'gone') return lose();
    if (typeof next === 'string') {
      events.away(true);
      await untilRetry();
      return followAgain();
    }
    events.away(false);
    token = next.token;
    events.renewed();
    follow(next.streamUrl);
  }

  /** Says that something was not taken, once it is known whether the server says so in the conversation. */
  function refuse(answer: Answer, seenBefore: number): void {
    const isTold = () => seen.size > seenBefore;
    // What stands in between refuses, too, and can say nothing there.
    if (!hasStream || answer.status < 500 || isTold()) events.refused(answer, isTold());
    else setTimeout(() => isEnded || events.refused(answer, isTold()), ECHO);
  }

  async function send(activity: unknown): Promise<string> {
    const seenBefore = seen.size;
    const answer = await insist({ method: 'POST', path: `${here}/activities`, body: activity });
    // Nobody waits for it any more: to Web Chat an end would be a failure.
    if (answer === null) return new Promise(() => undefined);
    if (!isGood(answer)) {
      if (isGone(answer)) lose();
      else refuse(answer, seenBefore);
      throw new Error(String(answer.status));
    }
    const { id } = answer.said as Pick<Incoming, 'id'>;
    events.taken();
    if (hasStream) setTimeout(() => !seen.has(id) && void look(), ECHO);
    else void look();
    return id;
  }

  // A device that slept has a stream that looks alive.
  const unsee = wheneverSeen(() => void look());

  return {
    conversationId,
    get token() {
      return token;
    },
    activity$,
    connectionStatus$: status$,
    postActivity: (activity) =>
      fromPromise(() => {
        const sent = sending.then(() => send(activity));
        sending = sent.catch(() => undefined);
        return sent;
      }),
    end,
  };
}
