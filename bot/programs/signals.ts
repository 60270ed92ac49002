import { constants } from 'node:os';

/** npm passes on what its program was told already: what comes so soon after the first is the same, in milliseconds. */
const SAME = 1000;

/**
 * Ends the program in peace when it is told to, with code 0, and at once when it is told a second time.
 * @param stop ends what runs
 */
export function stopWhenTold(stop: () => Promise<void>): void {
  let since: number | null = null;
  function take(signal: 'SIGTERM' | 'SIGINT'): void {
    if (since !== null) {
      if (performance.now() - since > SAME) process.exit(128 + constants.signals[signal]);
      return;
    }
    since = performance.now();
    // What is still under way, as words in the making, keeps nobody waiting.
    void stop().then(() => process.exit(0));
  }
  process.on('SIGTERM', take).on('SIGINT', take);
}
