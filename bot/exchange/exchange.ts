import type { RemarkId } from '../../dialogs/message.ts';
import type { Conversation, Turn } from '../../dialogs/turn.ts';
import type { Day } from '../../src/calendar.ts';
import { chooseLanguage, type Wish } from '../i18n/choose-language.ts';
import type { Happening } from './happening.ts';

/** What is remembered of an exchange between two messages, in any channel of the Bot Framework. */
export interface Memory {
  /** The state of the interview as it was stored; nothing before it has begun. */
  readonly dialog: unknown;
  /** Counts the questions shown: a button carries the count and is dead when another one stands. */
  readonly asked: number;
}

/** What the bot answers, and what it remembers. */
export interface Reply {
  readonly turn: Turn;
  readonly memory: Memory;
}

/** Answers what happened in a channel; nothing where there is nothing to say. */
export type Exchange = (memory: Memory, happening: Happening, wish: Wish) => Reply | null;

export const NOTHING_YET: Memory = { dialog: null, asked: 0 };

interface Tools {
  readonly conversation: Conversation;
  /** The codes of the languages offered. */
  readonly languages: readonly [string, ...string[]];
  readonly today: () => Day;
  /** What this channel has to say before anything else. */
  readonly opening: readonly RemarkId[];
}

/** What an unreadable or belated thing is answered with, whatever the interview is at. */
const DECLINED: Readonly<Partial<Record<Happening['kind'], RemarkId>>> = { unreadable: 'onlyText' };

/**
 * Makes the exchange of a channel: it decides what an incoming thing means for the interview.
 * Pure but for the date of a beginning.
 */
export function createExchange({ conversation, languages, today, opening }: Tools): Exchange {
  /** Who names a language is spoken to in it, or told that it is not there; others are asked. */
  function begin(wish: Wish, said: readonly RemarkId[] = []): Turn {
    const asOf = today();
    if (wish.named === undefined)
      return conversation.start({ asOf, preset: {} }, [...said, ...opening]);
    const { language, isSubstitute } = chooseLanguage(wish, languages);
    const instead: readonly RemarkId[] = isSubstitute ? ['otherLanguage'] : [];
    const preset = { sprache: language };
    return conversation.start({ asOf, preset }, [...instead, ...said, ...opening]);
  }

  /** The first thing that is said may already be an answer; a mere "hello" is none. */
  function beginWith(happening: Happening, wish: Wish): Turn {
    if (happening.kind !== 'input') return begin(wish);
    if (happening.asked !== null) return begin(wish, ['expired']);
    const begun = begin(wish);
    const next = conversation.take(begun.state, happening.input, { asOf: today(), preset: {} });
    const isAnswer = next.state.context.steps.length > begun.state.context.steps.length;
    if (!isAnswer) return begun;
    const remarks = begun.messages.filter(({ kind }) => kind === 'remark');
    return { ...next, messages: [...remarks, ...next.messages] };
  }

  function goOn(memory: Memory, happening: Happening): Turn | null {
    const { dialog } = memory;
    const beginning = { asOf: today(), preset: {} };
    const declined = DECLINED[happening.kind];
    if (declined !== undefined) return conversation.decline(dialog, declined, beginning);
    if (happening.kind !== 'input') return null;
    const isOld = happening.asked !== null && happening.asked !== memory.asked;
    if (isOld) return conversation.decline(dialog, 'oldButton', beginning);
    return conversation.take(dialog, happening.input, beginning);
  }

  return (memory, happening, wish) => {
    if (happening.kind === 'nothing') return null;
    const turn = memory.dialog === null ? beginWith(happening, wish) : goOn(memory, happening);
    if (turn === null) return null;
    return { turn, memory: { dialog: turn.state, asked: memory.asked + 1 } };
  };
}
