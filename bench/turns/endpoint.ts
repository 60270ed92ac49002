import type { ActivityHandler } from 'botbuilder';
import { createServer, plugins, type Server } from 'restify';
import {
  BOT,
  type Logged,
  logged,
  type Place,
  type Activity as SentByBot,
} from '../../bot/directline/activity.ts';
import type { ActivitySet } from '../../bot/directline/activity-set.ts';
import { echo } from '../../bot/directline/echo.ts';
import { createGate } from '../../bot/directline/gate.ts';
import { createPasses } from '../../bot/directline/passes.ts';
import { mountDirectLine } from '../../bot/directline/routes.ts';
import type { WebChat } from '../../bot/directline/service.ts';
import { createStreams, type Streams } from '../../bot/directline/streams.ts';
import { createTokens, type Holder } from '../../bot/directline/tokens.ts';
import { guard } from '../../bot/server/guard.ts';
import { createLastResort } from '../../bot/server/last-resort.ts';
import { createOrigins } from '../../bot/server/origins.ts';
import { createRefuse } from '../../bot/server/refuse.ts';
import { createMemoryStore } from '../../bot/store/memory.ts';
import { createQueues } from '../../bot/store/turns.ts';
import { createVault } from '../../bot/store/vault.ts';
import { loadSpeech } from '../../bot/words/speech.ts';
import { BenchAdapter } from './adapter.ts';

/** Somebody who comes is told so to a bot as channels tell it. */
const ARRIVAL = { type: 'conversationUpdate', membersAdded: [{ id: 'dl_person', name: '' }] };

/** All that was said in a conversation. */
type Log = readonly Logged[];

/** What came after a watermark. */
function since(log: Log, watermark = ''): ActivitySet {
  return { activities: log.slice(Number(watermark)), watermark: String(log.length) };
}

/** The id of the next thing said. */
const nextId = (log: Log, { conversation }: Place) =>
  `${conversation}|${String(log.length).padStart(7, '0')}`;

/**
 * What stands behind the endpoint for any bot: it keeps what was said in this process, as it is. That
 * is less than the product does, which writes every conversation to its store.
 */
function createChat(bot: ActivityHandler, { wake }: Streams): WebChat {
  const adapter = new BenchAdapter();
  const inTurn = createQueues();
  const logs = new Map<string, Log>();

  /** Runs a turn, and keeps what the bot says. */
  async function turn(arrived: object, before: Log, place: Place): Promise<Log> {
    const activities = await adapter.runTurn(arrived, (context) => bot.run(context));
    let log = before;
    for (const said of activities) {
      // Both are what travels in Direct Line; the types of the SDK allow for more.
      log = [...log, logged(said as SentByBot, nextId(log, place), BOT, place)];
    }
    logs.set(place.conversation, log);
    return log;
  }

  const read = ({ conversation }: Holder, watermark: string | undefined) => {
    const log = logs.get(conversation);
    return Promise.resolve(log === undefined ? null : since(log, watermark));
  };

  return {
    begin: ({ conversation, user }) =>
      inTurn(conversation, async () => {
        const place = { conversation, now: Date.now() };
        const from = { id: user, name: '', role: 'user' } as const;
        await turn({ ...logged(ARRIVAL, '', from, place) }, [], place);
        return true;
      }),
    post: ({ conversation, user }, activity) =>
      inTurn(conversation, async () => {
        const before = logs.get(conversation);
        if (before === undefined) return { problem: 'over' };
        const place = { conversation, now: Date.now() };
        const from = { id: user, name: '', role: 'user' } as const;
        const mine = logged(echo(activity), nextId(before, place), from, place);
        await turn(mine, [...before, mine], place);
        wake({ conversation });
        return { id: mine.id };
      }),
    read,
    beginAfresh: () => Promise.resolve(null),
    isOverrun: () => false,
    isThere: ({ conversation }) => Promise.resolve(logs.has(conversation)),
    standing: () => Promise.resolve(null),
    follower: (holder) => ({
      since: (watermark) => read(holder, watermark),
      refused: () => Promise.resolve(null),
    }),
  };
}

/** Puts any bot behind the endpoint of the product: its server, its guards, its tokens. */
export function serveBot(bot: ActivityHandler): Server {
  const server = createServer({ name: 'bench' });
  const origins = createOrigins(null, []);
  const streams = createStreams();
  const tokens = createTokens('a secret of the bench, and of no server');
  const refuse = createRefuse(loadSpeech().i18n, () => undefined);
  const gate = createGate(tokens, refuse);
  guard(
    server,
    origins,
    refuse,
    createLastResort(() => undefined),
    () => undefined,
  );
  server.use(plugins.queryParser({ mapParams: false }));
  const chat = createChat(bot, streams);
  const passes = createPasses(createVault(createMemoryStore()));
  mountDirectLine(server, { refuse, chat, tokens, passes, gate, streams, origins });
  return server;
}
