import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import type { Card } from '../../../bot/teams/card.ts';
import { call } from './direct-line-client.ts';

/** What the bot did at the service: sent an activity, or put another in its place. */
export interface Delivered {
  readonly how: 'sent' | 'updated';
  readonly id: string;
  readonly conversation: string;
  readonly activity: Partial<Activity>;
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || 'null');
}

/** Which conversation an address is of, and which activity in it. */
function addressedIn(url = '') {
  const path = url.split('/').map(decodeURIComponent);
  return { conversation: path[path.indexOf('conversations') + 1] ?? '', known: path.at(-1) ?? '' };
}

/** The service of Teams, as far as a bot sees it: a server that takes what the bot sends. */
export async function startTeamsPeer() {
  const delivered: Delivered[] = [];
  const refusing = { updates: false, sending: false };
  const server = createServer(async (request, response) => {
    const activity = (await bodyOf(request)) as Partial<Activity>;
    const isUpdate = request.method === 'PUT';
    const { conversation, known } = addressedIn(request.url);
    const id = isUpdate ? known : `sent-${delivered.length}`;
    const isRefused = isUpdate ? refusing.updates : refusing.sending;
    if (!isRefused)
      delivered.push({ how: isUpdate ? 'updated' : 'sent', id, conversation, activity });
    response.writeHead(isRefused ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isRefused ? {} : { id }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return { url, delivered, refusing, stop: () => server.close() };
}

/** The service of Teams, running. */
export type TeamsPeer = Awaited<ReturnType<typeof startTeamsPeer>>;

export const TENANT = '11111111-1111-4111-8111-111111111111';

let count = 0;

/** An activity as Teams delivers it. */
export function activityOf(peer: Pick<TeamsPeer, 'url'>, more: object, conversation = 'a:1') {
  count += 1;
  return {
    type: 'message',
    id: `in-${count}`,
    channelId: 'msteams',
    serviceUrl: peer.url,
    from: { id: '29:person', name: 'Person' },
    recipient: { id: '28:bot', name: 'Lotse' },
    conversation: { id: conversation, tenantId: TENANT, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT } },
    locale: 'de-DE',
    ...more,
  };
}

/** Delivers an activity to the bot. */
export function deliver(url: string, activity: unknown, token?: string) {
  return call<{ error?: { message: string } }>(url, 'POST', '/api/messages', {
    token,
    body: activity,
  });
}

/** The card of an activity; nothing where it has none. */
export function cardIn({ attachments }: Partial<Activity>): Card | null {
  return (attachments?.[0]?.content as Card | undefined) ?? null;
}

type Element = Readonly<Record<string, unknown>>;

/** All the buttons of a card, wherever they stand, with what they send. */
export function buttonsIn(
  card: Card | null,
): readonly { readonly title: string; readonly data: unknown }[] {
  const sets = (card?.body as readonly Element[] | undefined)?.flatMap(
    ({ actions }) => actions ?? [],
  );
  return [...(sets ?? []), ...(card?.actions ?? [])] as never;
}

/** The choices of the list in a card. */
export function choicesIn(
  card: Card | null,
): readonly { readonly title: string; readonly value: string }[] {
  const found = (card?.body as readonly Element[] | undefined)?.find(({ choices }) => choices);
  return (found?.['choices'] ?? []) as never;
}
