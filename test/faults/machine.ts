import { steadyClock } from '../../bot/store/steady.ts';
import type { Clock } from './clock.ts';

/** A machine, whose clock somebody may set. */
export interface Machine {
  readonly name: string;
  /** What its clock says, in milliseconds. */
  readonly wall: () => number;
  /** Sets its clock, by so many milliseconds. */
  readonly set: (by: number) => void;
  /** The clock of a process that begins now, as the product makes it. */
  readonly steady: () => () => number;
}

/** Makes a machine whose clock is right. */
export function createMachine(name: string, clock: Clock): Machine {
  const booted = clock.now();
  let error = 0;
  const wall = () => clock.now() + error;
  return {
    name,
    wall,
    set: (by) => {
      error += by;
    },
    steady: () => steadyClock(wall, () => (clock.now() - booted) / 1000),
  };
}
