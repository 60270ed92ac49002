import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Environment, readSettings } from '../../../bot/config/settings.ts';
import { readSite, type Site } from '../../../bot/config/site.ts';
import type { WebConversation } from '../../../bot/directline/service.ts';
import { createServer } from '../../../bot/server/create-server.ts';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import type { Cloud } from '../../../bot/teams/adapter.ts';
import type { TeamsConversation } from '../../../bot/teams/bot.ts';
import { speech } from '../../speech.ts';
import { type Trouble, troubled } from '../store/troubled.ts';

/** What is otherwise than in the product as it is. */
export interface Wanted {
  readonly environment?: Readonly<Partial<Record<keyof Environment, string>>>;
  readonly site?: Partial<Site>;
  readonly cloud?: Cloud;
  /** What befalls the stores; it can change while the server runs. */
  readonly next?: (asked: 'read' | 'write') => Trouble;
}

/** The real server, as `npm start` runs it, on a port of its own. */
export async function serve({ environment = {}, site = {}, cloud, next }: Wanted = {}) {
  // A test moves the clock to see what is forgotten.
  const clock: { ahead: number; today: string } = { ahead: 0, today: '2026-05-04' };
  const now = () => Date.now() + clock.ahead;
  const web = createMemoryStore<WebConversation>(now);
  const teams = createMemoryStore<TeamsConversation>(now);
  const { server, lifecycle } = await createServer({
    settings: readSettings({ PORT: '0', ...environment }),
    site: { ...readSite(null, speech.i18n.codes), ...site },
    speech,
    web: next === undefined ? web : troubled(web, next),
    teams: next === undefined ? teams : troubled(teams, next),
    now,
    today: () => clock.today,
    ...(cloud && { cloud }),
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
  return { url, clock, web, teams, cutStreams, stop: lifecycle.stop };
}

/** A server that runs. */
export type Serving = Awaited<ReturnType<typeof serve>>;
