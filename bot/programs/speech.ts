import type { Speaker } from '../i18n/speaker.ts';
import { LocaleError } from '../words/load.ts';
import { loadSpeech, type Speech } from '../words/speech.ts';

/** What every program speaks with; without it no program can say anything, not even why. */
function loaded(): Speech {
  try {
    const all = loadSpeech();
    for (const { fault } of all.lost)
      process.stderr.write(`locales/${fault.file} ${fault.problem} ${fault.key}\n`);
    return all;
  } catch (error) {
    if (!(error instanceof LocaleError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** The words, loaded once for the program that runs. */
export const speech = loaded();

/** Operators are spoken to in German. */
export const operator: Speaker = speech.i18n.speaker('de', 'fachkraft');
