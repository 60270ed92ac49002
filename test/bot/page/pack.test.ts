import { expect, it } from 'vitest';
import { keysOf, packed } from '../../../bot/page/bundle/pack.ts';
import { unpacked } from '../../../bot/page/client/packed.ts';

/** All signs that letters trade places with, each once: none of them is rarer than another. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ#%&*+;<=>?@^_`|~$';

it.each(['ä', 'እ', '😀'])('Texts come back as they were, however often they have %s', (sign) => {
  const tree = { said: `${SIGNS} ${sign.repeat(9)}`, asked: { first: sign } };
  const keys = keysOf(tree);
  expect(unpacked(packed(tree, keys), keys)).toEqual(tree);
});
