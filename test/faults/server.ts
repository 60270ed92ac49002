import { IncomingMessage } from 'node:http';
import { type Duplex, PassThrough } from 'node:stream';
import type { ActivitySet } from '../../bot/directline/activity-set.ts';
import { readClientActivity } from '../../bot/directline/incoming.ts';
import { createPasses } from '../../bot/directline/passes.ts';
import {
  createWebChat,
  type Posted,
  type WebChat,
  type WebConversation,
} from '../../bot/directline/service.ts';
import { createStreams } from '../../bot/directline/streams.ts';
import { createTokens, type Holder, newHolder } from '../../bot/directline/tokens.ts';
import { createExchange } from '../../bot/session/exchange.ts';
import type { Outcome, Refused } from '../../bot/session/outcome.ts';
import { createSession, type Session } from '../../bot/session/session.ts';
import type { Bus } from '../../bot/store/bus.ts';
import type { Store } from '../../bot/store/store.ts';
import type { Turns } from '../../bot/store/turns.ts';
import { createVault } from '../../bot/store/vault.ts';
import { createTeamsBot, type TeamsConversation } from '../../bot/teams/bot.ts';
import { createCommandOf } from '../../bot/teams/commands.ts';
import type { RemarkId } from '../../dialogs/index.ts';
import type { Day } from '../../src/index.ts';
import { conversation } from '../dialogs/talking.ts';
import { i18n, lexiconOf, ready } from '../speech.ts';
import { collected } from './collections.ts';
import type { Process } from './process.ts';
import { LANGUAGES, SECRET, TEAMS_KEYS } from './shared.ts';
import type { Teams } from './teams.ts';

/** What came of a delivery: why it was refused, where it was. */
export type Came = Exclude<Outcome<unknown>['kind'], 'refused'> | Refused<unknown>['why'];

/** What a server is put together from. */
interface Parts {
  readonly process: Process;
  readonly store: Store;
  readonly bus: Bus;
  /** Makes the turns of what is sent into Teams. */
  readonly turns: () => Turns;
  readonly teams: Teams;
  readonly today: () => Day;
  /** Told what came of each delivery that was handed in. */
  readonly onOutcome: (id: string, came: Came) => void;
}

/** What a request is answered with whose token is good for nothing. */
type Unknown = 'unknown';

/** A server without HTTP: each of these is a request, or a connection that becomes a stream. */
export interface SimulatedServer {
  readonly process: Process;
  readonly generate: () => Promise<string>;
  readonly begin: (
    token: string,
    locale: string,
  ) => Promise<Awaited<ReturnType<WebChat['begin']>> | Unknown>;
  readonly activities: (token: string, watermark: string) => Promise<ActivitySet | null | Unknown>;
  readonly post: (token: string, activity: unknown) => Promise<Posted | Unknown>;
  /** @returns the pass to a stream; nothing where the conversation is over, or no pass can be kept */
  readonly connect: (token: string, watermark: string) => Promise<string | null | Unknown>;
  /** @returns whether the connection becomes a stream */
  readonly stream: (
    pass: string,
    conversation: string,
    watermark: string,
    socket: Duplex,
  ) => Promise<boolean>;
  /** Takes an activity of Teams. */
  readonly deliver: (activity: object) => Promise<void>;
  /** Has its streams end, and hears no more news. */
  readonly dismiss: () => Promise<void>;
  /** How many streams there are. */
  readonly streams: () => number;
  /** How many things it remembers of conversations. */
  readonly remembers: () => number;
}

/** How everything is worded. */
export const WORDING = { i18n, contacts: {} };

/** Understands the menu of Teams. */
export const commandOf = createCommandOf(i18n, lexiconOf);

/** The request with which a client asks for a stream. */
function upgrade(): IncomingMessage {
  const request = new IncomingMessage(new PassThrough() as never);
  request.method = 'GET';
  request.headers = {
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  };
  return request;
}

/** A session of which is told what came of each delivery. */
function told<Own>(session: Session<Own>, onOutcome: Parts['onOutcome']): Session<Own> {
  return {
    ...session,
    take: async (slot, delivery, handling) => {
      const outcome = await session.take(slot, delivery, handling);
      const came = outcome.kind === 'refused' ? outcome.why : outcome.kind;
      if (delivery.id !== undefined) onOutcome(delivery.id, came);
      return outcome;
    },
  };
}

/** Puts a server together, as the product does, but for HTTP. */
export function startServer(parts: Parts): SimulatedServer {
  const { process, store, bus, turns, teams, today, onOutcome } = parts;
  const exchangeOf = (opening: readonly RemarkId[]) =>
    createExchange({ conversation, i18n, languages: LANGUAGES, today, opening });
  const onFailure = () => undefined;
  const exchange = exchangeOf([]);
  const [made, remembers] = collected(() =>
    process.run(() => ({
      streams: createStreams(),
      web: createSession({
        vault: createVault<WebConversation>(store),
        exchange,
        ready,
        onFailure,
      }),
      spoken: createSession({
        vault: createVault<TeamsConversation>(store),
        exchange: exchangeOf(['throughMicrosoft']),
        ready,
        onFailure,
        inTurn: turns(),
      }),
    })),
  );
  const { streams } = made;
  bus.listen(streams.wake, streams.wakeAll);
  const chat = createWebChat({
    session: told(made.web, onOutcome),
    exchange,
    wording: WORDING,
    now: process.wall,
    onNew: bus.tell,
  });
  const tokens = createTokens(SECRET, process.steady);
  const passes = createPasses(createVault(store));
  const bot = createTeamsBot({
    session: told(made.spoken, onOutcome),
    keys: TEAMS_KEYS,
    commandOf,
    wording: WORDING,
  });
  const sockets = new Set<Duplex>();
  process.onKilled(() => {
    for (const socket of sockets) socket.destroy();
    streams.close();
  });

  async function asHolder<R>(
    token: string,
    work: (holder: Holder) => Promise<R>,
  ): Promise<R | Unknown> {
    const holder = tokens.read(token);
    return holder === null ? 'unknown' : await work(holder);
  }

  return {
    process,
    generate: () => Promise.resolve(tokens.issue(newHolder())),
    begin: (token, locale) => asHolder(token, (holder) => chat.begin(holder, { named: locale })),
    activities: (token, watermark) => asHolder(token, (holder) => chat.read(holder, watermark)),
    post: (token, sent) =>
      asHolder(token, (holder) => {
        const activity = readClientActivity(sent);
        if (activity === null) throw new TypeError('activity');
        return chat.post(holder, activity);
      }),
    connect: (token, watermark) =>
      asHolder(token, async (holder) => {
        const isThere = (await chat.read(holder, watermark)) !== null;
        return isThere ? await passes.issue(holder) : null;
      }),
    stream: async (pass, id, watermark, socket) => {
      const holder = await passes.use(pass);
      if (holder === null || holder.conversation !== id || !streams.hasRoom()) return false;
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
      const head = Buffer.alloc(0);
      streams.open(id, watermark, chat.follower(holder), upgrade(), socket, head);
      return true;
    },
    deliver: (activity) => bot.run(teams.turn(process, activity)),
    dismiss: async () => {
      streams.close();
      await bus.close();
    },
    streams: streams.count,
    remembers,
  };
}
