import * as v from 'valibot';
import type { CommandId } from '../../dialogs/index.ts';
import type { Happening } from '../session/happening.ts';

/** What a button of an option carries back, in every channel. */
export function optionValue(choose: string, asked: number) {
  return { lotse: { choose, asked } };
}

/** What a button of a command carries back. It means the same whenever it is pressed, and once under a question. */
export function commandValue(command: CommandId, asked: number) {
  return { lotse: { command, asked } };
}

const short = v.pipe(v.string(), v.maxLength(100));

/** Ids, in no language. Programs may leave the count out. */
const button = v.object({
  lotse: v.object({
    choose: v.optional(short),
    command: v.optional(short),
    asked: v.optional(v.number()),
  }),
});

/** What a press means; nothing where a value is of no button of ours. */
function pressed(value: unknown): Happening | null {
  const parsed = v.safeParse(button, value);
  if (!parsed.success) return null;
  const { choose, command, asked = null } = parsed.output.lotse;
  if (command !== undefined) return { kind: 'input', input: { command }, asked };
  // A list sent off without a choice: the question is simply asked again.
  if (choose === undefined) return { kind: 'input', input: { text: '' }, asked };
  return { kind: 'input', input: { choose }, asked };
}

/** What a message of a channel means that sends a button's value beside a text. */
export function saidIn({
  text,
  value,
}: {
  readonly text?: string | null | undefined;
  readonly value?: unknown;
}): Happening {
  const press = pressed(value);
  if (press !== null) return press;
  return (text ?? '').trim() === ''
    ? { kind: 'unreadable' }
    : { kind: 'input', input: { text: text ?? '' }, asked: null };
}
