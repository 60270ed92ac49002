import { randomUUID } from 'node:crypto';
import type { Turn } from '../../dialogs/index.ts';
import { saidIn } from '../channels/button.ts';
import type { NOT_TAKEN } from '../channels/not-taken.ts';
import type { Wish } from '../i18n/choose-language.ts';
import type { Wording } from '../render/wording.ts';
import type { Happening } from '../session/happening.ts';
import type { Outcome } from '../session/outcome.ts';
import type { SessionRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import { notTakenActivity } from './activities.ts';
import { BOT, logged } from './activity.ts';
import { answered, nextId } from './answered.ts';
import { echo } from './echo.ts';
import type { ClientActivity } from './incoming.ts';
import {
  type ActivitySet,
  activitiesIn,
  beside,
  countOf,
  EMPTY_LOG,
  type Log,
  since,
} from './log.ts';
import type { Holder } from './tokens.ts';

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
  /** @returns whether it is new; why not, where it could not be kept */
  readonly begin: (holder: Holder, wish: Wish) => Promise<boolean | keyof typeof NOT_TAKEN>;
  readonly post: (holder: Holder, activity: ClientActivity) => Promise<Posted>;
  /** @returns what came after a watermark; nothing where the conversation is over, or never was */
  readonly read: (holder: Holder, watermark: string | undefined) => Promise<ActivitySet | null>;
  /** @returns the turn at which it stands; nothing where the conversation is over, or never was */
  readonly standing: (holder: Holder) => Promise<Turn | null>;
  /** As `read`, but nothing new is announced before `take` has returned. */
  readonly follow: (
    holder: Holder,
    watermark: string | undefined,
    take: (missed: ActivitySet | null) => void,
  ) => Promise<void>;
}

interface Tools {
  readonly session: Session<WebPart>;
  readonly wording: Wording;
  readonly now: () => number;
  /** Called with what is new in a conversation, after it has been kept. */
  readonly onNew: (conversation: string, set: ActivitySet) => void;
}

/** Under which id everybody sees what a client sent. */
function idOf(log: Log, sent: string): string {
  const known = activitiesIn(log).find((each) => each.channelData?.clientActivityID === sent);
  // Where everything was forgotten in between, nobody sees it any more.
  return known?.id ?? sent;
}

/** What an activity of a client means. */
function happeningOf({ type, text, value }: ClientActivity): Happening {
  return type === 'message' ? saidIn({ text, value }) : { kind: 'nothing' };
}

/** Makes what stands behind the endpoint. */
export function createWebChat({ session, wording, now, onNew }: Tools): WebChat {
  /** Tells whoever is there what is new, or that nothing was taken. */
  function announce(conversation: string, outcome: Outcome<WebPart>): void {
    if (outcome.kind === 'taken') {
      const seen = outcome.before === null ? 0 : countOf(outcome.before.log);
      onNew(conversation, since(outcome.own.log, String(seen)));
    }
    if (outcome.kind === 'refused' && outcome.standing !== null) {
      const { standing, why } = outcome;
      const place = { conversation, now: now() };
      const id = `${conversation}|${randomUUID()}`;
      const said = logged(notTakenActivity(standing, why, wording), id, BOT, place);
      onNew(conversation, beside(standing.own.log, said));
    }
  }

  const announcing = (conversation: string) => (outcome: Outcome<WebPart>) => {
    announce(conversation, outcome);
    return null;
  };

  async function read(holder: Holder, watermark: string | undefined): Promise<ActivitySet | null> {
    const own = (await session.read(holder.conversation))?.own;
    return own?.user === holder.user ? since(own.log, watermark) : null;
  }

  return {
    begin: async ({ conversation, user }, wish) => {
      const place = { conversation, now: now() };
      const outcome = await session.take(
        conversation,
        { happening: { kind: 'begin' }, wish },
        {
          admits: (own) => own === null,
          keep: (_none, reply) => ({
            user,
            log: answered(EMPTY_LOG, null, reply, place, wording),
          }),
          show: announcing(conversation),
        },
      );
      return outcome.kind === 'refused' ? outcome.why : outcome.kind === 'taken';
    },
    post: async ({ conversation, user }, activity) => {
      const place = { conversation, now: now() };
      const me = { id: user, name: '', role: 'user' } as const;
      const sent = activity.channelData?.clientActivityID ?? randomUUID();
      // That somebody is typing, or there, nobody reads again.
      const isLogged = activity.type === 'message';
      const outcome = await session.take(
        conversation,
        { happening: happeningOf(activity), id: sent, wish: { named: activity.locale } },
        {
          admits: (own) => own?.user === user,
          keep: (own, reply) => {
            const log = own?.log ?? EMPTY_LOG;
            if (!isLogged) return { user, log };
            const mine = logged(echo(activity, reply?.turn.typed), nextId(log, place), me, place);
            return { user, log: answered(log, mine, reply, place, wording) };
          },
          show: announcing(conversation),
        },
      );
      switch (outcome.kind) {
        case 'taken':
          return { id: isLogged ? nextId(outcome.before?.log ?? EMPTY_LOG, place) : sent };
        case 'again':
          return { id: idOf(outcome.own.log, sent) };
        case 'outside':
          return { problem: 'over' };
        case 'refused':
          return { problem: outcome.why };
      }
    },
    read,
    standing: async (holder) => {
      const standing = await session.standing(holder.conversation);
      return standing?.own.user === holder.user ? standing.turn : null;
    },
    follow: (holder, watermark, take) =>
      session.between(holder.conversation, async () => take(await read(holder, watermark))),
  };
}

/** Names for somebody new: they say nothing about who it is. */
export function newHolder(): Holder {
  return { conversation: randomUUID(), user: `dl_${randomUUID()}` };
}
