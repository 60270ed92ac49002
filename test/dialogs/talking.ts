import type { Step } from '../../dialogs/answers.ts';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import type { Input, Turn } from '../../dialogs/conversation/turn.ts';
import { understandingBy } from '../../dialogs/conversation/understanding.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';

export const conversation = createConversation(
  { rules: BUILT_IN, languages: i18n.codes },
  understandingBy(lexiconOf),
);

const AS_OF = '2026-05-04';

/** How a conversation begins anew whose state cannot be read. */
export const BEGINNING = { asOf: AS_OF, preset: {} };

/** A conversation begun with some answers known: German and a professional where none are given. */
export function start(preset: Step = { sprache: 'de', rolle: 'fachkraft' }, asOf = AS_OF): Turn {
  return conversation.start({ asOf, preset });
}

/** Says one thing after another, as typed text. */
export function say(turn: Turn, ...texts: readonly string[]): Turn {
  return take(turn, ...texts.map((text) => ({ text })));
}

/** Presses one button after another. */
export function press(turn: Turn, ...options: readonly string[]): Turn {
  return take(turn, ...options.map((choose) => ({ choose })));
}

/** Presses the button of a command. */
export function command(turn: Turn, id: string): Turn {
  return take(turn, { command: id });
}

function take(turn: Turn, ...inputs: readonly Input[]): Turn {
  return inputs.reduce((before, input) => conversation.take(before.state, input, BEGINNING), turn);
}

/** Says something that would change answers given before, and that it is to. */
export function revise(turn: Turn, ...texts: readonly string[]): Turn {
  const asked = say(turn, ...texts);
  if (asked.question !== 'aenderung') throw new Error(`not asked about: ${texts.join()}`);
  return press(asked, 'ja');
}

/** The ids of the remarks and the kinds of the other messages of a turn. */
export function saidIn({ messages }: Turn): readonly string[] {
  return messages.map((message) => (message.kind === 'remark' ? message.id : message.kind));
}

/** The hand-over codes that a turn tells. */
export function codesIn({ messages }: Turn): readonly string[] {
  return messages.flatMap((message) =>
    message.kind === 'codes' ? message.codes.map(({ code }) => code) : [],
  );
}
