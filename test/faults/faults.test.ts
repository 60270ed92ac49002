import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

/** So many days each seed has in the checks; `npm run test:faults` has years. */
const DAYS = 1;

describe('A simulated day on which everything fails that can', () => {
  it.each([1, 2, 3, 4])('leaves everything as it has to be (seed %i)', async (seed) => {
    const { violation, steps, done, faults } = await simulate({ seed, days: DAYS });
    expect(violation, steps.join('\n')).toBeNull();
    expect(done['turns']).toBeGreaterThan(100);
    expect(Object.keys(faults).length).toBeGreaterThan(10);
  });

  it('is the same again for the same seed, step by step, and another one for another', async () => {
    const hashOf = async (seed: number) => (await simulate({ seed, days: DAYS })).hash;
    const [one, again, other] = [await hashOf(5), await hashOf(5), await hashOf(6)];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});
