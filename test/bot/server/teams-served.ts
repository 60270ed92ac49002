import { readSettings } from '../../../bot/config/settings.ts';
import { readSite } from '../../../bot/config/site.ts';
import { createLog } from '../../../bot/observability/log.ts';
import { run } from '../../../bot/programs/command-line.ts';
import { createServer } from '../../../bot/server/create-server.ts';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { speech } from '../../speech.ts';
import { cloudAt } from './openid.ts';

/** Serves as the product does; tokens are checked at the addresses in `ENDPOINTS`. */
async function serveTeams(): Promise<void> {
  const settings = readSettings(process.env);
  const { server, lastResort } = await createServer({
    settings,
    site: readSite(null, speech.i18n.codes),
    speech,
    store: createMemoryStore(),
    teamsKeys: [new Uint8Array(32)],
    observe: createLog('error'),
    cloud: cloudAt(JSON.parse(String(process.env['ENDPOINTS']))),
  });
  server.listen(settings.port, '127.0.0.1', () => {
    lastResort.install();
    process.stdout.write(`http://localhost:${server.address().port}\n`);
  });
}

if (import.meta.main) await run(serveTeams);
