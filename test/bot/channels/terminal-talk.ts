import { PassThrough } from 'node:stream';
import { BUTTON_IDS } from '../../../bot/channels/menus.ts';
import { converseInTerminal } from '../../../bot/channels/terminal.ts';
import type { Conversation, Turn } from '../../../dialogs/conversation/turn.ts';
import { conversation } from '../../dialogs/talking.ts';
import { i18n } from '../../speech.ts';
import type { Channel, Talk } from './talk.ts';

/** The conversation, with a note of every turn and a call when one has been taken. */
function noting(turns: Turn[], onTurn: () => void): Conversation {
  const note = (turn: Turn) => {
    turns.push(turn);
    onTurn();
    return turn;
  };
  return {
    ...conversation,
    start: (...given) => note(conversation.start(...given)),
    take: (...given) => note(conversation.take(...given)),
  };
}

const german = i18n.speaker('de', 'fachkraft');

function begin(asOf: string): Promise<Talk> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let screen = '';
  output.on('data', (chunk) => {
    screen += chunk;
  });
  const turns: Turn[] = [];
  let arrived = () => {};
  const held = noting(turns, () => setImmediate(() => arrived()));
  const done = converseInTerminal(held, { asOf, preset: { sprache: 'de' } }, i18n, input, output);
  const type = (text: string) =>
    new Promise<void>((resolve) => {
      arrived = resolve;
      screen = '';
      input.write(`${text}\n`);
    });
  const last = () => turns.at(-1) as Turn;
  return Promise.resolve({
    type,
    // What can be pressed in a terminal is the number in front of the option.
    press: async (option) => {
      const { question } = last();
      const press = () => type(String(last().options.indexOf(option) + 1));
      await press();
      // "4" may also mean Absatz 4: then the person is asked back.
      if (last().question === question && last().options.includes(option)) await press();
    },
    seen: () => {
      const { question, options, commands, verdict, state } = last();
      const shown = [...screen.matchAll(/^ +\d+ {2}(.+(?:\n {5,}.+)*)$/gm)].map(([, label = '']) =>
        label.replaceAll(/\n +/g, ' '),
      );
      // After the verdict the numbers are those of commands.
      const labels = question === null ? [] : shown;
      const offered = BUTTON_IDS.filter(
        (id) => question === null && shown.includes(german.say('dialog', `button.${id}`)),
      );
      return Promise.resolve({
        question,
        options,
        commands,
        verdict,
        steps: state.trail.steps as never,
        labels,
        offered,
      });
    },
    end: async () => {
      input.end();
      await done;
    },
  });
}

/** The terminal, by its own input and output. */
export const terminal: Channel = { name: 'the terminal', begin, stop: () => Promise.resolve() };
