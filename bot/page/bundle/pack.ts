import type { Tree } from '../../i18n/locales.ts';
import type { Keys, Packed } from '../client/packed.ts';

/** The keys of a tree. */
export function keysOf(tree: Tree): Keys {
  const floors = Object.entries(tree).map(([key, value]) => {
    return [key, typeof value === 'string' ? 0 : keysOf(value)] as const;
  });
  return Object.fromEntries(floors);
}

function textsUnder(tree: Tree | string | undefined, keys: Keys): readonly (string | 0)[] {
  return Object.entries(keys).flatMap(([key, below]) => {
    const value = typeof tree === 'object' ? tree[key] : undefined;
    if (below !== 0) return textsUnder(value, below);
    return typeof value === 'string' ? [value] : [0];
  });
}

/** What of a tree stands under none of some keys. */
function without(tree: Tree, keys: Keys): Tree {
  const own = Object.entries(tree).flatMap(
    ([key, value]): readonly (readonly [string, Tree | string])[] => {
      const below = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (typeof value === 'string') return below === 0 ? [] : [[key, value]];
      const rest = typeof below === 'object' ? without(value, below) : value;
      return Object.keys(rest).length === 0 ? [] : [[key, rest]];
    },
  );
  return Object.fromEntries(own);
}

/** The texts of a language without the keys that they share with those of others. */
export function packed(tree: Tree, keys: Keys): Packed {
  return { texts: textsUnder(tree, keys), own: without(tree, keys) };
}
