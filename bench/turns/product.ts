import type { Server } from 'restify';
import { readSettings } from '../../bot/config/settings.ts';
import { readSite } from '../../bot/config/site.ts';
import { createServer } from '../../bot/server/create-server.ts';
import { createMemoryStore } from '../../bot/store/memory.ts';
import { loadSpeech } from '../../bot/words/speech.ts';
import { TODAY } from './interview.ts';

/** This product, put together as `npm start` does it. */
export async function productServer(): Promise<Server> {
  const speech = loadSpeech();
  const { server, prepare } = await createServer({
    settings: readSettings({}),
    site: readSite(null, speech.i18n.codes),
    speech,
    store: createMemoryStore(),
    teamsKeys: [new Uint8Array(32)],
    today: () => TODAY,
  });
  server.server.once('listening', () => void prepare());
  return server;
}
