import { changeOf } from '../../dialogs/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** A language is named in itself, whichever is spoken. */
export function languageName(code: string, speaker: Speaker): string {
  return speaker.whole(speaker.i18n.languageOf(code).name);
}

/** The label of an option, in the words of the person's role; a month in words. */
export function optionLabel(question: string, option: string, speaker: Speaker): string {
  if (question === 'sprache' && speaker.i18n.codes.includes(option))
    return languageName(option, speaker);
  const changed = question === 'pruefung' ? changeOf(option) : null;
  if (changed !== null)
    return speaker.say('labels', 'pruefung.aendern', {
      question: speaker.sayById('short', changed),
    });
  const words = question === 'bisherigerTitel' ? 'status' : question;
  const key = `${words}.${option}`;
  return speaker.has('labels', key) ? speaker.sayById('labels', key) : speaker.date(option);
}

/** A question and its answer, as they are read: "Papier: Duldung". */
export function answerText(
  [question, answer]: readonly [string, string],
  speaker: Speaker,
): string {
  return speaker.say('dialog', 'understoodItem', {
    question: speaker.sayById('short', question),
    answer: optionLabel(question, answer, speaker),
  });
}
