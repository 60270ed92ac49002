import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpeaker } from '../../../bot/i18n/speaker.ts';
import { optionLabel } from '../../../bot/render/message.ts';
import type { Turn } from '../../../dialogs/conversation.ts';
import { answerTo } from '../../dialogs/answering.ts';
import { press, say, start } from '../../dialogs/talking.ts';
import { type Case, cases } from '../../law/expected/oracle.ts';
import type { Channel, Talk } from './talk.ts';
import { startTeams } from './teams-talk.ts';
import { terminal } from './terminal-talk.ts';
import { startWebChat } from './web-chat-talk.ts';

/** The interview itself, without any channel: what every channel has to show. */
function begun(asOf: string): Turn {
  return start({ sprache: 'de' }, asOf);
}

const speakerOf = ({ language, answers }: Turn) => createSpeaker(language, answers['rolle']);
const labelOf = (turn: Turn, option: string) =>
  optionLabel(String(turn.question), option, speakerOf(turn));

/** What a channel shows is what the interview says: no more, no less, in the same order. */
async function expectSame(talk: Talk, turn: Turn): Promise<void> {
  const { labels, ...seen } = await talk.seen();
  const { question, options, verdict, state } = turn;
  expect(seen).toEqual(
    JSON.parse(JSON.stringify({ question, options, verdict, steps: state.context.steps })),
  );
  expect(labels).toEqual(options.map((option) => labelOf(turn, option)));
}

type Answering = (talk: Talk, turn: Turn, option: string) => Promise<Turn>;

const byButton: Answering = async (talk, turn, option) => {
  // A month has no button.
  if (!turn.options.includes(option)) return byTyping(talk, turn, option);
  await talk.press(option);
  return press(turn, option);
};

const byTyping: Answering = async (talk, turn, option) => {
  const text = labelOf(turn, option);
  await talk.type(text);
  const next = say(turn, text);
  const isAskedBack = next.question === turn.question;
  return isAskedBack ? byButton(talk, next, option) : next;
};

async function hold({ facts }: Case, channel: Channel, answer: Answering): Promise<void> {
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

const CHANNELS: readonly [string, () => Promise<Channel>][] = [
  ['the terminal', () => Promise.resolve(terminal)],
  ['web chat', startWebChat],
  ['Teams', startTeams],
];

describe.each(CHANNELS)('In %s the interview is the same', (_name, open) => {
  let channel: Channel;
  beforeAll(async () => {
    channel = await open();
  });
  afterAll(() => channel.stop());

  it.each(cases)('by buttons: $title', (each) => hold(each, channel, byButton));
  it.each(cases)('typed: $title', (each) => hold(each, channel, byTyping));

  it('for every command, for what is not understood, and after the end', async () => {
    let turn = begun('2026-05-04');
    const talk = await channel.begin('2026-05-04');
    const said = [
      'fachkraft',
      'hilfe',
      'warum',
      'xyzzy',
      'Ulm',
      'zurück',
      'Bayern',
      'xyzzy',
      'neu',
    ];
    for (const text of [...said, 'sprache', 'English', 'delete']) {
      await talk.type(text);
      turn = say(turn, text);
      const { question, options, verdict } = await talk.seen();
      expect({ text, question, options, verdict: verdict?.verdict }).toEqual({
        text,
        question: turn.question,
        options: turn.options,
        verdict: turn.verdict?.verdict,
      });
    }
    await talk.end();
  });
});
