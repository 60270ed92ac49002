import { expect } from 'vitest';
import { optionLabel } from '../../../bot/render/labels.ts';
import type { Turn } from '../../../dialogs/conversation/turn.ts';
import { answerTo } from '../../dialogs/answering.ts';
import { press, say, start } from '../../dialogs/talking.ts';
import type { Case } from '../../law/expected/oracle.ts';
import { i18n } from '../../speech.ts';
import type { Channel, Talk } from './talk.ts';

/** The interview itself, without any channel: what every channel has to show. */
export function begun(asOf: string): Turn {
  return start({ sprache: 'de' }, asOf);
}

const speakerOf = ({ language, answers }: Turn) => i18n.speaker(language, answers['rolle']);
const labelOf = (turn: Turn, option: string) =>
  optionLabel(String(turn.question), option, speakerOf(turn));

/** What a channel shows is what the interview says: no more, no less, in the same order. */
async function expectSame(talk: Talk, turn: Turn): Promise<void> {
  const { labels, offered, ...seen } = await talk.seen();
  const { question, options, commands, verdict, state } = turn;
  expect(seen).toEqual(
    JSON.parse(JSON.stringify({ question, options, commands, verdict, steps: state.trail.steps })),
  );
  // What the interview does not allow is offered nowhere.
  expect(commands).toEqual(expect.arrayContaining([...offered]));
  if (question === null) expect(offered).toContain('neu');
  expect(labels).toEqual(options.map((option) => labelOf(turn, option)));
}

type Answering = (talk: Talk, turn: Turn, option: string) => Promise<Turn>;

/** By the buttons that the channel shows. */
export const byButton: Answering = async (talk, turn, option) => {
  // A month has no button.
  if (!turn.options.includes(option)) return byTyping(talk, turn, option);
  await talk.press(option);
  return press(turn, option);
};

/** By the words on the buttons, typed. */
export const byTyping: Answering = async (talk, turn, option) => {
  const text = labelOf(turn, option);
  await talk.type(text);
  const next = say(turn, text);
  const isAskedBack = next.question === turn.question;
  return isAskedBack ? byButton(talk, next, option) : next;
};

/** Holds the conversation on a case to its verdict, comparing every step with the interview itself. */
export async function hold({ facts }: Case, channel: Channel, answer: Answering): Promise<void> {
  const asOf = facts.asOf ?? '2026-05-04';
  let turn = begun(asOf);
  const talk = await channel.begin(asOf);
  for (let count = 0; turn.question !== null && count < 30; count += 1) {
    await expectSame(talk, turn);
    const option = turn.question === 'rolle' ? 'fachkraft' : answerTo(turn.question, facts);
    turn = await answer(talk, turn, option);
  }
  await expectSame(talk, turn);
  expect(turn.verdict).not.toBeNull();
  await talk.end();
}
