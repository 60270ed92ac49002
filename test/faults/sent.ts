import type { Done } from './interview.ts';
import type { World } from './world.ts';

/** Something that was sent, and what is known of what came of it. */
export interface Sent extends Done {
  readonly id: string;
  /** When it was sent first, in milliseconds. */
  readonly at: number;
  /** When the server said first that it was taken; nothing as long as it has not. */
  takenAt: number | null;
}

/** Everything that a person has sent, by its id. */
export interface Outbox {
  readonly send: (id: string, done: Done) => void;
  readonly find: (id: string) => Sent | undefined;
  readonly all: () => Iterable<Sent>;
  /** It was taken. @returns whether nobody had said so before */
  readonly taken: (id: string) => boolean;
}

/** Makes an outbox from which nothing was sent. */
export function createOutbox({ clock }: World): Outbox {
  const all = new Map<string, Sent>();
  return {
    send: (id, done) => {
      if (!all.has(id)) all.set(id, { ...done, id, at: clock.now(), takenAt: null });
    },
    find: (id) => all.get(id),
    all: () => all.values(),
    taken: (id) => {
      const sent = all.get(id);
      if (sent === undefined || sent.takenAt !== null) return false;
      sent.takenAt = clock.now();
      return true;
    },
  };
}

/**
 * Whether things stand in an order in which they can have been taken: what was answered before another one was sent
 * stands before it.
 */
export function isInOrder(ids: readonly string[], { find }: Outbox): boolean {
  let earliest = Number.POSITIVE_INFINITY;
  return ids.toReversed().every((id) => {
    const sent = find(id);
    const isFine = (sent?.at ?? 0) <= earliest;
    earliest = Math.min(earliest, sent?.takenAt ?? earliest);
    return isFine;
  });
}
