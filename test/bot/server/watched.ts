import { readSettings } from '../../../bot/config/settings.ts';
import { readSite } from '../../../bot/config/site.ts';
import { watch } from '../../../bot/observability/watch.ts';
import { run } from '../../../bot/programs/command-line.ts';
import { createServer } from '../../../bot/server/create-server.ts';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { speech } from '../../speech.ts';
import { type Trouble, troubled } from '../store/troubled.ts';

const build = { version: '0', rules: '0' };

/** Serves as the product does; what befalls its store it is told by whoever started it. */
async function serveWatched(): Promise<void> {
  let trouble: Trouble = 'none';
  process.on('message', (told: Trouble) => {
    trouble = told;
    process.send?.(told);
  });
  const settings = readSettings(process.env);
  const { observe, measure, metricsPort } = await watch(settings.observability);
  const { server, lastResort, measured } = await createServer({
    settings,
    site: readSite(null, speech.i18n.codes),
    speech,
    store: troubled(createMemoryStore(), () => trouble),
    teamsKeys: [new Uint8Array(32)],
    observe,
  });
  server.listen(settings.port, '127.0.0.1', () => {
    lastResort.install();
    process.stdout.write(`http://localhost:${server.address().port}\n`);
    measure(measured, build);
    observe({ event: 'started', ...build, node: process.version, metricsPort });
  });
}

if (import.meta.main) await run(serveWatched);
