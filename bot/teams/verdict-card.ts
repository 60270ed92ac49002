import type { Explained } from '../../src/index.ts';
import { commandValue } from '../channels/button.ts';
import { menuOf } from '../channels/menus.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { type Entry, type Part, saidParts } from '../render/section.ts';
import type { Speakers } from '../render/spoken.ts';
import { verdictText } from '../render/verdict.ts';
import type { Wording } from '../render/wording.ts';
import type { Reply } from '../session/exchange.ts';
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

/** How a part without a heading looks; others are plain text. */
const LOOKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  headline: { weight: 'Bolder', size: 'Large' },
  stand: { isSubtle: true, separator: true },
};

function partBlocks(part: Part) {
  if (!('heading' in part)) return [textBlock(part.lines.join('\n'), LOOKS[part.id])];
  return [
    textBlock(part.heading, {
      weight: 'Bolder',
      size: 'Medium',
      separator: true,
      spacing: 'Large',
    }),
    ...part.entries.flatMap(entryBlocks),
  ];
}

/** Leads to the rules, where their address is known. */
function rulesBlocks({ rechtsstand }: Explained, { say }: Speaker, url: string | undefined) {
  if (url === undefined) return [];
  const text = say('web', 'rules', { date: rechtsstand });
  return [textBlock(`[${text}](${url})`, LOOKS['stand'])];
}

/** A verdict as a card, with what can still be done below it. */
export function verdictCard(
  verdict: Explained,
  { turn, asked }: Reply,
  speakers: Speakers,
  { contacts, rulesUrl }: Omit<Wording, 'i18n'>,
): Card {
  const columns = speakers.map((speaker) => ({
    dir: speaker.writing.dir,
    items: [
      ...saidParts(verdictText(verdict, speaker, contacts)).flatMap(partBlocks),
      ...rulesBlocks(verdict, speaker, rulesUrl),
    ],
  }));
  const actions = menuOf('msteams', turn).map((id) =>
    submit(
      titleOf(speakers, ({ say }) => say('dialog', `button.${id}`)),
      commandValue(id, asked),
    ),
  );
  return card(speakers[0].writing, sideBySide(columns), actions);
}
