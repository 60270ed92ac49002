import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Asked, Told } from './serve.ts';

/** A server in a process of its own. */
export interface Contender {
  readonly url: string;
  /** What its process has used of the processor so far, in milliseconds. */
  readonly cpu: () => Promise<number>;
  /** How long its event loop stood still at most since this was asked before, in milliseconds. */
  readonly longestBlock: () => Promise<number>;
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts one of the servers of `serve.ts`.
 * @param name which
 * @param execArgv what Node is told besides
 */
export async function start(
  name: 'product' | 'waterfall' | 'echo',
  execArgv: readonly string[] = [],
): Promise<Contender> {
  const program = new URL('./serve.ts', import.meta.url);
  const child = fork(program, [name], { execArgv: [...execArgv], stdio: 'inherit' });
  async function ask<What extends Asked>(what: What): Promise<Told[What]> {
    const answer = once(child, 'message');
    child.send(what);
    return (await answer)[0] as Told[What];
  }
  const [port] = await once(child, 'message');
  return {
    url: `http://localhost:${port}`,
    cpu: async () => {
      const { user, system } = await ask('cpu');
      return (user + system) / 1000;
    },
    longestBlock: () => ask('longestBlock'),
    stop: async () => {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
