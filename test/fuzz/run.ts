import { attack } from './attacked.ts';

// Attacks a server of its own: `INPUTS=1000000 SEED=1 npm run test:fuzz`. `FIRST` begins at a later number.

const { INPUTS = '1000000', SEED = '1', FIRST = '0' } = process.env;
const begun = performance.now();
const { tallies, problems, isTold, memory } = await attack({
  seed: Number(SEED),
  inputs: Number(INPUTS),
  first: Number(FIRST),
});

const print = (line: string) => process.stdout.write(`${line}\n`);
print('| kind | sent | answered with | slowest, in ms |');
print('| --- | --- | --- | --- |');
for (const [kind, { sent, statuses, slowest }] of Object.entries(tallies)) {
  const answered = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  print(`| ${kind} | ${sent} | ${answered.join(', ')} | ${slowest.toFixed(0)} |`);
}
const sent = Object.values(tallies).reduce((sum, tally) => sum + tally.sent, 0);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
print(`${sent} inputs in ${seconds} s, seed ${SEED}; the server has ${memory} MB at the end`);
print(`what was sent is printed or kept readable: ${isTold ? 'yes' : 'no'}`);
print(`problems: ${problems.length}`);
for (const problem of problems) print(JSON.stringify(problem));
process.exitCode = problems.length > 0 || isTold ? 1 : 0;
process.exit();
