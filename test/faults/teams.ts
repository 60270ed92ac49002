import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { type Chance, oneOf } from '../chance.ts';
import type { Clock } from './clock.ts';
import type { Process } from './process.ts';
import type { Weather } from './weather.ts';

/** The service of Teams, as far as a bot sees it. */
export interface Teams {
  /** What a server does with an activity: what it sends, is shown. */
  readonly turn: (process: Process, activity: object) => TurnContext;
  /** What has been shown in a conversation, the newest last. */
  readonly shownIn: (conversation: string) => readonly Partial<Activity>[];
  /** Forgets what has been shown in a conversation. */
  readonly forget: (conversation: string) => void;
}

/** How long Teams takes to show something, in milliseconds: seldom long. */
const TIMES = [...Array<number>(18).fill(20), 200, 3000];

/** Makes the service of Teams. */
export function createTeams(clock: Clock, chance: Chance, weather: Weather): Teams {
  const shown = new Map<string, Partial<Activity>[]>();
  let count = 0;

  /** Shows something: late, not at all, or without saying that it has. */
  async function show(conversation: string, activity: Partial<Activity>): Promise<string> {
    await clock.wait(oneOf(chance, TIMES));
    const failed = Object.assign(new TypeError('teams'), { statusCode: 502 });
    if (weather.happens('Teams: fails', 0.02)) throw failed;
    shown.set(conversation, [...(shown.get(conversation) ?? []), activity]);
    count += 1;
    if (weather.happens('Teams: fails late', 0.01)) throw failed;
    return `shown-${count}`;
  }

  class Adapter extends BotAdapter {
    readonly #process: Process;

    constructor(process: Process) {
      super();
      this.#process = process;
    }

    override async sendActivities(
      { activity: { conversation } }: TurnContext,
      activities: Partial<Activity>[],
    ): Promise<ResourceResponse[]> {
      const sent: ResourceResponse[] = [];
      for (const each of activities)
        sent.push({ id: await this.#process.outside(() => show(conversation.id, each)) });
      return sent;
    }

    override async updateActivity(): Promise<void> {
      await this.#process.outside(async () => {
        await clock.wait(oneOf(chance, TIMES));
        if (weather.happens('Teams: a card cannot be changed', 0.05)) throw new TypeError('teams');
      });
    }

    override deleteActivity(): Promise<void> {
      return Promise.reject(new TypeError('teams'));
    }

    override continueConversation(_of: Partial<ConversationReference>): Promise<void> {
      return Promise.reject(new TypeError('teams'));
    }
  }

  return {
    turn: (process, activity) => new TurnContext(new Adapter(process), activity),
    shownIn: (conversation) => shown.get(conversation) ?? [],
    forget: (conversation) => void shown.delete(conversation),
  };
}
