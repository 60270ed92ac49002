import { handedIn } from '../client/registry.ts';
import { cachesOf, type KeepRequest } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;

/** Keeps files of the page on the device, at the wish of whoever uses it. No answer ever comes here. */
const { version, always, languages } = handedIn('kept');
const { scope } = self.registration;
const CACHES = cachesOf(scope);
const CACHE = `${CACHES}${version}`;

/** What the site says of itself: it changes without the page, and is kept as it is now. */
const SITE_SCRIPT = 'site.js';

/** For how long a network that hardly moves is waited for, in milliseconds. */
const PATIENCE = 4000;

const addressOf = (path: string) => new URL(path, scope).href;

const known = new Set([...always, ...Object.values(languages).flat()].map(addressOf));

const namesOfOurs = async () => (await caches.keys()).filter((name) => name.startsWith(CACHES));

/** The languages that were kept by this version, or by the one before it. */
async function keptLanguages(): Promise<readonly string[]> {
  const caught = (await namesOfOurs()).map(async (name) => {
    const cache = await caches.open(name);
    return (await cache.keys()).map(({ url }) => url);
  });
  const kept = (await Promise.all(caught)).flat();
  return Object.keys(languages).filter((code) =>
    kept.some((address) => address.includes(`/words-${code}.`)),
  );
}

/** Keeps what is needed for some languages: all of it, or nothing more than before. */
async function keep(codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const cache = await caches.open(CACHE);
  const wanted = [...always, ...codes.flatMap((code) => languages[code] ?? [])].map(addressOf);
  const there = (await cache.keys()).map(({ url }) => url);
  const missing = [...new Set(wanted)].filter((address) => !there.includes(address));
  // None that the browser kept by itself from an edition before this one.
  await cache.addAll(missing.map((address) => new Request(address, { cache: 'no-cache' })));
}

/** What is kept under an address, by this version alone. */
async function keptAt(address: string): Promise<Response | undefined> {
  const kept = await caches.match(address, { cacheName: CACHE });
  // Hosts that leave out the ending lead from one address to another: browsers take no such answer for a page.
  return kept?.redirected === true ? new Response(kept.body, { headers: kept.headers }) : kept;
}

/** From the network where that answers in time, else as it was kept: a page never waits for what it has. */
async function freshAt(address: string, request: Request): Promise<Response> {
  const kept = await keptAt(address);
  const asked = fetch(request);
  if (kept === undefined) return await asked;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const fresh = await Promise.race([asked, late]).catch(() => undefined);
  if (fresh?.ok !== true) return kept;
  if (address === addressOf(SITE_SCRIPT))
    await (await caches.open(CACHE)).put(address, fresh.clone());
  return fresh;
}

/** A file whose name has the hash of its content never changes: as it is kept, else from the network. */
const hashedAt = async (address: string, request: Request) =>
  (await keptAt(address)) ?? (await fetch(request));

self.addEventListener('install', (event) => {
  // The version before this one answers until its last page is closed: none gets files of both.
  event.waitUntil(keptLanguages().then(keep));
});

self.addEventListener('activate', (event) => {
  const drop = async () => {
    const before = (await namesOfOurs()).filter((name) => name !== CACHE);
    await Promise.all(before.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener('message', (event) => {
  const { keep: codes } = event.data as KeepRequest;
  const [port] = event.ports;
  const answer = (isKept: boolean) => port?.postMessage(isKept);
  event.waitUntil(
    keep(codes).then(
      () => answer(true),
      () => answer(false),
    ),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [asked = ''] = request.url.split(/[?#]/);
  const address = known.has(asked) ? asked : `${asked}.html`;
  if (request.method !== 'GET' || !known.has(address)) return;
  const isHashed = /\.[0-9a-f]{16}\.\w+$/.test(address);
  event.respondWith((isHashed ? hashedAt : freshAt)(address, request));
});
