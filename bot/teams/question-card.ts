import type { Turn } from '../../dialogs/index.ts';
import { commandValue, optionValue } from '../channels/button.ts';
import { CHANNELS } from '../channels/capabilities.ts';
import { menuOf } from '../channels/menus.ts';
import { choiceLabel, optionLabel } from '../render/labels.ts';
import { messageText } from '../render/message.ts';
import { partsOf, type Speakers } from '../render/spoken.ts';
import {
  type Action,
  actionSet,
  type Card,
  card,
  choiceSet,
  type Element,
  sideBySide,
  submit,
  textBlock,
} from './card.ts';
import { pictureRows } from './pictures.ts';
import { titleOf } from './title.ts';

/** The name under which the choice of a list comes back beside the data of its button. */
export const CHOICE = 'choice';

type Question = NonNullable<Turn['question']>;

function commands(turn: Turn, speakers: Speakers, asked: number): readonly Action[] {
  return menuOf('msteams', turn).map((id) =>
    submit(
      titleOf(speakers, ({ say }) => say('dialog', `button.${id}`)),
      commandValue(id, asked),
    ),
  );
}

/** A question in each language of the turn: what is asked, and the hints below it. */
function questionColumns(
  question: Question,
  turn: Turn,
  speakers: Speakers,
  columnOf: (first: string, hints: readonly string[]) => readonly Element[],
): readonly Element[] {
  const parts = partsOf(speakers, (speaker) =>
    messageText({ kind: 'question', question }, turn, speaker),
  );
  return sideBySide(
    parts.map(({ dir, text }) => {
      const [first = '', ...hints] = text.split('\n');
      return { dir, items: columnOf(first, hints) };
    }),
  );
}

/**
 * A question as a card: a button for each option, or a list where there are many.
 * @param asked the count of this question, by which its buttons are known to be alive
 */
export function questionCard(
  question: Question,
  turn: Turn,
  speakers: Speakers,
  asked: number,
): Card {
  const { options } = turn;
  const choices = options.map((option) => ({
    title: titleOf(speakers, (speaker) => choiceLabel(option, turn, speaker)),
    value: option,
  }));
  const isList = options.length > CHANNELS.msteams.mostButtons;
  const hint = titleOf(speakers, ({ say }) => say('dialog', 'chooseOrType'));
  const body = [
    ...questionColumns(question, turn, speakers, (first, hints) => [
      textBlock(first, { weight: 'Bolder', size: 'Medium' }),
      ...hints.map((each) => textBlock(each)),
    ]),
    ...pictureRows(question, speakers[0]),
    isList ? choiceSet(CHOICE, hint, choices) : textBlock(hint, { isSubtle: true, size: 'Small' }),
  ];
  const answers = isList
    ? [
        submit(
          titleOf(speakers, ({ say }) => say('dialog', 'button.answer')),
          { lotse: { asked } },
        ),
      ]
    : choices.map((choice) => submit(choice.title, optionValue(choice.value, asked)));
  // The commands stand apart from the answers: nobody presses "back" for a "no".
  return card(speakers[0].writing, [
    ...body,
    actionSet(answers),
    actionSet(commands(turn, speakers, asked)),
  ]);
}

/** A question that is no longer asked: what it was, and what was answered, without a button. */
export function answeredCard(question: Question, turn: Turn, speakers: Speakers): Card {
  const answer = turn.answers[question];
  const label =
    answer === undefined
      ? []
      : [titleOf(speakers, (speaker) => optionLabel(question, answer, speaker))];
  return card(speakers[0].writing, [
    ...questionColumns(question, turn, speakers, (first) => [textBlock(first, { isSubtle: true })]),
    ...label.map((text) => textBlock(text, { weight: 'Bolder' })),
  ]);
}
