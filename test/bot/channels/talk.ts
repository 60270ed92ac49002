import type { Standing } from '../../../bot/session/exchange.ts';
import type { Step } from '../../../dialogs/answers.ts';
import type { CommandId } from '../../../dialogs/conversation/command-id.ts';
import type { State } from '../../../dialogs/machine/stored.ts';
import type { Assessment } from '../../../src/assess.ts';

/** What a person sees in a channel, and what is known behind it. */
export interface Seen {
  readonly question: string | null;
  readonly options: readonly string[];
  /** What can be done beside answering. */
  readonly commands: readonly CommandId[];
  readonly verdict: Assessment | null;
  /** The answers kept, step by step. */
  readonly steps: readonly Step[];
  /** The labels of the options as the channel shows them; nothing where it shows none. */
  readonly labels: readonly string[];
  /** The commands that the channel shows as buttons. */
  readonly offered: readonly string[];
}

/** The answers that a channel has kept; fails where it has kept no conversation. */
export function stepsIn(kept: Standing | null) {
  if (kept === null) throw new Error('forgotten');
  return (kept.interview as State).trail.steps;
}

/** A conversation in a channel. */
export interface Talk {
  readonly seen: () => Promise<Seen>;
  /** Presses the button of an option, as the channel shows it. */
  readonly press: (option: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A channel in which conversations can be held. */
export interface Channel {
  readonly name: string;
  /** Begins a conversation in German at a reference date. */
  readonly begin: (asOf: string) => Promise<Talk>;
  readonly stop: () => Promise<void>;
}
