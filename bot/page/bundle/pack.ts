import type { Tree } from '../../i18n/locales.ts';
import { worded } from '../../i18n/worded.ts';
import { BETWEEN, type Keys, NONE, type Packed } from '../client/packed.ts';
import { createSwap } from '../client/swapped.ts';

/** The keys of a tree. */
export function keysOf(tree: Tree): Keys {
  const floors = Object.entries(tree).map(([key, value]) => {
    return [key, typeof value === 'string' ? 0 : keysOf(value)] as const;
  });
  return Object.fromEntries(floors);
}

function textsUnder(tree: Tree | string | undefined, keys: Keys): readonly string[] {
  return Object.entries(keys).flatMap(([key, below]) => {
    const value = typeof tree === 'object' ? tree[key] : undefined;
    if (below !== 0) return textsUnder(value, below);
    return [typeof value === 'string' ? value : NONE];
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

/** What letters can be swapped for: rare in most texts, and nothing special in a string. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ#%&*+;<=>?@^_`|~$';

/** What is two signs in a script or more: letters outside ASCII, and the end of a line, which is written `\n`. */
const isLong = (sign: string) => sign > '\u007F' || sign === '\n';

/** What is swapped in a text: the most frequent of what is long with the rarest signs, where those are rarer. */
function pairsIn(text: string): string {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const count = (sign = '') => counts.get(sign) ?? 0;
  const frequent = [...counts.keys()]
    .filter((sign) => sign.length === 1 && isLong(sign))
    .sort((one, other) => count(other) - count(one));
  const rare = [...SIGNS].sort((one, other) => count(one) - count(other));
  const pairs = rare.map((sign, index) => [frequent[index], sign] as const);
  return pairs
    .flatMap(([letter, sign]) => (count(letter) > count(sign) ? [letter, sign] : []))
    .join('');
}

/** The texts of a language without the keys that they share with those of others. */
export function packed(tree: Tree, keys: Keys): Packed {
  const texts = textsUnder(tree, keys).join(BETWEEN);
  const own = without(tree, keys);
  const swapped = pairsIn(texts + JSON.stringify(own));
  const swap = createSwap(swapped);
  return { swapped, texts: swap(texts), own: worded(own, swap) };
}
