import { createRequire } from 'node:module';
import type { Activity } from 'botbuilder';
import { serve } from '../server/serving.ts';
import { type Channel, stepsIn, type Talk } from './talk.ts';

const require = createRequire(import.meta.url);

/** The library that Web Chat speaks through, as its makers published it; in Node it needs these. */
Object.assign(globalThis, { XMLHttpRequest: require('xhr2') });
const { DirectLine } =
  require('botframework-directlinejs') as typeof import('botframework-directlinejs');

/** Web chat, by the real server and the real client library. */
export async function startWebChat(): Promise<Channel> {
  const serving = await serve();

  async function begin(asOf: string): Promise<Talk> {
    serving.clock.today = asOf;
    const domain = `${serving.url}/v3/directline`;
    const ticket = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
    const { token = '' } = (await ticket.json()) as Record<string, string>;
    const client = new DirectLine({
      domain,
      token,
      conversationStartProperties: { locale: 'de' },
    });
    let last: Partial<Activity> = {};
    let arrived = () => {};
    const coming = client.activity$.subscribe((activity) => {
      // The library has a type of its own for what the SDK calls an activity.
      const came = activity as unknown as Partial<Activity>;
      // Buttons hang under the last thing that the bot says.
      if (came.suggestedActions === undefined) return;
      last = came;
      arrived();
    });
    const next = () =>
      new Promise<void>((resolve) => {
        arrived = resolve;
      });
    await next();
    async function send(more: object): Promise<void> {
      const answered = next();
      const from = { id: 'dl_test' };
      const activity = { type: 'message', from, ...more } as never;
      await new Promise((resolve, reject) =>
        client.postActivity(activity).subscribe(resolve, reject),
      );
      await answered;
    }
    const actions = () => last.suggestedActions?.actions ?? [];
    return {
      type: (text) => send({ text, textFormat: 'plain' }),
      press: (option) => {
        const button = actions().find(({ value }) => value.lotse.choose === option);
        return send({ text: button?.text, value: button?.value });
      },
      seen: async () => {
        const steps = stepsIn(await serving.keptOf(token));
        const isOver = last.channelData.lotse.question === null;
        const labels = isOver ? [] : actions().map(({ title }) => title);
        const offered = actions().flatMap(({ value }) => value.lotse.command ?? []);
        return { ...last.channelData.lotse, steps, labels, offered };
      },
      end: () => {
        coming.unsubscribe();
        client.end();
        return Promise.resolve();
      },
    };
  }

  return { name: 'web chat', begin, stop: serving.stop };
}
