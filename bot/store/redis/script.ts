import { readFileSync } from 'node:fs';
import { type CommandParser, defineScript, type RedisArgument } from '@redis/client';

/**
 * One of the scripts beside this file: Redis runs it as one step, whatever other servers do.
 * @param name of its file, without its ending
 */
export function script(name: string) {
  const SCRIPT = readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8');
  return defineScript({
    SCRIPT,
    parseCommand: (
      parser: CommandParser,
      keys: readonly string[],
      given: readonly RedisArgument[],
    ) => {
      parser.pushKeysLength([...keys]);
      parser.push(...given);
    },
    transformReply: (reply: unknown) => reply,
  });
}
