import { type Keeping, type Kept, type Store, SWEEP, type Written } from '../../bot/store/store.ts';
import type { Clock } from './clock.ts';
import type { Fail } from './trace.ts';

/** A version of something, as a store has to have it. */
export interface Version {
  readonly bytes: Uint8Array;
  readonly givesWay: boolean;
  /** Known once it was read. */
  eTag: string | null;
  begun: number;
  written: number;
  ends: number;
  /** It was over, and may not have been dropped yet when somebody set the clock by which it ends. */
  isDoubtful?: boolean;
}

/** What is given to a store with an id, to be written. */
export type WriteOf = readonly [bytes: Uint8Array, eTag: string | null, keeping: Keeping];

/** What a store has to have, whatever befalls it: a store beside it is compared with it at each call. */
export interface Expected {
  /** The store itself, compared. */
  readonly compared: (store: Store) => Store;
  /** Does something between two calls. */
  readonly between: <R>(work: () => Promise<R>) => Promise<R>;
  /** Something was written, as a store says. */
  readonly wasWritten: (id: string, given: WriteOf, done: Written) => void;
  /** What is there; nothing where it is over, or never was. */
  readonly find: (id: string) => Version | null;
  /** How often something has begun under an id. */
  readonly incarnation: (id: string) => number;
  /** Everything is lost. */
  readonly lost: () => void;
  /**
   * The clock by which things end has been set, by so many milliseconds.
   * @param awaySince since when nobody has had the store open, and swept it
   */
  readonly clockSet: (by: number, awaySince: number) => void;
  /** Lets go of what is over. */
  readonly forget: () => void;
  /** Something may be removed from now on. */
  readonly mayRemove: (id: string) => void;
}

interface Tools {
  readonly clock: Clock;
  /** Whether there may be too little room, so that what gives way is gone. */
  readonly isTight: boolean;
  /** Told what is there no longer, and must leave nothing. */
  readonly gone: (id: string, bytes: Uint8Array) => void;
  /** Told where a store has something else. */
  readonly fail: Fail;
}

/** How exact clocks are, in milliseconds. */
const EXACT = 2;

/** Makes what is compared with. */
export function createExpected({ clock, isTight, gone, fail }: Tools): Expected {
  const all = new Map<string, Version>();
  const incarnations = new Map<string, number>();
  const removable = new Set<string>();

  function drop(id: string): void {
    const version = all.get(id);
    if (version === undefined) return;
    gone(id, version.bytes);
    all.delete(id);
  }

  const mayBeGone = (version: Version | undefined) =>
    version === undefined ||
    version.isDoubtful === true ||
    clock.now() >= version.ends - EXACT ||
    (isTight && version.givesWay);
  const mayBeThere = (version: Version | undefined) =>
    version !== undefined && clock.now() <= version.ends + EXACT;

  function wasRead(id: string, kept: Kept | null) {
    const version = all.get(id);
    if (kept === null) {
      if (!mayBeGone(version)) fail(`${id} was forgotten too early`);
      return drop(id);
    }
    if (version === undefined || !mayBeThere(version))
      return fail(`${id} can be read although it is over`);
    if (Buffer.compare(version.bytes, kept.bytes) !== 0) fail(`${id} is not what was written last`);
    if (version.eTag !== null && version.eTag !== kept.eTag) fail(`${id} has two marks`);
    version.eTag = kept.eTag;
  }

  function put(id: string, bytes: Uint8Array, { idle, atMost, givesWay }: Keeping): void {
    const before = all.get(id);
    if (before !== undefined) gone(id, before.bytes);
    else incarnations.set(id, (incarnations.get(id) ?? 0) + 1);
    const written = clock.now();
    const begun = before?.begun ?? written;
    const ends = Math.min(written + idle, begun + atMost);
    all.set(id, { bytes: new Uint8Array(bytes), givesWay, eTag: null, begun, written, ends });
  }

  /** Whether a write can follow what is there, and whether it has to. */
  function follows(version: Version | undefined, eTag: string | null) {
    if (eTag === null) return { can: mayBeGone(version), must: !mayBeThere(version) };
    if (version?.eTag !== eTag) return { can: false, must: false };
    return { can: mayBeThere(version), must: !mayBeGone(version) };
  }

  /** What is wrong with what a store says of a write; nothing where that may be so. */
  function wrongIn(version: Version | undefined, eTag: string | null, done: Written) {
    const { can, must } = follows(version, eTag);
    const wrong = {
      full: isTight ? null : 'found no room',
      written: can ? null : 'was written over what stood there',
      conflict: must ? 'was not written' : null,
    };
    return wrong[done];
  }

  function wasWritten(id: string, [bytes, eTag, keeping]: WriteOf, done: Written): void {
    const wrong = wrongIn(all.get(id), eTag, done);
    if (wrong !== null) fail(`${id} ${wrong}`);
    if (done !== 'written') return;
    if (eTag === null) drop(id);
    put(id, bytes, keeping);
  }

  function wasRemoved(id: string, wasThere: boolean): void {
    const version = all.get(id);
    if (wasThere ? !mayBeThere(version) : !mayBeGone(version))
      fail(`${id} was removed: ${wasThere}`);
    if (wasThere && !removable.delete(id) && !id.startsWith('pass|'))
      fail(`${id} was removed by nobody`);
    drop(id);
  }

  let last: Promise<unknown> = Promise.resolve();
  // What is compared has to be of the same moment as what was done.
  function between<R>(work: () => Promise<R>): Promise<R> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  function compared(store: Store): Store {
    return {
      ...store,
      read: (id) =>
        between(async () => {
          const kept = await store.read(id);
          wasRead(id, kept);
          return kept;
        }),
      write: (id, ...given) =>
        between(async () => {
          const done = await store.write(id, ...given);
          wasWritten(id, given, done);
          return done;
        }),
      remove: (id) =>
        between(async () => {
          const wasThere = await store.remove(id);
          wasRemoved(id, wasThere);
          return wasThere;
        }),
    };
  }

  /** What is over already may come back to life with the clock, where nobody has swept since. */
  function shift(id: string, version: Version, by: number, awaySince: number) {
    if (awaySince >= version.ends + SWEEP) return drop(id);
    if (clock.now() >= version.ends) version.isDoubtful = true;
    // What seems to be of the future counts as written now.
    const ahead = Math.max(0, version.written - by - clock.now());
    version.ends -= by + ahead;
    version.begun -= by + ahead;
    version.written -= by + ahead;
  }

  function forget(): void {
    for (const [id, { ends }] of all) if (clock.now() >= ends) drop(id);
  }

  return {
    compared,
    between,
    wasWritten,
    find: (id) => {
      const version = all.get(id);
      return version !== undefined && clock.now() < version.ends ? version : null;
    },
    incarnation: (id) => incarnations.get(id) ?? 0,
    lost: () => all.clear(),
    clockSet: (by, awaySince) => {
      for (const [id, version] of all) shift(id, version, by, awaySince);
      forget();
    },
    forget,
    mayRemove: (id) => void removable.add(id),
  };
}

/** What can be read of a store in which everything is that has to be in one. */
export function reading({ find }: Pick<Expected, 'find'>): Store {
  const refuse = () => Promise.reject(new TypeError('read only'));
  return {
    read: (id) => {
      const version = find(id);
      return Promise.resolve(version && { bytes: version.bytes, eTag: '' });
    },
    write: refuse,
    remove: refuse,
    tidy: refuse,
    used: refuse,
    isReady: refuse,
    close: refuse,
  };
}
