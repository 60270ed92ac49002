import { join } from 'node:path';
import { build } from 'esbuild';
import type { Kept } from '../worker/kept.ts';
import { handing, SHARED } from './scripts.ts';

const WORKER = join(import.meta.dirname, '../worker/worker.ts');

/** Makes the script that keeps files of a page on the device. */
export async function workerScript(kept: Kept): Promise<string> {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [WORKER],
    bundle: true,
    format: 'iife',
  });
  return handing('kept', JSON.stringify(kept)) + (outputFiles[0]?.text ?? '');
}
