import * as v from 'valibot';
import type { Input } from '../../dialogs/turn.ts';

/** What an incoming activity amounts to. */
export type Happening =
  /** Somebody came. */
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'input';
      readonly input: Input;
      /** The count of the question under which a button stood; `null` for typed text. */
      readonly asked: number | null;
    }
  /** A picture, a file, or nothing at all. */
  | { readonly kind: 'unreadable' }
  /** Typing, reactions, read receipts: nothing to answer. */
  | { readonly kind: 'nothing' };

/** What is looked at of an activity, whichever channel it comes from. */
export interface Incoming {
  readonly type: string;
  readonly text?: string | undefined;
  readonly value?: unknown;
  /** Whether it tells that the bot, or a person, was added. */
  readonly isArrival?: boolean;
}

const short = v.pipe(v.string(), v.maxLength(100));

/** What a button carries: ids, in no language. Programs may leave the count out. */
const button = v.object({
  lotse: v.object({
    choose: v.optional(short),
    command: v.optional(short),
    asked: v.optional(v.number()),
  }),
});

function pressed(value: unknown): Happening | null {
  const parsed = v.safeParse(button, value);
  if (!parsed.success) return null;
  const { choose, command, asked = null } = parsed.output.lotse;
  if (command !== undefined) return { kind: 'input', input: { command }, asked };
  // A list sent off without a choice: the question is simply asked again.
  if (choose === undefined) return { kind: 'input', input: { text: '' }, asked };
  return { kind: 'input', input: { choose }, asked };
}

/** Reads what an activity means. */
export function happeningOf({ type, text = '', value, isArrival = false }: Incoming): Happening {
  if (isArrival) return { kind: 'begin' };
  if (type !== 'message') return { kind: 'nothing' };
  const press = pressed(value);
  if (press !== null) return press;
  return text.trim() === ''
    ? { kind: 'unreadable' }
    : { kind: 'input', input: { text }, asked: null };
}
