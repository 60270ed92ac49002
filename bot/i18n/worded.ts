import type { Tree } from './locales.ts';

/** The same tree with each of its texts worked on. */
export function worded(tree: Tree, work: (text: string) => string): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? work(value) : worded(value, work),
    ]),
  );
}
