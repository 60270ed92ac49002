import { ActionTypes, type Activity, InputHints } from 'botbuilder';
import type { Turn } from '../../dialogs/conversation.ts';
import type { Message } from '../../dialogs/message.ts';
import { commandValue, FINAL_COMMANDS, optionValue } from '../exchange/button.ts';
import type { Reply } from '../exchange/exchange.ts';
import { lotseData } from '../exchange/lotse-data.ts';
import { createSpeaker, type Speaker } from '../i18n/speaker.ts';
import type { Contacts } from '../render/contact.ts';
import { markdownText, markdownVerdict } from '../render/markdown.ts';
import { messageText, optionLabel } from '../render/message.ts';
import { verdictText } from '../render/verdict.ts';

function textOf(message: Message, turn: Turn, speaker: Speaker, contacts: Contacts): string {
  return message.kind === 'verdict' && turn.verdict !== null
    ? markdownVerdict(verdictText(turn.verdict, speaker, contacts))
    : markdownText(messageText(message, turn, speaker));
}

function button(label: string, value: unknown) {
  return {
    type: ActionTypes.MessageBack,
    title: label,
    text: label,
    displayText: label,
    value,
  };
}

/** The options of the question, or what can still be done once the verdict stands. */
function buttons({ turn, memory }: Reply, speaker: Speaker) {
  const { question } = turn;
  if (question === null)
    return FINAL_COMMANDS.map((id) =>
      button(speaker.say('dialog', `button.${id}`), commandValue(id)),
    );
  return turn.options.map((option) =>
    button(optionLabel(question, option, speaker), optionValue(option, memory.asked)),
  );
}

/** The bot's answer as activities: one for each thing it says, buttons under the last. */
export function webActivities(reply: Reply, contacts: Contacts): readonly Partial<Activity>[] {
  const { turn } = reply;
  const speaker = createSpeaker(turn.language, turn.answers['rolle']);
  const lotse = lotseData(turn);
  return turn.messages.map((message, index) => {
    const isLast = index === turn.messages.length - 1;
    return {
      type: 'message',
      text: textOf(message, turn, speaker, contacts),
      textFormat: 'markdown',
      locale: turn.language,
      inputHint: isLast ? InputHints.ExpectingInput : InputHints.AcceptingInput,
      channelData: { lotse },
      ...(isLast && { suggestedActions: { to: [], actions: buttons(reply, speaker) } }),
    };
  });
}
