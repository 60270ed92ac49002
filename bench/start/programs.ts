import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a program in a fresh process, and waits for the first thing that it prints.
 * @param path the program
 * @param options its options
 * @returns milliseconds until then
 */
async function untilItSpeaks(path: string, options: readonly string[]): Promise<number> {
  const before = performance.now();
  // As `npm start` and `npm run chat` do.
  const node = ['--import', './bot/programs/compile-cache.mjs'];
  const child = spawn(process.execPath, [...node, path, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0' },
  });
  await once(child.stdout, 'data');
  const time = performance.now() - before;
  const ended = once(child, 'exit');
  // Ends in peace, so that what was compiled is kept: the chat with its input, the server when it is told.
  child.stdin.end();
  const telling = setTimeout(() => child.kill('SIGTERM'), 500);
  await ended;
  clearTimeout(telling);
  return time;
}

const PROGRAMS: readonly (readonly [string, string, readonly string[]])[] = [
  ['the server listens', 'bot/programs/serve.ts', []],
  ['the terminal asks', 'bot/programs/chat.ts', ['--lang', 'de']],
];

/** The milliseconds of each program, start by start, in turns. */
export async function startTimes(rounds: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  // The first start reads the disk, and compiles.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, path, options] of PROGRAMS) {
      const time = await untilItSpeaks(path, options);
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return times;
}
