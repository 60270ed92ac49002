import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Beginning, Conversation, Input, Turn } from '../../dialogs/index.ts';
import type { I18n } from '../i18n/speaker.ts';
import { messageText } from '../render/message.ts';
import { speakersOf } from '../render/spoken.ts';

/** One line of input: a pressed button as `{"choose":"<option id>"}`, anything else typed text. */
function inputOf(line: string): Input {
  if (!line.trimStart().startsWith('{')) return { text: line };
  try {
    const value: unknown = JSON.parse(line);
    const choose = (value as { choose?: unknown }).choose;
    return typeof choose === 'string' ? { choose } : { text: line };
  } catch {
    return { text: line };
  }
}

function lineOf(turn: Turn, i18n: I18n): string {
  const { question, options, answers, facts, verdict, language, second } = turn;
  const [messages, secondMessages = null] = speakersOf(turn, i18n).map((speaker) =>
    turn.messages.map((message) => messageText(message, turn, speaker)),
  );
  return JSON.stringify({
    ...{ question, options, messages, answers, facts, verdict, language },
    ...(second !== null && { second, secondMessages }),
  });
}

/**
 * The conversation for programs: one line of JSON comes first, then exactly one for each line read.
 * @returns when the input has ended
 */
export async function converseInLines(
  conversation: Conversation,
  beginning: Beginning,
  i18n: I18n,
  input: Readable,
  output: Writable,
): Promise<void> {
  let turn = conversation.start(beginning);
  output.write(`${lineOf(turn, i18n)}\n`);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    turn = conversation.take(turn.state, inputOf(line), beginning);
    output.write(`${lineOf(turn, i18n)}\n`);
  }
}
