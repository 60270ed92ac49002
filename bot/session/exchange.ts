import { isDeepStrictEqual } from 'node:util';
import type { Conversation, RemarkId, Turn } from '../../dialogs/index.ts';
import type { Day } from '../../src/index.ts';
import type { Wish } from '../i18n/choose-language.ts';
import type { I18n } from '../i18n/speaker.ts';
import { type Happening, pressOf } from './happening.ts';

/** What is remembered of the interview between two messages. */
export interface Standing {
  /** The state of the interview, as it was stored. */
  readonly interview: unknown;
  /** Counts the questions shown: a button carries the count and is dead when another one stands. */
  readonly asked: number;
  /** What was pressed last, if that was the last thing to happen: pressed twice, it counts once. */
  readonly pressed: string | null;
}

/** What the bot answers, and the count that its buttons carry. */
export interface Reply {
  readonly turn: Turn;
  readonly asked: number;
}

/** What a happening means for the interview. */
export interface Exchange {
  /**
   * @param standing nothing before the interview has begun
   * @returns nothing where there is nothing to say
   */
  readonly answer: (standing: Standing | null, happening: Happening, wish: Wish) => Reply | null;
  /** Where the interview stands: its question, with the buttons that are alive. */
  readonly repeat: (standing: Omit<Standing, 'pressed'>) => Reply;
  /** The language to speak where no interview has begun. */
  readonly languageFor: (wish: Wish) => string;
}

interface Tools {
  readonly conversation: Conversation;
  readonly i18n: I18n;
  /** The codes of the languages offered. */
  readonly languages: readonly [string, ...string[]];
  readonly today: () => Day;
  /** What this channel has to say before anything else. */
  readonly opening: readonly RemarkId[];
}

/** Whether anything is known after a turn that was not before it. */
function isAnswered(before: Turn, after: Turn): boolean {
  return !isDeepStrictEqual(before.answers, after.answers);
}

/** Makes the exchange of a channel. Pure but for the date of a beginning. */
export function createExchange({ conversation, i18n, languages, today, opening }: Tools): Exchange {
  const beginning = () => ({ asOf: today(), preset: {} });

  /** Who names a language is spoken to in it, or told that it is not there; others are asked. */
  function begin(wish: Wish, said: readonly RemarkId[] = []): Turn {
    if (wish.named === undefined) return conversation.start(beginning(), [...said, ...opening]);
    const { language, isSubstitute } = i18n.choose(wish, languages);
    const instead: readonly RemarkId[] = isSubstitute ? ['otherLanguage'] : [];
    const first = { ...beginning(), preset: { sprache: language } };
    return conversation.start(first, [...instead, ...said, ...opening]);
  }

  /** The first thing that is said may already be an answer; a mere "hello" is none. */
  function beginWith(happening: Happening, wish: Wish): Turn {
    if (happening.kind === 'begin' && happening.isAfresh) return begin(wish, ['forgotten']);
    if (happening.kind !== 'input') return begin(wish);
    if (happening.asked !== null) return begin(wish, ['expired']);
    const begun = begin(wish);
    const next = conversation.take(begun.state, happening.input, beginning());
    if (!isAnswered(begun, next)) return begun;
    const remarks = begun.messages.filter(({ kind }) => kind === 'remark');
    return { ...next, messages: [...remarks, ...next.messages] };
  }

  function goOn({ interview, asked }: Standing, happening: Happening): Turn | null {
    switch (happening.kind) {
      case 'unreadable':
        return conversation.decline(interview, 'onlyText', beginning());
      case 'input': {
        // What a command means does not hang on a question; a second press of it never comes as far as this.
        const isOld =
          happening.asked !== null && happening.asked !== asked && !('command' in happening.input);
        return isOld
          ? conversation.decline(interview, 'oldButton', beginning())
          : conversation.take(interview, happening.input, beginning());
      }
      default:
        return null;
    }
  }

  return {
    answer: (standing, happening, wish) => {
      if (happening.kind === 'nothing') return null;
      const press = pressOf(happening);
      if (press !== null && press === standing?.pressed) return null;
      const turn = standing === null ? beginWith(happening, wish) : goOn(standing, happening);
      return turn && { turn, asked: (standing?.asked ?? 0) + 1 };
    },
    repeat: ({ interview, asked }) => ({
      turn: conversation.resume(interview, beginning()),
      asked,
    }),
    languageFor: (wish) => i18n.choose(wish, languages).language,
  };
}
