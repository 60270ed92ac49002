import { type Activity, CardFactory } from 'botbuilder';
import type { Turn } from '../../dialogs/index.ts';
import { lotseData } from '../channels/lotse-data.ts';
import { notTakenText } from '../channels/not-taken.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { htmlLines } from '../render/html.ts';
import { messageText } from '../render/message.ts';
import { type Speakers, speakersOf } from '../render/spoken.ts';
import type { Wording } from '../render/wording.ts';
import type { Reply } from '../session/exchange.ts';
import type { Refused } from '../session/outcome.ts';
import { type Card, card, type Element, textsOf } from './card.ts';
import { codePictures } from './pictures.ts';
import { questionCard } from './question-card.ts';
import { verdictCard } from './verdict-card.ts';

/** Notifications and screen readers say this where they cannot show a card. */
const LONGEST_SUMMARY = 200;

function cardOf(reply: Reply, speakers: Speakers, wording: Wording): Card | null {
  const { turn, asked } = reply;
  const last = turn.messages.at(-1);
  if (last?.kind === 'question') return questionCard(last.question, turn, speakers, asked);
  if (last?.kind !== 'verdict' || turn.verdict === null) return null;
  return verdictCard(turn.verdict, reply, speakers, wording);
}

function base({ language, ...turn }: Turn): Partial<Activity> {
  return {
    type: 'message',
    locale: language,
    channelData: { lotse: lotseData({ language, ...turn }) },
  };
}

/** A card as an activity. */
export function cardActivity(card: Card): Partial<Activity> {
  const summary = textsOf(card)[0]?.slice(0, LONGEST_SUMMARY) ?? '';
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}

/** Teams runs the lines of plain text together; what it calls XML keeps them. */
function textActivity(text: string): Partial<Activity> {
  return { text: htmlLines(text), textFormat: 'xml' };
}

function pictured(pictures: readonly Element[], { writing }: Speaker): Partial<Activity> {
  if (pictures.length === 0) return {};
  return { attachments: [CardFactory.adaptiveCard(card(writing, pictures))] };
}

/**
 * The bot's answer as activities: what it remarks in one, then the card of the question or the
 * verdict. In a channel of Teams each is a post of its own, so there are two at most.
 */
export function teamsActivities(reply: Reply, wording: Wording): readonly Partial<Activity>[] {
  const { turn } = reply;
  const { i18n, contacts } = wording;
  const speakers = speakersOf(turn, i18n);
  const last = cardOf(reply, speakers, wording);
  const said = last === null ? turn.messages : turn.messages.slice(0, -1);
  const remarks = speakers.flatMap((speaker) =>
    said.map((message) => messageText(message, turn, speaker, contacts)),
  );
  const text = remarks.join('\n\n');
  const pictures = codePictures(said, speakers[0]);
  return [
    ...(text === ''
      ? []
      : [{ ...base(turn), ...textActivity(text), ...pictured(pictures, speakers[0]) }]),
    ...(last === null ? [] : [{ ...base(turn), ...cardActivity(last) }]),
  ];
}

/** Says that nothing was taken; the card of the question is alive as it was. */
export function notTakenActivity(
  { why, language, standing }: Refused<unknown>,
  { i18n }: Wording,
): Partial<Activity> {
  const speakers = speakersOf(standing?.turn ?? { language, second: null, answers: {} }, i18n);
  const text = speakers.map((speaker) => notTakenText(why, speaker)).join('\n\n');
  return { type: 'message', locale: language, ...textActivity(text) };
}
