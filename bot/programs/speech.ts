import type { Speaker } from '../i18n/speaker.ts';
import { adviceOnGerman, LocaleError } from '../words/load.ts';
import { loadSpeech, type Speech } from '../words/speech.ts';

/** What every program speaks with; without German none can say anything, and it ends. */
function loaded(): Speech {
  try {
    return loadSpeech();
  } catch (error) {
    if (!(error instanceof LocaleError)) throw error;
    process.stderr.write(`${adviceOnGerman()} ${error.message}\n`.trimStart());
    process.exit(2);
  }
}

/** The words, loaded once for the program that runs. */
export const speech = loaded();

/** Operators are spoken to in German. */
export const operator: Speaker = speech.i18n.speaker('de', 'fachkraft');

/** The languages that are in the table and cannot be offered; an operator is told why. */
export const lost = speech.lost.map(({ language, fault }) => {
  const { problem, file, key } = fault;
  process.stderr.write(`${operator.say('locales', problem, { language, file, key })}\n`);
  return language;
});
