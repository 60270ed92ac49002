import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { Logged } from './log.ts';

/** The channel's name, as every activity has it. */
const CHANNEL = 'directline';

const BOT = { id: 'lotse', name: 'Zielgruppenlotse', role: 'bot' } as const;

const OUTBOX = Symbol('outbox');

/** An activity that came in, ready for a turn. */
export interface Arrived {
  readonly conversation: string;
  readonly activity: Partial<Activity>;
}

/** What an activity has in this conversation, whoever sends it. */
export function stamped(conversation: string, id: string, now: number): Partial<Activity> {
  return {
    id,
    // The type says `Date`; on the wire and in the log it is text.
    timestamp: new Date(now).toISOString() as unknown as Date,
    channelId: CHANNEL,
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
  };
}

/** The Bot Framework's side of the web chat: what a turn sends goes into the conversation's log. */
export class DirectLineAdapter extends BotAdapter {
  /**
   * Runs one turn.
   * @param idOf the id of the n-th activity that the turn sends, from 0
   * @returns what the bot sent, in order
   */
  async runTurn(
    { conversation, activity }: Arrived,
    idOf: (index: number) => string,
    now: number,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<readonly Logged[]> {
    const context = new TurnContext(this, { ...activity, recipient: BOT } as Activity);
    const outbox: Logged[] = [];
    context.turnState.set(OUTBOX, (sent: Partial<Activity>) => {
      const id = idOf(outbox.length);
      outbox.push({ ...sent, ...stamped(conversation, id, now), from: BOT, id });
      return { id };
    });
    await this.runMiddleware(context, logic);
    return outbox;
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const send = context.turnState.get<(sent: Partial<Activity>) => ResourceResponse>(OUTBOX);
    return Promise.resolve(activities.map((activity) => send(activity)));
  }

  /** Direct Line has no such thing: what a client has shown stays. */
  override updateActivity(): Promise<void> {
    return Promise.reject(new TypeError('updateActivity'));
  }

  /** Direct Line has no such thing: what a client has shown stays. */
  override deleteActivity(): Promise<void> {
    return Promise.reject(new TypeError('deleteActivity'));
  }

  /** The bot never speaks unasked. */
  override continueConversation(): Promise<void> {
    return Promise.reject(new TypeError('continueConversation'));
  }
}
