import { BUILT_IN, lawDiff } from '../../src/index.ts';
import { lawDiffLines } from '../render/law-diff.ts';
import { dayFrom, readArguments, rulesFrom, run, usageError } from './command-line.ts';
import { operator } from './speech.ts';

/** Two days, or one day by the built-in reading and by a municipality's own. */
await run(() => {
  const usage = operator.say('errors', 'usage-law-diff');
  const { positionals, values } = readArguments({ rules: { type: 'string' } }, usage, 2);
  const [first, second] = positionals.map(dayFrom);
  const isOfReadings = values['rules'] !== undefined;
  if (first === undefined || (second === undefined && !isOfReadings)) throw usageError(usage);
  const diff = lawDiff(
    { asOf: first, rules: BUILT_IN },
    { asOf: second ?? first, rules: rulesFrom(values['rules']) },
  );
  const count = diff.verdicts.reduce((sum, change) => sum + change.count, 0);
  const lines = [...lawDiffLines(diff, operator), `${count} verdicts change`];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
});
