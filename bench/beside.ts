/**
 * Measures how soon a server answers whether it lives while PDFs and lists are asked for, on the event loop and beside
 * it: `npm run bench:beside`. One server, in a process of its own; each round asks it for the same work both ways.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import { assessed } from '../bot/api/assessed.ts';
import { MOST_RECORDS } from '../bot/api/limits.ts';
import { createLists } from '../bot/api/lists.ts';
import { hungUp } from '../bot/beside/hung-up.ts';
import { vermerkOf } from '../bot/vermerk/blocks.ts';
import { createDrawing } from '../bot/vermerk/drawing.ts';
import { vermerkPdf } from '../bot/vermerk/pdf.ts';
import { loadSpeech } from '../bot/words/speech.ts';
import { BUILT_IN, explain } from '../src/index.ts';
import { records as recordsOf } from './law/records.ts';
import { ratios, spreadOf } from './statistics.ts';

const ROUNDS = 9;

/** What is asked for at once. */
const LOADS = [
  { pdfs: 8, lists: 4 },
  { pdfs: 0, lists: 16 },
] as const;
type Load = (typeof LOADS)[number];

const FIGURES = { longest: 'longest wait for /healthz', took: 'until all was answered' } as const;

/** How often is asked whether the server lives, in milliseconds. */
const EVERY = 5;

const WAYS = ['loop', 'beside'] as const;
type Way = (typeof WAYS)[number];
type Work = (index: number, response: ServerResponse) => Promise<string | Uint8Array>;

/** Answers what is asked for, each way. */
async function serve(): Promise<void> {
  const { i18n } = loadSpeech();
  const [drawing, lists] = [createDrawing(), createLists({ reading: undefined })];
  const records = recordsOf(MOST_RECORDS);
  const today = '2026-05-04';
  const notes = records.map((facts) =>
    vermerkOf([{ facts, verdict: explain(facts, BUILT_IN) }], i18n, 'ar'),
  );
  const noteOf = (index: number) => notes[index] ?? vermerkOf([], i18n);
  const text = JSON.stringify(records);
  const joined = (all: readonly unknown[]) => `[${all.join(',')}]`;
  async function listOnLoop(): Promise<string> {
    const all: unknown[] = [];
    for (const record of records) {
      all.push(assessed(record, BUILT_IN, today));
      await breathe();
    }
    return joined(all);
  }
  const work: Readonly<Record<string, Work>> = {
    '/healthz': async () => 'ok',
    '/loop/pdf': (index) => vermerkPdf(noteOf(index)),
    '/beside/pdf': (index, response) => drawing.draw(`${index}`, noteOf(index), hungUp(response)),
    '/loop/list': listOnLoop,
    '/beside/list': async (_index, response) => {
      const all = await lists.run({ text, today }, hungUp(response));
      return typeof all === 'string' ? all : joined(all);
    },
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(`http://localhost${request.url}`);
    response.end(await work[pathname]?.(Number(searchParams.get('n')), response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
}

const sizeOf = async (url: string) => (await (await fetch(url)).arrayBuffer()).byteLength;

/** Asks for all the work at once, and meanwhile whether the server lives. @returns milliseconds */
async function round(url: string, way: Way, { pdfs, lists }: Load) {
  const begun = performance.now();
  const asked = [
    ...Array.from({ length: pdfs }, (_, n) => sizeOf(`${url}/${way}/pdf?n=${n}`)),
    ...Array.from({ length: lists }, () => sizeOf(`${url}/${way}/list`)),
  ];
  let isDone = false;
  const all = Promise.all(asked).finally(() => {
    isDone = true;
  });
  const lives: number[] = [];
  while (!isDone) {
    const since = performance.now();
    await sizeOf(`${url}/healthz`);
    lives.push(performance.now() - since);
    await wait(EVERY);
  }
  if (Math.min(...(await all)) < 1000) throw new Error('refused');
  const took = performance.now() - begun;
  return { longest: Math.max(...lives), took };
}

const shown = (values: readonly number[], digits = 0) => {
  const { median, quartiles } = spreadOf(values);
  return `${median.toFixed(digits)} (${quartiles.map((each) => each.toFixed(digits)).join('–')})`;
};

async function measure(url: string, load: Load): Promise<void> {
  // What is compiled the first time belongs to neither way.
  for (const way of WAYS) await round(url, way, load);
  const rounds: Record<Way, Awaited<ReturnType<typeof round>>[]> = { loop: [], beside: [] };
  for (let count = 0; count < ROUNDS; count += 1)
    for (const way of WAYS) rounds[way].push(await round(url, way, load));
  process.stdout.write(`${load.pdfs} PDFs and ${load.lists} lists of ${MOST_RECORDS}\n`);
  for (const [figure, meant] of Object.entries(FIGURES) as [keyof typeof FIGURES, string][]) {
    const of = (way: Way) => rounds[way].map((each) => each[figure]);
    const ratio = shown(ratios(of('loop'), of('beside')), 2);
    process.stdout.write(
      `  ${meant}: on the loop ${shown(of('loop'))} ms, beside it ${shown(of('beside'))} ms, ratio ${ratio}\n`,
    );
  }
}

if (process.argv[2] === 'serve') await serve();
else {
  const child = fork(import.meta.filename, ['serve']);
  const [port] = await once(child, 'message');
  for (const load of LOADS) await measure(`http://127.0.0.1:${port}`, load);
  child.kill();
}
