import type { Server } from 'restify';
import { readSettings } from '../../bot/config/settings.ts';
import { readSite } from '../../bot/config/site.ts';
import { createServer } from '../../bot/server/create-server.ts';
import { createMemoryStore } from '../../bot/store/memory.ts';
import { TODAY } from './interview.ts';

/** This product, put together as `npm start` does it. */
export async function productServer(): Promise<Server> {
  const { server } = await createServer({
    settings: readSettings({}),
    site: readSite(null),
    web: createMemoryStore(),
    teams: createMemoryStore(),
    today: () => TODAY,
  });
  return server;
}
