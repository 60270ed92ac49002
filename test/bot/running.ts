import { spawnSync } from 'node:child_process';

/** What a program printed, and how it ended. */
export interface Run {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

/** As every script of npm runs a program. */
export const COMPILE_CACHE = new URL('../../bot/programs/compile-cache.mjs', import.meta.url).href;

/** In bytes: a long table is longer than what Node reads by itself. */
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/**
 * Runs one of the programs as a person would, with these lines on its standard input.
 * @param root the folder of the project, where it is another one than this
 */
export function run(
  program: string,
  options: readonly string[],
  input: readonly string[] = [],
  root = '.',
): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', COMPILE_CACHE, `bot/programs/${program}.ts`, ...options],
    {
      input: input.map((line) => `${line}\n`).join(''),
      encoding: 'utf8',
      cwd: root,
      maxBuffer: LONGEST_OUTPUT,
    },
  );
  return { lines: stdout.split('\n').slice(0, -1), errors: stderr, code: status };
}
