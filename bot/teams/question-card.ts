import type { Turn } from '../../dialogs/conversation.ts';
import { CHANNELS } from '../channels/capabilities.ts';
import { commandValue, optionValue, QUESTION_COMMANDS } from '../exchange/button.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { writingOf } from '../i18n/texts.ts';
import { messageText, optionLabel } from '../render/message.ts';
import { type Action, actionSet, type Card, card, choiceSet, submit, textBlock } from './card.ts';

/** The name under which the choice of a list comes back beside the data of its button. */
export const CHOICE = 'choice';

type Question = NonNullable<Turn['question']>;

function commands(speaker: Speaker): readonly Action[] {
  return QUESTION_COMMANDS.map((id) =>
    submit(speaker.say('dialog', `button.${id}`), commandValue(id)),
  );
}

function questionText(question: Question, turn: Turn, speaker: Speaker): string {
  return messageText({ kind: 'question', question }, turn, speaker);
}

/**
 * A question as a card: a button for each option, or a list where there are many.
 * @param asked the count of this question, by which its buttons are known to be alive
 */
export function questionCard(
  question: Question,
  turn: Turn,
  asked: number,
  speaker: Speaker,
): Card {
  const { options, language } = turn;
  const [first = '', ...hints] = questionText(question, turn, speaker).split('\n');
  const choices = options.map((option) => ({
    title: optionLabel(question, option, speaker),
    value: option,
  }));
  const isList = options.length > CHANNELS.msteams.mostButtons;
  const body = [
    textBlock(first, { weight: 'Bolder', size: 'Medium' }),
    ...hints.map((hint) => textBlock(hint)),
    ...(isList
      ? [choiceSet(CHOICE, speaker.say('dialog', 'chooseOrType'), choices)]
      : [textBlock(speaker.say('dialog', 'chooseOrType'), { isSubtle: true, size: 'Small' })]),
  ];
  const answers = isList
    ? [submit(speaker.say('dialog', 'button.answer'), { lotse: { asked } })]
    : choices.map(({ title, value }) => submit(title, optionValue(value, asked)));
  const writing = writingOf(language);
  // The commands stand apart from the answers: nobody presses "back" for a "no".
  return card(writing, [...body, actionSet(answers), actionSet(commands(speaker))]);
}

/** A question that is no longer asked: what it was, and what was answered, without a button. */
export function answeredCard(question: Question, turn: Turn, speaker: Speaker): Card {
  const answer = turn.answers[question];
  const [first = ''] = questionText(question, turn, speaker).split('\n');
  const label = answer === undefined ? [] : [optionLabel(question, answer, speaker)];
  return card(writingOf(turn.language), [
    textBlock(first, { isSubtle: true }),
    ...label.map((text) => textBlock(text, { weight: 'Bolder' })),
  ]);
}
