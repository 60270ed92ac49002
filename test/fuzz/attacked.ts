import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../bot/server/direct-line-client.ts';
import { addressOf, start } from '../bot/server/started.ts';
import { startTeamsPeer } from '../bot/server/teams-peer.ts';
import { fuzz, type Report } from './fuzzing.ts';
import { CANARY } from './hostile.ts';
import { createWorld } from './world.ts';

/** What came of an attack on a server of its own. */
export interface Attacked extends Report {
  /** Whether what was sent stands in what the server printed, or beside its file. */
  readonly isTold: boolean;
  /** How much memory the server had at its end, in megabytes. */
  readonly memory: number;
}

/** How much memory a process has, in megabytes. */
function memoryOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** Starts a server on a file, with everything that it can serve, and attacks it. */
export async function attack(script: {
  readonly seed: number;
  readonly inputs: number;
  readonly first?: number;
}): Promise<Attacked> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const peer = await startTeamsPeer();
  const server = start({ STORE: join(folder, 'kept.db'), TEAMS_AUTH: 'off' });
  let [printed, known] = ['', 0];
  const url = await addressOf(server);
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk) => {
      printed = (printed + chunk).slice(-1_000_000);
    });
  /** What is the matter with the server; nothing where it is well. */
  async function alive(): Promise<string | null> {
    peer.delivered.length = 0;
    if (server.exitCode !== null || server.signalCode !== null) return 'the server has ended';
    const health = await call<{ errors: number }>(url, 'GET', '/healthz').catch(() => null);
    if (health?.status !== 200) return 'the server does not answer';
    const more = health.body.errors - known;
    known += more;
    return more === 0 ? null : `${more} errors`;
  }
  try {
    const report = await fuzz(await createWorld(url, peer.url), script, alive);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    const isTold = [printed, ...files].some((text) => text.includes(CANARY));
    return { ...report, isTold, memory: memoryOf(server) };
  } finally {
    server.kill('SIGKILL');
    peer.stop();
    rmSync(folder, { recursive: true });
  }
}
