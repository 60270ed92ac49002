import { Agent, request } from 'node:http';
import type { Activity } from 'botbuilder';
import { WebSocket } from 'ws';

/** What a person sends in a turn; nothing once the interview is over. */
export type Answering = (shown: Partial<Activity>, turn: number) => object | null;

/** What the bot showed, turn by turn. */
export type Transcript = readonly Partial<Activity>[];

interface Ticket {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** Sends JSON over a connection, and reads JSON. */
function post<Answer>(agent: Agent, url: string, body: object, token?: string): Promise<Answer> {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const answered = Buffer.concat(chunks).toString();
      if ((response.statusCode ?? 500) < 300) resolve(JSON.parse(answered));
      else reject(new Error(`${response.statusCode}: ${answered}`));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Hands over, one after the other, what the bot says last in a turn. */
function listen(stream: WebSocket): () => Promise<Partial<Activity>> {
  const came: Partial<Activity>[] = [];
  let waiting: ((shown: Partial<Activity>) => void) | null = null;
  stream.on('message', (data) => {
    const { activities } = JSON.parse(String(data)) as { activities: Partial<Activity>[] };
    for (const activity of activities) {
      if (activity.inputHint !== 'expectingInput') continue;
      if (waiting === null) came.push(activity);
      else waiting(activity);
      waiting = null;
    }
  });
  return () => {
    const shown = came.shift();
    if (shown !== undefined) return Promise.resolve(shown);
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };
}

/**
 * Holds one conversation as Web Chat does: posts over HTTP, and reads the answers from a stream.
 * @param url where the server is
 * @param locale the language that is spoken
 * @returns what was shown in each turn; the beginning is one
 */
export async function hold(url: string, answering: Answering, locale = 'de'): Promise<Transcript> {
  const base = `${url}/v3/directline/conversations`;
  const connection = new Agent({ keepAlive: true });
  const ticket = await post<Ticket>(connection, base, { locale });
  const { conversationId, token, streamUrl } = ticket;
  const stream = new WebSocket(streamUrl);
  try {
    const next = listen(stream);
    const transcript = [await next()];
    for (;;) {
      const turn = transcript.length;
      const answer = answering(transcript[turn - 1] as Partial<Activity>, turn - 1);
      if (answer === null) return transcript;
      const channelData = { clientActivityID: `${conversationId}-${turn}` };
      const activity = { type: 'message', locale, channelData, ...answer };
      await post(connection, `${base}/${conversationId}/activities`, activity, token);
      transcript.push(await next());
    }
  } finally {
    stream.close();
    connection.destroy();
  }
}
