import { deepStrictEqual } from 'node:assert';
import { assess, BUILT_IN, explain } from '../../src/index.ts';
import { quantile, ratios, spreadOf } from '../statistics.ts';
import { figure, printTable, spread } from '../table.ts';
import { publicodes } from './publicodes.ts';
import { flat, records } from './records.ts';
import { foundBy } from './tables.ts';
import { costsOf } from './timing.ts';
import { zen } from './zen.ts';

/** How many records the engines are held against the product with, before anything is timed. */
const COMPARED = 4000;

/** How many of them are timed. */
const TIMED = 1000;

/**
 * Measures a verdict of this product, and of two engines for rules that have been given the same tables.
 * They find the two prerequisites, the scope and the verdict, from a case that is worked out for them;
 * `assess` reads and checks a record, and gives reasons, notices and where to turn besides.
 */
export async function benchVerdicts(rounds: number): Promise<void> {
  const byPublicodes = publicodes();
  const byZen = zen();
  const all = records(COMPARED).map((facts) => ({ facts, of: flat(facts) }));
  for (const { facts, of } of all) {
    const found = foundBy(assess(facts));
    deepStrictEqual(byPublicodes(of), found);
    deepStrictEqual(await byZen(of), found);
  }
  const works = {
    assess: ({ facts }: (typeof all)[number]) => assess(facts),
    explain: ({ facts }: (typeof all)[number]) => explain(facts, BUILT_IN),
    publicodes: ({ of }: (typeof all)[number]) => byPublicodes(of),
    'zen-engine': ({ of }: (typeof all)[number]) => byZen(of),
  };
  const costs = await costsOf(works, all.slice(0, TIMED), rounds);
  const rows = Object.entries(costs).map(([name, cost]) => [
    name,
    figure(quantile(cost.each, 0.5)),
    figure(quantile(cost.each, 1)),
    spread(spreadOf(cost.rounds)),
    spread(spreadOf(ratios(cost.rounds, costs.assess.rounds))),
  ]);
  printTable(['A verdict', 'median µs', 'worst µs', 'CPU µs', 'CPU to `assess`'], rows);
}
