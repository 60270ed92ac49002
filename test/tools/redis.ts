import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from './executable.ts';
import { freePort } from './free-port.ts';

/**
 * Where the server of Redis is: as `REDIS_SERVER` says, or on the path. Debian's package of its tools has it, too, under
 * the name of one of them, and starts no service.
 */
export function redisPath(): string | undefined {
  return executable(
    ['redis-server', 'valkey-server', 'redis-check-rdb'],
    process.env['REDIS_SERVER'],
  );
}

/** A Redis of the tests' own. */
export interface Redis {
  readonly url: string;
  /** What it keeps on the disk, if it does. */
  readonly folder: string;
  /** Ends it as a failing machine does. */
  readonly kill: () => Promise<void>;
  /** Starts it again, with what it has on the disk. */
  readonly start: () => Promise<void>;
  /** Has it stand still, as a machine that is busy elsewhere does, or go on. */
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  /** Ends it for good. */
  readonly end: () => Promise<void>;
}

/** Waits until it takes connections. */
async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  for await (const chunk of server.stdout as AsyncIterable<Buffer>) {
    said += String(chunk);
    if (said.includes('Ready to accept connections')) break;
  }
  server.stdout?.resume();
}

/** What one does that is as careful as can be with what it was told. */
export const CAREFUL = ['--appendonly', 'yes', '--appendfsync', 'always'] as const;

/**
 * Starts a Redis on a port of its own, on this machine alone.
 * @param given more of its settings; without any it keeps everything in its memory
 */
export async function startRedis(given: readonly string[] = []): Promise<Redis> {
  const path = redisPath();
  // Skipping would look green.
  if (path === undefined) throw new Error('npm run tools');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const more = ['--databases', '1000', '--loglevel', 'notice', ...given];
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    server = spawn(path as string, [...settings, ...more], { argv0: 'redis-server' });
    await ready(server);
  }
  async function kill(): Promise<void> {
    server?.kill('SIGKILL');
    if (server !== undefined && server.exitCode === null && server.signalCode === null)
      await once(server, 'exit');
  }
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    folder,
    kill,
    start,
    signal: (signal) => void server?.kill(signal),
    end: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}
