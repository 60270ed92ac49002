import { lexiconOf } from '../i18n/lexicons.ts';
import { LANGUAGE_CODES } from '../i18n/texts.ts';
import { appWords } from './package/words.ts';

let byTitle: ReadonlyMap<string, string | null> | null = null;

/** Made when it is first needed: servers without Teams never read the lexicons for it. */
function commandsByTitle(): ReadonlyMap<string, string | null> {
  byTitle ??= new Map(
    LANGUAGE_CODES.flatMap((code) =>
      appWords(code).commands.map(({ title }) => [title, lexiconOf(code).command(title)] as const),
    ),
  );
  return byTitle;
}

/**
 * The command that a person chose from the menu of Teams: it comes in the language of their Teams,
 * whichever the conversation is held in.
 * @returns nothing where a text is no title of that menu
 */
export function chosenCommand(text: string): string | undefined {
  return commandsByTitle().get(text.trim()) ?? undefined;
}
