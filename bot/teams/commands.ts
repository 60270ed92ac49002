import type { LexiconOf } from '../../dialogs/typing.ts';
import type { I18n } from '../i18n/speaker.ts';
import { appWords } from './package/words.ts';

/**
 * The command that a person chose from the menu of Teams: it comes in the language of their Teams,
 * whichever the conversation is held in. Nothing where a text is no title of that menu.
 */
export type CommandOf = (text: string) => string | undefined;

/** Makes what understands the menu of Teams. */
export function createCommandOf(i18n: I18n, lexiconOf: LexiconOf): CommandOf {
  const languages = new Map(
    i18n.codes.flatMap((code) =>
      appWords(i18n.speaker(code)).commands.map(({ title }) => [title, code] as const),
    ),
  );
  return (text) => {
    const title = text.trim();
    const language = languages.get(title);
    return language === undefined ? undefined : (lexiconOf(language).command(title) ?? undefined);
  };
}
