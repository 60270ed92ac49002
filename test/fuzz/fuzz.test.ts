import { describe, expect, it } from 'vitest';
import { attack } from './attacked.ts';
import { KINDS } from './kinds.ts';

/** So many in the checks; `npm run test:fuzz` sends a million. */
const INPUTS = 8000;

describe(`A server that is sent ${INPUTS} inputs by chance`, () => {
  it.each([1, 2])(
    '(seed %i) answers each as it should, tells nothing, and goes on',
    async (seed) => {
      const { tallies, problems, isTold } = await attack({ seed, inputs: INPUTS });
      expect(problems).toEqual([]);
      expect(isTold).toBe(false);
      expect(Object.keys(tallies)).toEqual(expect.arrayContaining(Object.keys(KINDS)));
      const sent = Object.values(tallies).reduce((sum, tally) => sum + tally.sent, 0);
      expect(sent).toBeGreaterThanOrEqual(INPUTS);
    },
  );
});
