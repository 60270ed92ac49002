import { spawnSync } from 'node:child_process';

/** What a program printed, and how it ended. */
export interface Run {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

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
    [`bot/programs/${program}.ts`, ...options],
    { input: input.map((line) => `${line}\n`).join(''), encoding: 'utf8', cwd: root },
  );
  return { lines: stdout.split('\n').slice(0, -1), errors: stderr, code: status };
}
