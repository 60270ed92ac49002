import { ActionTypes, type Activity, InputHints } from 'botbuilder';
import type { Message } from '../../dialogs/message.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { commandValue, FINAL_COMMANDS, optionValue } from '../exchange/button.ts';
import type { Reply } from '../exchange/exchange.ts';
import { lotseData } from '../exchange/lotse-data.ts';
import { createSpeaker, type Speaker } from '../i18n/speaker.ts';
import type { Contacts } from '../render/contact.ts';
import { optionLabel } from '../render/labels.ts';
import { markdownText, markdownVerdict } from '../render/markdown.ts';
import { messageText } from '../render/message.ts';
import { type Picture, picturesOf } from '../render/pictures.ts';
import { type Part, partsOf, speakersOf } from '../render/spoken.ts';
import { verdictText } from '../render/verdict.ts';

function textOf(message: Message, turn: Turn, speaker: Speaker, contacts: Contacts): string {
  return message.kind === 'verdict' && turn.verdict !== null
    ? markdownVerdict(verdictText(turn.verdict, speaker, contacts))
    : markdownText(messageText(message, turn, speaker));
}

/** What a page needs to show two languages side by side; others show the text as it is. */
function pairData(parts: readonly Part[], { language }: Pick<Turn, 'language'>) {
  const isAsSpoken = parts.length === 1 && parts[0]?.lang === language;
  return isAsSpoken ? {} : { parts };
}

/** The note for the file is German, whatever language is spoken. */
function germanNote(message: Message, turn: Turn): Part {
  const text = markdownText(messageText(message, turn, createSpeaker('de', 'fachkraft')));
  return { lang: 'de', dir: 'ltr', text };
}

/** All the parts in one text, for whoever shows nothing but text. */
function joined(parts: readonly Part[], separator: string): string {
  return parts.map(({ text }) => text).join(separator);
}

function button(parts: readonly Part[], value: unknown, turn: Turn) {
  const label = joined(parts, '\n');
  return {
    type: ActionTypes.MessageBack,
    title: label,
    text: label,
    displayText: label,
    value,
    channelData: pairData(parts, turn),
  };
}

/** The options of the question, or what can still be done once the verdict stands. */
function buttons({ turn, memory }: Reply) {
  const { question } = turn;
  if (question === null)
    return FINAL_COMMANDS.map((id) =>
      button(
        partsOf(turn, ({ say }) => say('dialog', `button.${id}`)),
        commandValue(id),
        turn,
      ),
    );
  return turn.options.map((option) =>
    button(
      partsOf(turn, (speaker) => optionLabel(question, option, speaker)),
      optionValue(option, memory.asked),
      turn,
    ),
  );
}

/** Pictures travel in the message itself: whoever shows it asks nobody for them. */
function attached(pictures: readonly Picture[]): Partial<Activity> {
  if (pictures.length === 0) return {};
  const attachments = pictures.map(({ svg, alt }) => ({
    contentType: 'image/svg+xml',
    contentUrl: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    name: alt,
  }));
  return { attachments, ...(attachments.length > 1 && { attachmentLayout: 'carousel' }) };
}

/** The bot's answer as activities: one for each thing it says, buttons under the last. */
export function webActivities(reply: Reply, contacts: Contacts): readonly Partial<Activity>[] {
  const { turn } = reply;
  const lotse = lotseData(turn);
  return turn.messages.map((message, index) => {
    const isLast = index === turn.messages.length - 1;
    const parts =
      message.kind === 'vermerk'
        ? [germanNote(message, turn)]
        : partsOf(turn, (speaker) => textOf(message, turn, speaker, contacts));
    return {
      type: 'message',
      text: joined(parts, '\n\n'),
      textFormat: 'markdown',
      locale: turn.language,
      inputHint: isLast ? InputHints.ExpectingInput : InputHints.AcceptingInput,
      channelData: { lotse, ...pairData(parts, turn) },
      ...attached(picturesOf(message, speakersOf(turn)[0])),
      ...(isLast && { suggestedActions: { to: [], actions: buttons(reply) } }),
    };
  });
}
