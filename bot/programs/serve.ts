import { once } from 'node:events';
import type { Server } from 'restify';
import packageJson from '../../package.json' with { type: 'json' };
import { versionOf } from '../../src/index.ts';
import { keptLong } from '../config/lifetime.ts';
import { SettingError } from '../config/setting-error.ts';
import { misspeltSettings, readSettings } from '../config/settings.ts';
import { readSite } from '../config/site.ts';
import { msSince } from '../observability/ms-since.ts';
import { watch } from '../observability/watch.ts';
import { createServer } from '../server/create-server.ts';
import { openStore } from '../store/open.ts';
import { webChatFile } from '../webchat/built.ts';
import { run } from './command-line.ts';
import { stopWhenTold } from './signals.ts';
import { lost, operator, speech } from './speech.ts';

/** Listens, or says why it cannot. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  const failed = once(server, 'error');
  server.listen(port, host);
  const [cause] = await Promise.race([once(server.server, 'listening'), failed]);
  if (cause !== undefined)
    throw new SettingError('port-taken', { params: { port, host, setting: 'PORT' }, cause });
}

/** A log that cannot be written to ends nobody's conversation. */
const goOn = () => undefined;

await run(async () => {
  const settings = readSettings(process.env);
  for (const { setting, meant } of misspeltSettings(process.env))
    process.stderr.write(`${operator.say('errors', 'setting-misspelt', { setting, meant })}\n`);
  const site = readSite(settings.site, speech.i18n.codes, lost);
  // A server that cannot show its chat does not start.
  await webChatFile();
  for (const setting of keptLong(settings.lifetime))
    process.stderr.write(`${operator.say('errors', 'setting-kept-long', { setting })}\n`);
  const { keys, ...shared } = await openStore(settings.store, settings.tokenSecret ?? undefined);
  // What is open would keep a program alive that cannot start.
  const opened: (() => Promise<unknown>)[] = [shared.bus.close, shared.store.close];
  try {
    const [teamsKey = keys.teamsKey, ...older] = settings.teamsKeys;
    const { observe, measure, metricsPort, close } = await watch(settings.observability);
    opened.push(close);
    const { server, lifecycle, lastResort, measured, prepare } = await createServer({
      settings: { ...settings, tokenSecret: settings.tokenSecret ?? keys.tokenSecret },
      site,
      speech,
      ...shared,
      teamsKeys: [teamsKey, ...older],
      observe,
    });
    async function stop(): Promise<void> {
      const since = performance.now();
      observe({ event: 'stopping' });
      await lifecycle.stop();
      observe({ event: 'stopped', ms: msSince(since) });
      await close();
    }
    stopWhenTold(stop);
    await listen(server, settings.port, settings.host);
    // From here on others would lose their conversations if the program ended.
    lastResort.install();
    const { port } = server.address();
    const address = settings.publicUrl ?? `http://localhost:${port}`;
    process.stdout.write(`${operator.say('errors', 'listening', { address })}\n`);
    const build = { version: packageJson.version, rules: versionOf(site.rules) };
    measure(measured, build);
    observe({ event: 'started', ...build, node: process.version, metricsPort });
    await prepare().catch(async (error: unknown) => {
      // Told to stop at once, it has nothing to prepare any more.
      if (lifecycle.isStopping()) return;
      lastResort.note(error);
      process.exitCode = 1;
      await stop();
    });
  } catch (error) {
    await Promise.allSettled(opened.map((close) => close()));
    throw error;
  }
}, goOn);
