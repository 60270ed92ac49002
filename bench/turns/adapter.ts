import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';

const BOT = { id: 'bench', name: '', role: 'bot' } as const;

const OUTBOX = Symbol('outbox');

/** The Bot Framework's side of a conversation: what a bot sends in a turn is handed back. */
export class BenchAdapter extends BotAdapter {
  /**
   * Runs one turn.
   * @param arrived what came in
   * @returns what the bot sent, in order
   */
  async runTurn(
    arrived: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<readonly Partial<Activity>[]> {
    const context = new TurnContext(this, { ...arrived, recipient: BOT } as Activity);
    const outbox: Partial<Activity>[] = [];
    context.turnState.set(OUTBOX, outbox);
    await this.runMiddleware(context, logic);
    return outbox;
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const outbox = context.turnState.get<Partial<Activity>[]>(OUTBOX);
    return Promise.resolve(activities.map((sent) => ({ id: String(outbox.push(sent)) })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new TypeError('updateActivity'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new TypeError('deleteActivity'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new TypeError('continueConversation'));
  }
}
