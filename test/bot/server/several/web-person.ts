import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Logged } from '../../../../bot/directline/activity.ts';
import type { ActivitySet } from '../../../../bot/directline/activity-set.ts';
import { answerTo } from '../../../dialogs/answering.ts';
import type { Facts } from '../../../law/expected/oracle.ts';
import { begin, post, read, streamOf, type Ticket } from '../direct-line-client.ts';
import { type Ended, persist } from './person.ts';

/** What comes by the streams of a conversation, one after another: each takes over where the last one ended. */
function listening(url: string, ticket: Ticket) {
  let [watermark, isOver] = ['', false];
  let last: Logged | undefined;
  let news: () => void = () => undefined;
  let leave: () => void = () => undefined;

  function take(message: string): void {
    const set = JSON.parse(message) as ActivitySet;
    watermark = set.watermark;
    last = set.activities.findLast(({ channelData }) => channelData?.lotse !== undefined) ?? last;
    news();
  }

  async function listen(): Promise<void> {
    while (!isOver) {
      const address = await persist(async () => (await streamOf(url, ticket, watermark)) ?? null);
      const stream = new WebSocket(address);
      stream.on('message', (data) => take(String(data)));
      stream.on('error', () => undefined);
      await new Promise<void>((resolve) => {
        stream.on('close', resolve);
        leave = () => stream.close();
      });
    }
  }
  void listen();

  return {
    /** @returns what the bot said after the question of a count */
    after: async (count: number): Promise<Logged> => {
      while ((last?.channelData?.asked ?? 0) <= count)
        await new Promise<void>((resolve) => {
          news = resolve;
        });
      return last as Logged;
    },
    end: () => {
      isOver = true;
      leave();
    },
  };
}

/** What of theirs is kept: each text once, and in its order. */
async function problemsIn(url: string, ticket: Ticket, sent: readonly string[]) {
  // Nothing where the server cannot read just now.
  const activities: readonly Logged[] = await persist(
    async () => (await read(url, ticket)).activities ?? null,
  );
  const kept = activities.flatMap(({ from, channelData }) =>
    from?.role === 'user' ? [channelData?.clientActivityID] : [],
  );
  return JSON.stringify(kept) === JSON.stringify(sent)
    ? []
    : [`kept ${kept.length} of ${sent.length}, or in another order`];
}

/** What only this person may have. */
function secretsOf({ token }: Ticket, texts: readonly string[]): readonly string[] {
  const [, body = ''] = token.split('.');
  const { key } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { key: string };
  return [token, body, key, Buffer.from(key, 'base64url').toString('latin1'), ...texts];
}

/**
 * Holds a conversation in the web chat by a client's means: each answer is sent until it is taken, what comes of it is
 * read from a stream.
 * @param onTurn told whenever an answer was taken
 */
export async function holdByWeb(url: string, facts: Facts, onTurn: () => void): Promise<Ended> {
  const ticket = await persist(async () => {
    const begun = await begin(url, 'de');
    return begun.token === undefined ? null : begun;
  });
  const stream = listening(url, ticket);
  const [asked, sent, texts]: [string[], string[], string[]] = [[], [], []];
  let said = await stream.after(0);
  for (let count = 0; said.channelData?.lotse?.question != null && count < 30; count += 1) {
    const { question } = said.channelData.lotse;
    const option = question === 'rolle' ? 'fachkraft' : answerTo(question, facts);
    const button = said.suggestedActions?.actions.find(
      ({ value }) => Object(value).lotse.choose === option,
    );
    const clientActivityID = randomUUID();
    const activity = {
      type: 'message',
      text: button?.text ?? option,
      value: button?.value,
      channelData: { clientActivityID },
    };
    await persist(async () => ((await post(url, ticket, activity)).status === 200 ? true : null));
    asked.push(question);
    sent.push(clientActivityID);
    texts.push(activity.text);
    onTurn();
    said = await stream.after(said.channelData.asked ?? 0);
  }
  stream.end();
  const { verdict = null } = said.channelData?.lotse ?? {};
  const problems = await problemsIn(url, ticket, sent);
  return { verdict, asked, problems, secrets: secretsOf(ticket, texts) };
}
