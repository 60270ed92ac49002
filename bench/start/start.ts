import { loadSpeech } from '../../bot/words/speech.ts';
import { quantile, spreadOf } from '../statistics.ts';
import { figure, printTable, spread } from '../table.ts';
import { firstWord } from './first-word.ts';
import { startTimes } from './programs.ts';

/** Measures how long it takes until something answers, each time in a fresh process. */
export async function benchStart(rounds: number): Promise<void> {
  const starts = [...(await startTimes(rounds))].map(([name, times]) => [
    name,
    spread(spreadOf(times)),
  ]);
  printTable(['Start', 'ms'], starts);
  const blocks = new Map<string, number>();
  for (const language of loadSpeech().i18n.codes) blocks.set(language, await firstWord(language));
  const rows = [...blocks].map(([language, time]) => [language, figure(time)]);
  const worst = quantile([...blocks.values()], 1);
  printTable(['First word typed, in', 'block, ms'], [...rows, ['worst', figure(worst)]]);
}
