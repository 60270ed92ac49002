import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which the server keeps what outlives a restart, where none is named: the one that systemd gave it,
 * else the one for such things among the user's own.
 */
export function stateFolder({ STATE_DIRECTORY, XDG_STATE_HOME }: NodeJS.ProcessEnv): string {
  const [given] = STATE_DIRECTORY?.split(':') ?? [];
  return given || join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'zielgruppenlotse');
}
