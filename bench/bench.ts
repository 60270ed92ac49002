/**
 * Measures this product, and others at the same work: `npm run bench`, or `npm run bench -- turns` for a
 * part of it. What the figures mean stands in `docs/performance.md`.
 */
import { parseArgs } from 'node:util';
import { benchExplanations } from './law/explanations.ts';
import { benchVerdicts } from './law/verdicts.ts';
import { benchStart } from './start/start.ts';
import { profileTurns } from './turns/profile.ts';
import { benchTurns } from './turns/turns.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Prints where the turns of a server spend their time, in place of all else. */
    profile: { type: 'boolean', default: false },
  },
});

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  turns: () => benchTurns(30),
  verdicts: () => benchVerdicts(9),
  explanations: () => benchExplanations(3),
  start: () => benchStart(12),
};

if (values.profile) await profileTurns('product', 30);
else
  for (const [name, part] of Object.entries(PARTS)) {
    if (positionals.length === 0 || positionals.includes(name)) await part();
  }
