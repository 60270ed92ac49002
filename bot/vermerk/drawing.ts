import { BESIDE_THE_LOOP, createPool, type Undone } from '../beside/pool.ts';
import { createSharing } from '../beside/sharing.ts';
import { createQueues } from '../store/turns.ts';
import type { Vermerk } from './blocks.ts';

/** Draws notes as PDFs, beside the event loop. */
export interface Drawing {
  /**
   * @param conversation the only one that gets this PDF; one at a time is drawn for it
   * @param left aborted where whoever asked is no longer there
   * @returns the bytes of the PDF, or why there are none
   * @throws where it could not be drawn
   */
  readonly draw: (
    conversation: string,
    vermerk: Vermerk,
    left: AbortSignal,
  ) => Promise<Uint8Array | Undone>;
  readonly close: () => Promise<void>;
}

/** More threads than a server has people who ask for the note in the same half second. */
const MOST = 4;

/** About eight seconds of work for one thread: whoever waits longer is told to come again. */
const WAITING = 20;

/**
 * In megabytes: twice what the note on a family of twenty takes in its largest font. With more room for what is young a
 * thread takes 100 more, and draws no faster.
 */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 };

/**
 * Makes what draws. Who asks again for the same note gets the one that is being drawn; what has been drawn is kept by
 * nobody.
 */
export function createDrawing(): Drawing {
  const { run, close } = createPool<Vermerk, Uint8Array>({
    file: new URL('pdf-thread.ts', import.meta.url),
    most: Math.min(MOST, BESIDE_THE_LOOP),
    waiting: WAITING,
    memory: MEMORY,
  });
  const share = createSharing<Uint8Array | Undone>();
  const inTurn = createQueues();
  return {
    draw: (conversation, vermerk, left) =>
      share(`${conversation} ${JSON.stringify(vermerk)}`, left, (allLeft) =>
        inTurn(conversation, () => run(vermerk, allLeft)),
      ),
    close,
  };
}
