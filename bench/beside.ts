/**
 * Measures how long others wait while notes are drawn and lists assessed: `npm run bench:beside`. A server of its own
 * is asked whether it lives, again and again: alone, and while all of that is asked for at the same time. As a peer, the
 * same work on the loop of a process that answers nothing else.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { explainAll } from '../bot/api/explaining.ts';
import { BUILT_IN } from '../src/index.ts';
import { spreadOf } from './statistics.ts';

const RECORD = { unterbringung: 'anschluss', status: 'duldung-60c', asOf: '2026-05-04' };
const RECORDS = Array.from({ length: 100 }, () => RECORD);

/** So many of each are asked for at once. */
const LISTS = 4;
const NOTES = 4;

const server = spawn(
  process.execPath,
  ['--import', './bot/programs/compile-cache.mjs', 'bot/programs/serve.ts'],
  { env: { ...process.env, PORT: '0', STORE: 'memory' }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const [line] = (await once(server.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
const url = /http\S+/.exec(String(line))?.[0] ?? '';
// What it makes at its start would be measured, too.
await wait(15_000);

async function sent<T>(path: string, token: string, body?: unknown): Promise<T> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/pdf',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return (
    response.headers.get('content-type')?.includes('json') ? JSON.parse(String(bytes)) : bytes
  ) as T;
}

const BASE = '/v3/directline/conversations';

/** A conversation at its verdict. @returns asks for its note as a PDF */
async function ended(): Promise<() => Promise<unknown>> {
  const begun = await sent<{ conversationId: string; token: string }>(BASE, '', { locale: 'de' });
  const path = `${BASE}/${begun.conversationId}`;
  for (const text of ['fachkraft', 'BW', 'AU', '60c', 'noch nicht', 'weiter'])
    await sent(`${path}/activities`, begun.token, { type: 'message', text });
  return () => sent(`${path}/vermerk`, begun.token);
}

/** How long the server takes to say that it lives, in milliseconds, again and again until something is done. */
async function healthUntil(done: Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  while (!isDone) {
    const begun = performance.now();
    await sent('/healthz', '');
    times.push(performance.now() - begun);
    await wait(5);
  }
  return times;
}

const print = (name: string, times: readonly number[]) => {
  const { median } = spreadOf(times);
  process.stdout.write(
    `${name}: median ${median.toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms of ${times.length}\n`,
  );
};

const notes = await Promise.all(Array.from({ length: NOTES }, ended));
print('alone', await healthUntil(wait(2000)));
const begun = performance.now();
const all = [
  ...notes.map((note) => note()),
  ...Array.from({ length: LISTS }, () => sent('/api/assess', '', RECORDS)),
];
print(`beside ${NOTES} notes and ${LISTS} lists of 100`, await healthUntil(Promise.all(all)));
process.stdout.write(`all of it took ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
const on = performance.now();
explainAll({ records: RECORDS, rules: BUILT_IN, today: '2026-05-04' });
process.stdout.write(
  `one list on the loop has everybody wait for ${(performance.now() - on).toFixed(0)} ms\n`,
);
server.kill();
