import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Environment, readSettings } from '../../../bot/config/settings.ts';
import { readSite, type Site } from '../../../bot/config/site.ts';
import type { WebConversation } from '../../../bot/directline/service.ts';
import { createTokens, slotOf } from '../../../bot/directline/tokens.ts';
import type { Observe } from '../../../bot/observability/event.ts';
import { createServer } from '../../../bot/server/create-server.ts';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { createVault } from '../../../bot/store/vault.ts';
import type { Cloud } from '../../../bot/teams/adapter.ts';
import { slotOf as slotOfTeams, type TeamsConversation } from '../../../bot/teams/bot.ts';
import { speech } from '../../speech.ts';
import { type Trouble, troubled } from '../store/troubled.ts';

/** What is otherwise than in the product as it is. */
export interface Wanted {
  readonly environment?: Readonly<Partial<Record<keyof Environment, string>>>;
  readonly site?: Partial<Site>;
  readonly cloud?: Cloud;
  /** What befalls the stores; it can change while the server runs. */
  readonly next?: (asked: 'read' | 'write') => Trouble;
  readonly observe?: Observe;
  /** What the store says of itself. */
  readonly isReady?: () => Promise<boolean>;
}

/** Signs the tokens of the tests. */
const SECRET = 'a secret for tests that is long enough to be one';

/** Seals what is kept of Teams in tests. */
const TEAMS_KEY = new Uint8Array(32).fill(7);

/** The real server, as `npm start` runs it, on a port of its own. */
export async function serve({
  environment = {},
  site = {},
  cloud,
  next,
  observe,
  isReady,
}: Wanted = {}) {
  // A test moves the clock to see what is forgotten.
  const clock: { ahead: number; today: string } = { ahead: 0, today: '2026-05-04' };
  const now = () => Date.now() + clock.ahead;
  const store = createMemoryStore(now);
  const { server, lifecycle, measured } = await createServer({
    settings: readSettings({ PORT: '0', TOKEN_SECRET: SECRET, ...environment }),
    site: { ...readSite(null, speech.i18n.codes), ...site },
    speech,
    store: {
      ...(next === undefined ? store : troubled(store, next)),
      ...(isReady && { isReady }),
    },
    teamsKeys: [TEAMS_KEY],
    now,
    today: () => clock.today,
    ...(cloud && { cloud }),
    ...(observe && { observe }),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const sockets = new Set<Duplex>();
  server.server.on('upgrade', (_request, socket) => sockets.add(socket));
  /** Cuts the connections of all streams, as a bad network does. */
  function cutStreams(): void {
    for (const socket of sockets) socket.destroy();
  }
  const { port } = server.server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  /** What is kept of a conversation in the web chat, for whoever holds its token. */
  async function keptOf(token: string) {
    const holder = createTokens(environment.TOKEN_SECRET ?? SECRET, now).read(token);
    const kept = holder && (await createVault<WebConversation>(store).read(slotOf(holder)));
    return kept === null ? null : kept.value;
  }
  /** What is kept of a conversation in Teams. */
  async function keptOfTeams(conversation: string) {
    const secret = environment.TOKEN_SECRET ?? SECRET;
    const slot = slotOfTeams(conversation, { key: TEAMS_KEY, secret });
    return (await createVault<TeamsConversation>(store).read(slot))?.value ?? null;
  }
  return { url, clock, store, keptOf, keptOfTeams, cutStreams, measured, stop: lifecycle.stop };
}

/** A server that runs. */
export type Serving = Awaited<ReturnType<typeof serve>>;
