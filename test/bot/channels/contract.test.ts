import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../dialogs/talking.ts';
import { cases } from '../../law/expected/oracle.ts';
import { begun, byButton, byTyping, hold } from './holding.ts';
import { startPage } from './page-talk.ts';
import type { Channel } from './talk.ts';
import { startTeams } from './teams-talk.ts';
import { terminal } from './terminal-talk.ts';
import { startWebChat } from './web-chat-talk.ts';

const CHANNELS: readonly [string, () => Promise<Channel>][] = [
  ['the terminal', () => Promise.resolve(terminal)],
  ['web chat', startWebChat],
  ['Teams', startTeams],
  ['the page without JavaScript', startPage],
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
      'Aktenvermerk',
      'weiter',
      'Aktenvermerk',
      'code',
      'weitere Person',
      'Stichtag 1.3.2024',
      'weiter',
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
