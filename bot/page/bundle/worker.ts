import type { Kept } from '../worker/kept.ts';
import { handing, standalone } from './scripts.ts';

/** Makes the script that keeps files of a page on the device. */
export async function workerScript(kept: Kept): Promise<string> {
  return handing('kept', JSON.stringify(kept)) + (await standalone('../worker/worker.ts'));
}
