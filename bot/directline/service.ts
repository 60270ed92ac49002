import { randomUUID } from 'node:crypto';
import type { Turn } from '../../dialogs/index.ts';
import { saidIn } from '../channels/button.ts';
import type { NOT_TAKEN } from '../channels/not-taken.ts';
import type { Wish } from '../i18n/choose-language.ts';
import type { Wording } from '../render/wording.ts';
import type { Exchange, Reply } from '../session/exchange.ts';
import type { Happening } from '../session/happening.ts';
import { isForgotten, type Outcome, type Taken } from '../session/outcome.ts';
import type { SessionRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import type { News } from '../store/bus.ts';
import { notTakenActivity } from './activities.ts';
import { BOT, logged } from './activity.ts';
import type { ActivitySet } from './activity-set.ts';
import type { ClientActivity } from './incoming.ts';
import { append, countOf, EMPTY_LOG, emptied, type Log, type Said, type Sent } from './log.ts';
import { createReaders } from './readers.ts';
import type { Follower } from './streams.ts';
import { type Holder, slotOf } from './tokens.ts';
import { createWords, idOf } from './words-of-log.ts';

/** What the web chat keeps beside the interview. */
export interface WebPart {
  /** Whose conversation it is. */
  readonly user: string;
  readonly log: Log;
}

/** What is kept of a conversation in the web chat. */
export type WebConversation = SessionRecord<WebPart>;

/** What came of an activity that a client sent. */
export type Posted =
  | { readonly id: string }
  /** The conversation is over, or never was; or nothing was taken. */
  | { readonly problem: 'over' | keyof typeof NOT_TAKEN };

/** Everything the endpoint does, apart from HTTP. */
export interface WebChat {
  /** Whether so many wait already to read in a conversation that no person can be behind it. */
  readonly isOverrun: (holder: Holder) => boolean;
  /** @returns whether it is new; why not, where it could not be kept */
  readonly begin: (holder: Holder, wish: Wish) => Promise<boolean | keyof typeof NOT_TAKEN>;
  /**
   * Begins another conversation in the place of one, of which nothing is left: whoever still has a token of it gets
   * nowhere with it.
   * @returns nothing where that one is over, or never was; else what beginning returns
   */
  readonly beginAfresh: (
    holder: Holder,
    instead: Holder,
    wish: Wish,
  ) => Promise<boolean | keyof typeof NOT_TAKEN | null>;
  readonly post: (holder: Holder, activity: ClientActivity) => Promise<Posted>;
  /** @returns what came after a watermark; nothing where the conversation is over, or never was */
  readonly read: (holder: Holder, watermark: string | undefined) => Promise<ActivitySet | null>;
  /** Whether the conversation is there. */
  readonly isThere: (holder: Holder) => Promise<boolean>;
  /** @returns the turn at which it stands; nothing where the conversation is over, or never was */
  readonly standing: (holder: Holder) => Promise<Turn | null>;
  /** What a client on a stream is told, for whoever holds the conversation. */
  readonly follower: (holder: Holder) => Follower;
}

interface Tools {
  readonly session: Session<WebPart>;
  readonly exchange: Exchange;
  readonly wording: Wording;
  readonly now: () => number;
  /** Called when something is new in a conversation, after it has been kept. */
  readonly onNew: (news: News) => void;
}

/** Under which number everybody sees what a client sent. */
function numberOf({ dropped, entries }: Log, id: string): number | undefined {
  const index = entries.findIndex(({ sent }) => sent?.channelData?.clientActivityID === id);
  return index === -1 ? undefined : dropped + index;
}

/** What an activity of a client means. */
function happeningOf({ type, text, value }: ClientActivity): Happening {
  return type === 'message' ? saidIn({ text, value }) : { kind: 'nothing' };
}

/** What of it everybody sees: without what only the bot needs, and without names and numbers. */
function seenOf({ type, text, locale, channelData }: ClientActivity, typed: string | null): Sent {
  return { type, text: typed ?? text, locale, channelData };
}

function saidOf({ turn, asked }: Reply): Said {
  return { interview: turn.state, asked, messages: turn.messages };
}

/** The log with what a person sent, where they did, and what came of it. */
function answered(log: Log, at: number, sent: Sent | null, reply: Reply | null): Log {
  const said = reply && saidOf(reply);
  // What everything was forgotten with is forgotten, too.
  if (reply !== null && sent !== null && isForgotten(reply.turn.messages))
    return append(emptied(append(log, { at, sent, said: null })), { at, sent: null, said });
  return append(log, { at, sent, said });
}

/** Whether there is something in the log that was not there before. */
function isNew({ before, own }: Taken<WebPart>): boolean {
  return before === null || countOf(own.log) > countOf(before.log);
}

/** Makes what stands behind the endpoint. */
export function createWebChat({ session, exchange, wording, now, onNew }: Tools): WebChat {
  const wordsOf = createWords({ exchange, wording });

  /** Tells whoever is there that something is new, or that nothing was taken. */
  const announcing =
    ({ conversation }: Holder) =>
    (outcome: Outcome<WebPart>) => {
      const { kind } = outcome;
      // Of what is delivered again, the server that took it may have been gone before it could tell.
      if (kind === 'again' || (kind === 'taken' && isNew(outcome))) onNew({ conversation });
      if (kind === 'refused') onNew({ conversation, refused: outcome.why });
      return null;
    };

  /** That nothing was taken, on where the conversation stands: beside the log, so that nobody ever sees it again. */
  async function refusalOf(holder: Holder, why: keyof typeof NOT_TAKEN) {
    const standing = await session.standing(slotOf(holder));
    if (standing === null) return null;
    const { conversation } = holder;
    const place = { conversation, now: now() };
    const id = `${conversation}|${randomUUID()}`;
    return logged(notTakenActivity(standing, why, wording), id, BOT, place);
  }

  const readers = createReaders();

  async function ownOf(holder: Holder): Promise<WebPart | null> {
    const own = (await session.read(slotOf(holder)))?.own;
    return own?.user === holder.user ? own : null;
  }

  async function read(holder: Holder, watermark: string | undefined): Promise<ActivitySet | null> {
    return await readers.read(holder.conversation, async () => {
      const own = await ownOf(holder);
      return own && (await wordsOf(holder, own.log, watermark));
    });
  }

  async function beginBy(holder: Holder, wish: Wish, happening: Happening) {
    const outcome = await session.take(
      slotOf(holder),
      { happening, wish },
      {
        admits: (own) => own === null,
        keep: (_none, reply) => ({
          user: holder.user,
          log: answered(EMPTY_LOG, now(), null, reply),
        }),
        show: announcing(holder),
      },
    );
    return outcome.kind === 'refused' ? outcome.why : outcome.kind === 'taken';
  }

  return {
    begin: (holder, wish) => beginBy(holder, wish, { kind: 'begin' }),
    beginAfresh: async (holder, instead, wish) => {
      if ((await ownOf(holder)) === null) return null;
      const begun = await beginBy(instead, wish, { kind: 'begin', isAfresh: true });
      if (begun !== true) return begun;
      await session.forget(slotOf(holder));
      // Whoever else listens to it is let go.
      onNew({ conversation: holder.conversation });
      return begun;
    },
    post: async (holder, activity) => {
      const { conversation, user } = holder;
      const id = activity.channelData?.clientActivityID ?? randomUUID();
      // It comes with every few letters, and changes nothing.
      if (activity.type === 'typing') return (await ownOf(holder)) ? { id } : { problem: 'over' };
      // That somebody is typing, or there, nobody reads again.
      const isLogged = activity.type === 'message';
      const outcome = await session.take(
        slotOf(holder),
        { happening: happeningOf(activity), id, wish: { named: activity.locale } },
        {
          admits: (own) => own?.user === user,
          keep: (own, reply) => {
            const log = own?.log ?? EMPTY_LOG;
            if (!isLogged) return { user, log };
            const sent = seenOf(activity, reply?.turn.typed ?? null);
            return { user, log: answered(log, now(), sent, reply) };
          },
          show: announcing(holder),
        },
      );
      switch (outcome.kind) {
        case 'taken': {
          const number = countOf(outcome.before?.log ?? EMPTY_LOG);
          return { id: isLogged ? idOf(conversation, number) : id };
        }
        case 'again': {
          const number = numberOf(outcome.own.log, id);
          // Where everything was forgotten in between, nobody sees it any more.
          return { id: number === undefined ? id : idOf(conversation, number) };
        }
        // Nothing stays unseen here: whoever asks gets everything.
        case 'unseen':
        case 'outside':
          return { problem: 'over' };
        case 'refused':
          return { problem: outcome.why };
      }
    },
    read,
    isOverrun: ({ conversation }) => readers.isOverrun(conversation),
    isThere: async (holder) => (await ownOf(holder)) !== null,
    standing: async (holder) => {
      const standing = await session.standing(slotOf(holder));
      return standing?.own.user === holder.user ? standing.turn : null;
    },
    follower: (holder) => ({
      since: (watermark) => read(holder, watermark),
      refused: (why) => refusalOf(holder, why),
    }),
  };
}
