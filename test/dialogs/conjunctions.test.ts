import { describe, expect, it } from 'vitest';
import { createConjunctionStripper } from '../../dialogs/recognise/conjunctions.ts';

const strip = createConjunctionStripper(['و'], (word) => word === 'والدي');

describe('What is put before a word as "and"', () => {
  it.each([
    ['is taken off it', 'وساكن', 'ساكن'],
    ['stays where the word is listed with it', 'والدي', 'والدي'],
    ['stays where next to nothing would be left', 'وب', 'وب'],
    ['is nothing in a word without it', 'ساكن', 'ساكن'],
  ])('%s', (_, word, bare) => {
    expect(strip(word)).toBe(bare);
  });
});
