import { type Simulated, simulate } from './simulate.ts';

// Simulates years of use: `YEARS=3 SEED=1 npm run test:faults`. Each seed is a quarter of a year; `DAYS` makes it longer
// or shorter. What one seed has found it finds again by itself: `SEED=7 YEARS=0`.

const { SEED = '1', YEARS = '3', DAYS = '91' } = process.env;
const days = Number(DAYS);
const print = (line: string) => process.stdout.write(`${line}\n`);
const begun = process.cpuUsage();

const all: Simulated[] = [];
for (
  let seed = Number(SEED);
  all.length === 0 || all.length * days < Number(YEARS) * 364;
  seed += 1
) {
  const simulated = await simulate({ seed, days });
  all.push(simulated);
  if (simulated.violation !== null) break;
}

/** How often each thing was, over all seeds. */
function sumOf(countsIn: (simulated: Simulated) => Readonly<Record<string, number>>) {
  const sum: Record<string, number> = {};
  for (const each of all)
    for (const [name, count] of Object.entries(countsIn(each)))
      sum[name] = (sum[name] ?? 0) + count;
  return Object.entries(sum).sort(([one], [other]) => one.localeCompare(other));
}

print('| what | how often |');
print('| --- | --- |');
for (const [name, count] of sumOf(({ done }) => done)) print(`| ${name} | ${count} |`);
for (const [name, count] of sumOf(({ faults }) => faults)) print(`| fault: ${name} | ${count} |`);
const { user, system } = process.cpuUsage(begun);
const seconds = ((user + system) / 1e6).toFixed(0);
print(
  `${all.length} seeds of ${days} days each, in ${seconds} s of one core; last trace ${all.at(-1)?.hash}`,
);
const failed = all.find(({ violation }) => violation !== null);
if (failed !== undefined) {
  for (const step of failed.steps) print(step);
  print(`SEED=${failed.script.seed} YEARS=0 DAYS=${days} npm run test:faults`);
}
print(`violations: ${failed?.violation ?? 0}`);
process.exitCode = failed === undefined ? 0 : 1;
process.exit();
