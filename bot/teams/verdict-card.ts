import type { Assessment } from '../../src/assess.ts';
import { commandValue, FINAL_COMMANDS } from '../exchange/button.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { writingOf } from '../i18n/texts.ts';
import type { Contacts } from '../render/contact.ts';
import { type Entry, verdictText } from '../render/verdict.ts';
import { type Card, card, submit, textBlock } from './card.ts';

function entryBlocks({ title, lines }: Entry) {
  const [first, ...others] = title === undefined ? lines : [title, ...lines];
  return [
    textBlock(String(first), {
      ...(title !== undefined && { weight: 'Bolder' }),
      spacing: 'Medium',
    }),
    ...others.map((line) => textBlock(line, { spacing: 'Small' })),
  ];
}

/** A verdict as a card, with what can still be done below it. */
export function verdictCard(verdict: Assessment, speaker: Speaker, contacts: Contacts): Card {
  const { headline, meaning, sections, asOf } = verdictText(verdict, speaker, contacts);
  const body = [
    textBlock(headline, { weight: 'Bolder', size: 'Large' }),
    textBlock(meaning),
    ...sections.flatMap(({ heading, entries }) => [
      textBlock(heading, { weight: 'Bolder', size: 'Medium', separator: true, spacing: 'Large' }),
      ...entries.flatMap(entryBlocks),
    ]),
    textBlock(asOf, { isSubtle: true, separator: true }),
  ];
  const actions = FINAL_COMMANDS.map((id) =>
    submit(speaker.say('dialog', `button.${id}`), commandValue(id)),
  );
  return card(writingOf(speaker.language), body, actions);
}
