import type { Languages } from './languages.ts';
import { withRedacted } from './redacted.ts';
import type { PageWords } from './settings.ts';
import type { Action } from './web-chat.d.ts';

/** The language in which the page speaks. */
export interface Speaking {
  readonly words: () => PageWords;
  /** The code of the language that the bot speaks, whose words may still be on their way. */
  readonly spoken: () => string;
  /** Blacks out names and numbers in what somebody sends. */
  readonly redact: (action: Action) => Action;
  /** Has the page speak the language that the bot speaks. */
  readonly follow: (code: string) => void;
}

/**
 * Makes what knows in which language the page speaks.
 * @param words of the language in which the page was sent
 * @param changed called with the words of each further one, once they are there
 */
export function createSpeaking(
  languages: Languages,
  words: PageWords,
  changed: (words: PageWords) => void,
): Speaking {
  let now = words;
  let spoken = words.code;
  let redact = withRedacted(words.personal);

  async function change(code: string): Promise<void> {
    const next = await languages.words(code);
    // Whichever language was asked for last is shown, whichever comes last.
    if (next === null || next.code === now.code || code !== spoken) return;
    now = next;
    redact = withRedacted(next.personal);
    changed(next);
  }

  return {
    words: () => now,
    spoken: () => spoken,
    redact: (action) => redact(action),
    follow: (code) => {
      // Its words may not have come when it was spoken first.
      if (code === spoken && code === now.code) return;
      spoken = code;
      void change(code);
    },
  };
}
