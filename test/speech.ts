import { loadSpeech } from '../bot/words/speech.ts';

/** The words of the product, loaded once for the tests of a file. */
export const speech = loadSpeech();

export const { i18n, lexiconOf, locales, lost, ready } = speech;
