import { setTimeout as wait } from 'node:timers/promises';
import type { Request, Response } from 'restify';
import { readSettings } from '../../../bot/config/settings.ts';
import { readSite } from '../../../bot/config/site.ts';
import { passSlot } from '../../../bot/directline/passes.ts';
import { createLog } from '../../../bot/observability/log.ts';
import { run } from '../../../bot/programs/command-line.ts';
import { createServer } from '../../../bot/server/create-server.ts';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { speech } from '../../speech.ts';

/** The conversation that cannot be read. */
export const UNREADABLE = 'unreadable';

function fail(): never {
  throw new RangeError('an answer');
}

/** Ways to fail in a handler that calls `next`. */
const FAULTS: Readonly<Record<string, (request: Request, response: Response) => void>> = {
  'at once': fail,
  'with nothing': () => {
    // biome-ignore lint/style/useThrowOnlyError: a library may throw anything
    throw null;
  },
  'with an error that cannot be read': () => {
    throw Object.defineProperty(new Error(), 'statusCode', { get: fail });
  },
  'in a timer': () => void setTimeout(fail, 1),
  'in a promise that nobody waits for': () => void Promise.resolve().then(fail),
  'while a body arrives': (request) => void request.on('data', fail),
  'after a body has arrived': (request) =>
    void request.resume().on('end', () => setTimeout(fail, 1)),
  'after half an answer': (_request, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half');
    setTimeout(fail, 1);
  },
  'after the answer': (_request, response) => {
    response.on('finish', fail);
    response.send(200, {});
  },
};

const pathOf = (name: string) => `/faulty/${name.replaceAll(' ', '-')}`;

/** Every way to fail, as the path of a request that does. */
export const FAULTY = [
  ...Object.keys(FAULTS),
  'before the route',
  'in an async handler',
  'in pre',
].map((name) => [name, pathOf(name)] as const);

/** Serves as the product does; some requests end in errors of every kind. */
async function serveFaults(): Promise<void> {
  const store = createMemoryStore();
  const unreadable = [UNREADABLE, passSlot(UNREADABLE).id];
  const settings = readSettings(process.env);
  const { server, lastResort } = await createServer({
    settings,
    site: readSite(null, speech.i18n.codes),
    speech,
    store: {
      ...store,
      read: (id) => (unreadable.includes(id) ? Promise.reject(new RangeError()) : store.read(id)),
    },
    teamsKeys: [new Uint8Array(32)],
    observe: createLog('error'),
  });
  for (const [name, fault] of Object.entries(FAULTS))
    server.post(pathOf(name), (request, response, _next) => fault(request, response));
  server.post(pathOf('in an async handler'), async () => {
    await wait(1);
    fail();
  });
  server.pre((request, _response, next) => (request.url === pathOf('in pre') ? fail() : next()));
  server.post(pathOf('before the route'), (_request, _response, next) => next());
  server.use((request, _response, next) =>
    request.url === pathOf('before the route') ? fail() : next(),
  );
  server.listen(settings.port, '127.0.0.1', () => {
    lastResort.install();
    process.stdout.write(`http://localhost:${server.address().port}\n`);
  });
}

if (import.meta.main) await run(serveFaults, () => undefined);
