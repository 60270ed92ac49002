import type { Tree } from '../../i18n/locales.ts';
import { worded } from '../../i18n/worded.ts';
import { createSwap } from './swapped.ts';

/** Keys of texts on as many floors as they have parts, in their order. */
export type Keys = { readonly [key: string]: Keys | 0 };

/** The texts of a language without the keys that every language has: those took a fifth of what it weighs. */
export interface Packed {
  /** The letters that are swapped in its texts (`swapped.ts`). */
  readonly swapped: string;
  /** In the order of the keys, one after the other. */
  readonly texts: string;
  /** What it has under keys of its own. */
  readonly own: Tree;
}

/** What stands between two texts: paragraphs have it, and no text that is packed. */
export const BETWEEN = '\n\n';

/** What stands in place of a text that is not there. */
export const NONE = '\t';

function isTree(value: Tree | string | undefined): value is Tree {
  return typeof value === 'object';
}

/** One tree laid over another. */
function joined(below: Tree, above: Tree): Tree {
  const entries = Object.entries(above).map(([key, value]) => {
    const other = below[key];
    return [key, isTree(value) && isTree(other) ? joined(other, value) : value] as const;
  });
  return { ...below, ...Object.fromEntries(entries) };
}

/** The texts of a language under their keys. */
export function unpacked({ swapped, texts, own }: Packed, keys: Keys): Tree {
  const swap = createSwap(swapped);
  const all = swap(texts).split(BETWEEN);
  let next = 0;
  function treeOf(floor: Keys): Tree {
    const entries = Object.entries(floor).map(([key, below]) => {
      if (below !== 0) return [key, treeOf(below)] as const;
      const text = all[next];
      next += 1;
      return [key, text] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== NONE)) as Tree;
  }
  return joined(treeOf(keys), worded(own, swap));
}
