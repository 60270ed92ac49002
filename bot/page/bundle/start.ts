import { standalone } from './scripts.ts';

/** The engines that it is written for: it tells those that run nothing newer. */
const TARGET = 'es2015';

/** Makes what runs first on a page without a server: it sees to older engines. */
export async function startScript(): Promise<string> {
  const parts = await Promise.all(['start.ts', 'older.ts'].map((file) => standalone(file, TARGET)));
  return parts.join('');
}
