import {
  assess,
  BUILT_IN,
  decisiveKeys,
  explain,
  type Facts,
  whatWouldChange,
} from '../../src/index.ts';
import { quantile, spreadOf } from '../statistics.ts';
import { figure, printTable, spread } from '../table.ts';
import { records } from './records.ts';
import { costsOf } from './timing.ts';

/** How many records are drawn from the whole space. */
const DRAWN = 5000;

/** Measures an explanation and its parts over the space of circumstances. */
export async function benchExplanations(rounds: number): Promise<void> {
  const works = {
    assess: (facts: Facts) => assess(facts, BUILT_IN),
    decisiveKeys: (facts: Facts) => decisiveKeys(facts, BUILT_IN),
    whatWouldChange: (facts: Facts) => whatWouldChange(facts, BUILT_IN),
    explain: (facts: Facts) => explain(facts, BUILT_IN),
  };
  const costs = await costsOf(works, records(DRAWN), rounds);
  const rows = Object.entries(costs).map(([name, cost]) => [
    name,
    ...[0.5, 0.99, 1].map((share) => figure(quantile(cost.each, share))),
    spread(spreadOf(cost.rounds)),
  ]);
  printTable(['An explanation', 'median µs', '99 % µs', 'worst µs', 'CPU µs'], rows);
}
