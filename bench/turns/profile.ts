import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interviews } from '../cases.ts';
import { printProfile } from '../profile.ts';
import { start } from './contender.ts';
import { pressing } from './people.ts';
import { holdAll, isWithin } from './turns.ts';

/** Prints where a contender spends the time of its turns. */
export async function profileTurns(name: 'product' | 'waterfall', rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const contender = await start(name, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
  const people = interviews().filter(isWithin).map(pressing);
  for (let round = 0; round < rounds; round += 1) await holdAll(contender, people);
  await contender.stop();
  for (const file of readdirSync(folder)) printProfile(join(folder, file));
  rmSync(folder, { recursive: true });
}
