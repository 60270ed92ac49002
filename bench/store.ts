/**
 * Measures what is kept of conversations, and what keeping it costs: `REDIS=redis://127.0.0.1:6379/9 npm run bench:store`,
 * on a database of Redis in which nothing else is. The same conversation by
 * presses, over HTTP, on each store by turns; what is parked are copies of one that came to a verdict.
 */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '../bot/config/settings.ts';
import { readSite } from '../bot/config/site.ts';
import type { Logged } from '../bot/directline/activity.ts';
import { createServer } from '../bot/server/create-server.ts';
import { createMemoryStore } from '../bot/store/memory.ts';
import { connect } from '../bot/store/redis/connection.ts';
import { createRedisStore } from '../bot/store/redis/store.ts';
import { createSqliteStore } from '../bot/store/sqlite.ts';
import { KEPT, type Store } from '../bot/store/store.ts';
import { loadSpeech } from '../bot/words/speech.ts';
import { spreadOf } from './statistics.ts';

/** So many conversations are parked. */
const PARKED = 20_000;

/** So many are held on each store, one after the other. */
const HELD = 30;

/** What is answered, by question; what is not here is not known. */
const ANSWERS: Readonly<Record<string, string>> = {
  rolle: 'fachkraft',
  bundesland: 'baden-wuerttemberg',
  unterbringung: 'anschluss',
  papier: 'duldung',
  pruefung: 'stimmt',
};

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const speech = loadSpeech();

async function serverOn(store: Store): Promise<string> {
  const { server } = await createServer({
    settings: readSettings({}),
    site: readSite(null, speech.i18n.codes),
    speech,
    store,
    teamsKeys: [new Uint8Array(32)],
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline/conversations`;
}

interface Ticket {
  readonly conversationId: string;
  readonly token: string;
}

async function asked<T>(url: string, token: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

/** Holds a conversation to its verdict. @returns it, all that was said, and how long each turn took, in milliseconds */
async function held(url: string) {
  const { conversationId, token } = await asked<Ticket>(url, '', { locale: 'de' });
  const activities = `${url}/${conversationId}/activities`;
  const said = () => asked<{ activities: readonly Logged[] }>(activities, token);
  const turns: number[] = [];
  let last = (await said()).activities.at(-1);
  while (last?.channelData?.lotse?.question != null) {
    const { question, options } = last.channelData.lotse;
    const wanted = ANSWERS[question] ?? 'unbekannt';
    const at = Math.max(0, options.indexOf(wanted));
    const button = last.suggestedActions?.actions[at];
    const begun = performance.now();
    await asked(activities, token, { type: 'message', text: button?.text, value: button?.value });
    turns.push(performance.now() - begun);
    last = (await said()).activities.at(-1);
  }
  return { conversationId, said: JSON.stringify((await said()).activities), turns };
}

/** What this process holds: objects, and bytes beside them. */
function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Lets everything go that nobody holds any more. */
async function tidied(): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    globalThis.gc?.();
    await wait(200);
  }
}

/** Parks copies of what is kept under an id. @returns how long one took to write, in milliseconds, and bytes of the heap */
async function parked(store: Store, id: string) {
  const kept = await store.read(id);
  const bytes = kept?.bytes ?? new Uint8Array();
  await tidied();
  const before = used();
  const begun = performance.now();
  for (let index = 0; index < PARKED - 1; index += 1)
    await store.write(`parked-${index}`, bytes, null, { ...KEPT, givesWay: false });
  const each = (performance.now() - begun) / PARKED;
  await tidied();
  return { each, memory: (used() - before) / PARKED, bytes: bytes.length };
}

/** How much memory Redis uses, in bytes. */
async function memoryOfRedis(): Promise<number> {
  const client = await connect(REDIS);
  const said = await client.info('memory');
  await client.close();
  return Number(/used_memory:(\d+)/.exec(said)?.[1]);
}

const path = join(folder, 'kept.db');
const { REDIS = 'redis://127.0.0.1:6379' } = process.env;
/** Room for what is parked, and for those who come besides. */
const room = { things: PARKED * 2, bytes: 1024 ** 3 };
const stores = {
  memory: createMemoryStore(Date.now, room),
  SQLite: createSqliteStore(path, Date.now, room),
  Redis: createRedisStore(await connect(REDIS), room),
};
const urls = {
  memory: await serverOn(stores.memory),
  SQLite: await serverOn(stores.SQLite),
  Redis: await serverOn(stores.Redis),
};
type Name = keyof typeof stores;
const names = Object.keys(stores) as Name[];

async function times(): Promise<Readonly<Record<Name, readonly number[]>>> {
  const all: Record<Name, number[]> = { memory: [], SQLite: [], Redis: [] };
  for (let round = 0; round < HELD; round += 1)
    for (const name of names) all[name].push(...(await held(urls[name])).turns);
  return all;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const shown = (values: readonly number[]) => {
  const { median, quartiles } = spreadOf(values);
  return `${median.toFixed(2)} (${quartiles.map((each) => each.toFixed(2)).join('–')})`;
};

await times();
const empty = await times();
const one = await held(urls.SQLite);
print(
  `said in a conversation of ${one.turns.length} answers, as activities: ${one.said.length} characters`,
);
const before = await memoryOfRedis();
for (const name of names) {
  const { conversationId } = await held(urls[name]);
  const { each, memory, bytes } = await parked(stores[name], conversationId);
  print(
    `${name}: kept ${bytes} bytes; ${PARKED} parked: ${memory.toFixed(0)} bytes of memory each, ${each.toFixed(3)} ms to write each`,
  );
}
const disk = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
print(
  `Redis: ${(((await memoryOfRedis()) - before) / PARKED).toFixed(0)} bytes of its memory each`,
);
print(`SQLite: ${(disk / PARKED).toFixed(0)} bytes of disk each`);
// Connections that were left alone meanwhile are closed by now.
await wait(500);
const full = await times();
/** How many turns come after each other in a second, and what that is of as many in memory. */
const rate = (all: Readonly<Record<Name, readonly number[]>>, name: Name) => {
  const perSecond = (each: Name) => 1000 / spreadOf(all[each]).median;
  return `${perSecond(name).toFixed(0)} (${(perSecond(name) / perSecond('memory')).toFixed(2)})`;
};
for (const name of names) {
  print(
    `${name}: a turn over HTTP, alone ${shown(empty[name])} ms, beside ${PARKED} parked ${shown(full[name])} ms`,
  );
  print(`${name}: turns in a second, alone ${rate(empty, name)}, beside them ${rate(full, name)}`);
}
rmSync(folder, { recursive: true });
process.exit();
