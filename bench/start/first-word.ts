import { hold } from '../turns/client.ts';
import { start } from '../turns/contender.ts';
import { pressing, saying } from '../turns/people.ts';

/** A word that no language knows: what can be understood has to be known to say so. */
const WORD = 'xyzzy';

/**
 * Says the first word in a language to a server that has just been started.
 * @param language its code
 * @returns for how many milliseconds the server answers nobody
 */
export async function firstWord(language: string): Promise<number> {
  const server = await start('product');
  // Somebody came before and pressed a button: what is compiled then is no matter of languages.
  const press = pressing({ rolle: 'fachkraft' });
  await hold(server.url, (shown, turn) => (turn === 0 ? press(shown, turn) : null), language);
  await server.longestBlock();
  await hold(server.url, saying([WORD]), language);
  const longest = await server.longestBlock();
  await server.stop();
  return longest;
}
