/**
 * Runs a round of texts for the first time, and writes beside each how it was taken. That is done once: whoever
 * has seen a figure and mends the recogniser measures what was tuned. Prints the rows of the round as
 * `docs/understanding.md` has them, and below each fact that was taken beside what was wanted: a reader who sees
 * the text and the fact alone judges whether the text says so (`;+fact`). A round that was run is only printed.
 *
 * `npm run round -- 3`, for `test/dialogs/rounds/3/<language>.tsv`
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { languagesIn, linesOf, rowsOf, takenBeside, understood } from './understanding.ts';

const [round = ''] = process.argv.slice(2);

for (const language of languagesIn(round)) {
  const file = new URL(`./rounds/${round}/${language}.tsv`, import.meta.url);
  const isRun = linesOf(round, language).every(({ firstContact }) => firstContact !== undefined);
  if (isRun) continue;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const outcomes = linesOf(round, language).map((line) => understood(line, language));
  const run = lines.map(
    (line, index) => `${line.split('\t').slice(0, 3).join('\t')}\t${outcomes[index]}\n`,
  );
  writeFileSync(file, run.join(''));
}
for (const row of rowsOf(round)) console.log(`| ${row.join(' | ')} |`);
for (const language of languagesIn(round))
  for (const line of linesOf(round, language))
    for (const fact of takenBeside(line, language))
      console.log([language, line.question, line.text, fact].join('\t'));
