import type { Room } from './store.ts';

/** Something that gives way to what is new. */
interface Candidate {
  readonly id: string;
  readonly bytes: number;
}

/** How much of the room is for what begins: what has begun goes on even when nothing new fits. */
const NEWCOMERS = 7 / 8;

/** The room for something. @param isNew whether it begins */
export function roomFor(isNew: boolean, { things, bytes }: Room): Room {
  return { things, bytes: isNew ? Math.floor(bytes * NEWCOMERS) : bytes };
}

/** What is lacking for more to fit; nothing is where neither is more than zero. */
export function lackingFor(more: Room, used: Room, room: Room): Room {
  return {
    things: used.things + more.things - room.things,
    bytes: used.bytes + more.bytes - room.bytes,
  };
}

/**
 * The first of what gives way that make room.
 * @param candidates in the order in which they go
 * @returns their ids; nothing where even all of them would not be enough
 */
export function makingRoom(
  lacking: Room,
  candidates: Iterable<Candidate>,
): readonly string[] | null {
  let { things, bytes } = lacking;
  const isEnough = () => things <= 0 && bytes <= 0;
  const going: string[] = [];
  if (isEnough()) return going;
  for (const each of candidates) {
    going.push(each.id);
    things -= 1;
    bytes -= each.bytes;
    if (isEnough()) return going;
  }
  return null;
}
