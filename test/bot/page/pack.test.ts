import { expect, it } from 'vitest';
import { keysOf, packed } from '../../../bot/page/bundle/pack.ts';
import { shortened } from '../../../bot/page/bundle/shortened.ts';
import { unpacked } from '../../../bot/page/client/packed.ts';
import { wordsIn } from '../../../bot/page/client/shortened.ts';

/** All signs that letters trade places with, each once: none of them is rarer than another. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ#%&*+;<=>?@^_`|~$';

it.each(['ä', 'እ', '😀'])('Texts come back as they were, however often they have %s', (sign) => {
  const tree = { said: `${SIGNS} ${sign.repeat(9)}`, asked: { first: sign } };
  const keys = keysOf(tree);
  expect(unpacked(packed(tree, keys), keys)).toEqual(tree);
});

it('Texts come back where some are of several lines, empty, or not there', () => {
  const keys = keysOf({ one: '', two: '', three: '', four: '' });
  const tree = { one: 'first\nsecond', three: '', four: '\tthird' };
  expect(unpacked(packed(tree, keys), keys)).toEqual(tree);
});

it.each([1, 4])('A list comes back that is shortened by %i letters at least', (least) => {
  const long = 'a'.repeat(40);
  const words = ['heim', 'heime', 'heimen', 'haus', 'Haus', 'HB', 'Ä', 'haus', long, `${long}b`];
  expect(wordsIn(shortened(words, least))).toEqual(words);
});
