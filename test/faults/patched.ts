import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import { type Clock, owners, type Timer } from './clock.ts';

/** What a part of Node is replaced by, and where it stands. */
type Replacing = readonly [place: object, name: string, by: unknown];

/** What a timer of Node can be asked, for one of ours. */
function asNode(timer: Timer) {
  const self = Object.assign(timer, { ref: () => self, unref: () => self, hasRef: () => false });
  return self;
}

function clear(timer: Timer | null | undefined): void {
  if (timer != null) timer.isGone = true;
}

/** Bytes by chance. */
function bytesBy(chance: Chance): (count: number) => Buffer {
  return (count) => Buffer.from(Array.from({ length: count }, () => Math.floor(chance() * 256)));
}

function uuidBy(bytes: (count: number) => Buffer): () => string {
  return () =>
    bytes(16)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Puts a clock in the place of Node's, and numbers of a seed in the place of chance, for the product as it is.
 * @returns what puts everything back
 */
export function patched(clock: Clock, chance: Chance): () => void {
  const bytes = bytesBy(chance);
  const replacing: readonly Replacing[] = [
    [globalThis, 'setTimeout', (run: () => void, ms: number) => asNode(clock.after(ms, run))],
    [globalThis, 'setInterval', (run: () => void, ms: number) => asNode(clock.every(ms, run))],
    [globalThis, 'clearTimeout', clear],
    [globalThis, 'clearInterval', clear],
    [timers, 'setTimeout', clock.wait],
    [performance, 'now', clock.now],
    [Date, 'now', () => owners.getStore()?.wall() ?? clock.now()],
    [Math, 'random', chance],
    [crypto, 'randomBytes', bytes],
    [crypto, 'randomUUID', uuidBy(bytes)],
  ];
  const before = replacing.map(([place, name]) => Object.getOwnPropertyDescriptor(place, name));
  for (const [place, name, by] of replacing)
    Object.defineProperty(place, name, { value: by, configurable: true, writable: true });
  syncBuiltinESMExports();
  return () => {
    for (const [index, [place, name]] of replacing.entries()) {
      const descriptor = before[index];
      if (descriptor === undefined) Reflect.deleteProperty(place, name);
      else Object.defineProperty(place, name, descriptor);
    }
    syncBuiltinESMExports();
  };
}
