import type { LexiconOf } from '../../dialogs/conversation/typed.ts';
import type { I18n } from '../i18n/speaker.ts';
import { appWords } from './package/words.ts';

/**
 * The command that a person chose from the menu of Teams: it comes in the language of their Teams,
 * whichever the conversation is held in. Nothing where a text is no title of that menu.
 */
export type CommandOf = (text: string) => string | undefined;

/** Makes what understands the menu of Teams. */
export function createCommandOf(i18n: I18n, lexiconOf: LexiconOf): CommandOf {
  let byTitle: ReadonlyMap<string, string | null> | null = null;
  // Made when it is first needed: it takes the lexicons of all languages.
  function titles(): ReadonlyMap<string, string | null> {
    byTitle ??= new Map(
      i18n.codes.flatMap((code) =>
        appWords(i18n.speaker(code)).commands.map(
          ({ title }) => [title, lexiconOf(code).command(title)] as const,
        ),
      ),
    );
    return byTitle;
  }
  return (text) => titles().get(text.trim()) ?? undefined;
}
