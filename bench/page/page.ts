/**
 * Measures how soon the page is there on a slow line, and how soon the next question is on a slow phone:
 * `npm run bench:page`. What the figures mean stands in `docs/performance.md`.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readSettings } from '../../bot/config/settings.ts';
import { readSite } from '../../bot/config/site.ts';
import { createServer } from '../../bot/server/create-server.ts';
import { createMemoryStore } from '../../bot/store/memory.ts';
import { loadSpeech } from '../../bot/words/speech.ts';
import { spreadOf } from '../statistics.ts';
import { figure, printTable, spread } from '../table.ts';
import { launch } from './browser.ts';
import { serveForm } from './form.ts';
import { type Opened, type Opening, open } from './opening.ts';
import { presses } from './pressing.ts';

/** How often each is opened, one after the other in each round, and how often a way is pressed. */
const ROUNDS = 7;

const speech = loadSpeech();
const { server, lifecycle, prepare } = await createServer({
  settings: readSettings({}),
  site: readSite(null, speech.i18n.codes),
  speech,
  store: createMemoryStore(),
  teamsKeys: [new Uint8Array(32)],
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
await prepare();
const { port } = server.server.address() as AddressInfo;
const url = `http://localhost:${port}`;
const form = await serveForm(speech.i18n.speaker('de'));
const browser = await launch();

const OPENED: readonly Opened[] = [
  { name: 'a bare form', address: form.address, question: 'button' },
  { name: 'the page', address: `${url}/?lang=de`, question: '.option' },
  { name: 'web chat', address: `${url}/chat?lang=de`, question: '.webchat__suggested-action' },
];

const openings = new Map<string, Opening[]>(OPENED.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const each of OPENED) openings.get(each.name)?.push(await open(each, browser));

const [bare = []] = openings.values();
const rows = [...openings].map(([name, all]) => [
  name,
  spread(spreadOf(all.map(({ usable }) => usable))),
  figure(spreadOf(all.map(({ usable }, round) => usable / (bare[round]?.usable ?? 0))).median),
  String(spreadOf(all.map(({ bytes }) => bytes)).median),
  String(spreadOf(all.map(({ requests }) => requests)).median),
]);
printTable(['Opened', 'usable, ms', 'to the form', 'bytes', 'requests'], rows);

const pressings = [
  ['once it was read, for a second', 1000],
  ['at once', 0],
] as const;
const pressed: string[][] = [];
for (const [name, reading] of pressings) {
  const all = await presses(`${url}/?lang=de`, ROUNDS, browser, reading);
  const laidOut = spreadOf(all.map((each) => each.laidOut));
  const shown = spreadOf(all.map((each) => each.shown));
  pressed.push([name, spread(laidOut), spread(shown)]);
}
printTable(['A press, at a quarter of the speed', 'laid out, ms', 'shown, ms'], pressed);

await browser.close();
form.stop();
await lifecycle.stop();
