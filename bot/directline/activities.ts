import type { Message, Turn } from '../../dialogs/index.ts';
import { commandValue, optionValue } from '../channels/button.ts';
import { lotseData } from '../channels/lotse-data.ts';
import { menuOf } from '../channels/menus.ts';
import { type NOT_TAKEN, notTakenText } from '../channels/not-taken.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import type { Contacts } from '../render/contact.ts';
import { choiceLabel, optionLabel } from '../render/labels.ts';
import { markdownText, markdownVerdict } from '../render/markdown.ts';
import { messageText } from '../render/message.ts';
import { type Picture, pictureOf, picturesBeside } from '../render/pictures.ts';
import { type Part, partsOf, type Speakers, speakersOf } from '../render/spoken.ts';
import { verdictText } from '../render/verdict.ts';
import type { Wording } from '../render/wording.ts';
import type { Reply } from '../session/exchange.ts';
import type { Activity, Button } from './activity.ts';

function textOf(message: Message, turn: Turn, speaker: Speaker, contacts: Contacts): string {
  return message.kind === 'verdict' && turn.verdict !== null
    ? markdownVerdict(verdictText(turn.verdict, speaker, contacts))
    : markdownText(messageText(message, turn, speaker, contacts));
}

/** What a page needs to show two languages side by side; others show the text as it is. */
function pairData(parts: readonly Part[], { language }: Pick<Turn, 'language'>) {
  const isAsSpoken = parts.length === 1 && parts[0]?.lang === language;
  return isAsSpoken ? {} : { parts };
}

/** The note for the file is German, whatever language is spoken. */
function germanNote(message: Message, turn: Turn, i18n: I18n): Part {
  const text = markdownText(messageText(message, turn, i18n.speaker('de', 'fachkraft')));
  return { lang: 'de', dir: 'ltr', text };
}

/** All the parts in one text, for whoever shows nothing but text. */
function joined(parts: readonly Part[], separator: string): string {
  return parts.map(({ text }) => text).join(separator);
}

/** A picture travels in what it belongs to: whoever shows it asks nobody for it. */
function urlOf({ svg }: Picture): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function button(parts: readonly Part[], value: unknown, turn: Turn, picture?: Picture): Button {
  const label = joined(parts, '\n');
  return {
    ...(picture && { image: urlOf(picture), imageAltText: picture.alt }),
    type: 'messageBack',
    title: label,
    text: label,
    displayText: label,
    value,
    channelData: pairData(parts, turn),
  };
}

/** The options of the question, and what else can be done here. */
function buttons({ turn, asked }: Reply, speakers: Speakers): readonly Button[] {
  const { question } = turn;
  const answers = turn.options.map((option) => {
    const answer = button(
      partsOf(speakers, (speaker) => choiceLabel(option, turn, speaker)),
      optionValue(option, asked),
      turn,
      pictureOf(String(question), option, speakers[0]),
    );
    // Who presses what may be meant has said that it is.
    const said = partsOf(speakers, (speaker) => optionLabel(String(question), option, speaker));
    const text = joined(said, '\n');
    return { ...answer, text, displayText: text };
  });
  const commands = menuOf('webchat', turn).map((id) =>
    button(
      partsOf(speakers, ({ say }) => say('dialog', `button.${id}`)),
      commandValue(id, asked),
      turn,
    ),
  );
  return [...answers, ...commands];
}

/** What every message tells of its turn: for programs, and for the menus and buttons of the page. */
function aboutTurn({ turn, asked }: Reply) {
  return { lotse: lotseData(turn), second: turn.second, asked };
}

/** A message in words. */
function inWords(
  message: Message,
  reply: Reply,
  speakers: Speakers,
  contacts: Contacts,
): Omit<Activity, 'type'> {
  const { turn } = reply;
  const parts =
    message.kind === 'vermerk'
      ? [germanNote(message, turn, speakers[0].i18n)]
      : partsOf(speakers, (speaker) => textOf(message, turn, speaker, contacts));
  return {
    text: joined(parts, '\n\n'),
    textFormat: 'markdown',
    channelData: { ...aboutTurn(reply), ...pairData(parts, turn) },
  };
}

/**
 * The pictures beside a message, but those of options: they are on their buttons. Several stand beside one another, apart from the text: above them it would be as wide as all together.
 */
function inPictures(
  message: Message,
  reply: Reply,
  speaker: Speaker,
): readonly Omit<Activity, 'type'>[] {
  const { turn } = reply;
  const pictures = picturesBeside(message, turn, speaker);
  if (pictures.length === 0) return [];
  const attachments = pictures.map((picture) => ({
    contentType: 'image/svg+xml',
    contentUrl: urlOf(picture),
    name: picture.alt,
  }));
  return [{ attachments, attachmentLayout: 'carousel', channelData: aboutTurn(reply) }];
}

/** The bot's answer as activities: one for each thing it says or shows, buttons under the last. */
export function webActivities(reply: Reply, { i18n, contacts }: Wording): readonly Activity[] {
  const { turn } = reply;
  const speakers = speakersOf(turn, i18n);
  const said = turn.messages.flatMap((message) => [
    inWords(message, reply, speakers, contacts),
    ...inPictures(message, reply, speakers[0]),
  ]);
  return said.map((activity, index) => {
    const isLast = index === said.length - 1;
    return {
      type: 'message',
      locale: turn.language,
      inputHint: isLast ? 'expectingInput' : 'acceptingInput',
      ...activity,
      ...(isLast && { suggestedActions: { to: [], actions: buttons(reply, speakers) } }),
    };
  });
}

/** Says that nothing was taken; the question stands as it stood, and so do its buttons. */
export function notTakenActivity(
  standing: Reply,
  why: keyof typeof NOT_TAKEN,
  { i18n }: Wording,
): Activity {
  const { turn } = standing;
  const speakers = speakersOf(turn, i18n);
  const parts = partsOf(speakers, (speaker) => notTakenText(why, speaker));
  return {
    type: 'message',
    locale: turn.language,
    inputHint: 'expectingInput',
    text: joined(parts, '\n\n'),
    textFormat: 'markdown',
    channelData: { ...aboutTurn(standing), ...pairData(parts, turn) },
    suggestedActions: { to: [], actions: buttons(standing, speakers) },
  };
}
