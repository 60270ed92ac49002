import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { COMPILE_CACHE } from '../running.ts';

/** The program that is the product. */
export const SERVE = fileURLToPath(new URL('../../../bot/programs/serve.ts', import.meta.url));

/** Starts a server in a process of its own. */
export function start(
  environment: Readonly<Record<string, string>> = {},
  { program = SERVE, stdio = 'pipe' as StdioOptions } = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', COMPILE_CACHE, program], {
    env: { PORT: '0', STORE: 'memory', ...environment },
    stdio,
  });
}

/** The address that a program says it can be reached at. @throws where it ends before */
export async function addressOf(program: ChildProcess): Promise<string> {
  const ended = new AbortController();
  const end = () => ended.abort();
  program.once('exit', end);
  const said = once(program.stdout as NodeJS.ReadableStream, 'data', { signal: ended.signal });
  const [line] = (await said) as [Buffer];
  program.off('exit', end);
  return /http\S+/.exec(String(line))?.[0] ?? '';
}

/** A server in a process of its own, there as long as the tests of a file run. */
export interface Running {
  program: ChildProcess;
  url: string;
}

/** Starts one before the tests of a file, and ends it after them. */
export function running(): Running {
  const server: Partial<Running> = {};
  beforeAll(async () => {
    server.program = start();
    server.url = await addressOf(server.program);
  });
  afterAll(() => void server.program?.kill('SIGKILL'));
  // Filled by the time a test runs.
  return server as Running;
}
