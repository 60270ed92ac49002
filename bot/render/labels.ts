import { changeOf, type Label, type Turn } from '../../dialogs/index.ts';
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
  const key = `${worded(question)}.${option}`;
  return speaker.has('labels', key) ? speaker.sayById('labels', key) : speaker.date(option);
}

/** The label of an option in a turn: what may be meant by what was typed is marked. */
export function choiceLabel(option: string, turn: Turn, speaker: Speaker): string {
  const label = optionLabel(String(turn.question), option, speaker);
  return turn.candidates.includes(option)
    ? speaker.say('dialog', 'maybe', { option: label })
    : label;
}

/** The question whose words tell the answers of another: a title of before is a status. */
function worded(question: string): string {
  return question === 'bisherigerTitel' ? 'status' : question;
}

/** Who somebody of a family is: "Child 2", and nobody's name. */
export function personLabel({ relative, number }: Label, { sayById }: Speaker): string {
  const name = sayById('dialog', `relative.${relative}`);
  return number === null ? name : `${name} ${number}`;
}

/** An answer as it is told once it was given: what a label offers beside it, nobody has said. */
export function answerLabel(question: string, answer: string, speaker: Speaker): string {
  if (question === 'person') return speaker.sayById('dialog', `relative.${answer}`);
  const key = `${worded(question)}.${answer}`;
  return speaker.has('answers', key)
    ? speaker.sayById('answers', key)
    : optionLabel(question, answer, speaker);
}

/** A question and its answer, as they are read: "Papier: Duldung". */
export function answerText(
  [question, answer]: readonly [string, string],
  speaker: Speaker,
): string {
  return speaker.say('dialog', 'understoodItem', {
    question: speaker.sayById('short', question),
    answer: answerLabel(question, answer, speaker),
  });
}

/** An answer as a fact in the file, which is kept in German. */
export function factAnswer(question: string, answer: string, german: Speaker): string {
  const key = `answer.${worded(question)}.${answer}`;
  return german.has('akte', key) ? german.sayById('akte', key) : german.date(answer);
}

/** The same with its question. */
export function factText([question, answer]: readonly [string, string], german: Speaker): string {
  return german.say('dialog', 'understoodItem', {
    question: german.sayById('akte', `question.${question}`),
    answer: factAnswer(question, answer, german),
  });
}
