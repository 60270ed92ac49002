import type { Turn } from '../../dialogs/index.ts';
import type { Explained } from '../../src/index.ts';
import { commandValue } from '../channels/button.ts';
import { menuOf } from '../channels/menus.ts';
import type { Speaker } from '../i18n/speaker.ts';
import type { Contacts } from '../render/contact.ts';
import type { Entry } from '../render/section.ts';
import type { Speakers } from '../render/spoken.ts';
import { verdictText } from '../render/verdict.ts';
import { type Card, card, sideBySide, submit, textBlock } from './card.ts';
import { titleOf } from './title.ts';

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

/** A verdict in the words of one language. */
function verdictItems(verdict: Explained, speaker: Speaker, contacts: Contacts) {
  const { headline, meaning, sections, asOf } = verdictText(verdict, speaker, contacts);
  return [
    textBlock(headline, { weight: 'Bolder', size: 'Large' }),
    textBlock(meaning),
    ...sections.flatMap(({ heading, entries }) => [
      textBlock(heading, { weight: 'Bolder', size: 'Medium', separator: true, spacing: 'Large' }),
      ...entries.flatMap(entryBlocks),
    ]),
    textBlock(asOf, { isSubtle: true, separator: true }),
  ];
}

/** A verdict as a card, with what can still be done below it. */
export function verdictCard(
  verdict: Explained,
  turn: Turn,
  speakers: Speakers,
  contacts: Contacts,
): Card {
  const columns = speakers.map((speaker) => ({
    dir: speaker.writing.dir,
    items: verdictItems(verdict, speaker, contacts),
  }));
  const actions = menuOf('msteams', turn).map((id) =>
    submit(
      titleOf(speakers, ({ say }) => say('dialog', `button.${id}`)),
      commandValue(id),
    ),
  );
  return card(speakers[0].writing, sideBySide(columns), actions);
}
