import type { I18n, Speaker } from '../../i18n/speaker.ts';
import { schemaUrl } from './schema.ts';
import { appWords } from './words.ts';

/** The language of the manifest itself, shown where Teams runs in none of the others. */
export const DEFAULT_LANGUAGE = 'de';

/** The other languages: the tag by which Teams knows them and their file in the package. */
export function translations({ codes }: I18n) {
  return codes
    .filter((code) => code !== DEFAULT_LANGUAGE)
    .map((code) => ({ languageTag: code, file: `${code}.json` }));
}

/** A file of words, each under its path in the manifest. */
interface Localization {
  readonly $schema: string;
  readonly [path: string]: string;
}

/** The words of the manifest in another language, the speaker's. */
export function teamsLocalization(speaker: Speaker): Localization {
  const { name, description, tab, commands } = appWords(speaker);
  return {
    $schema: schemaUrl('MicrosoftTeams.Localization'),
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    'staticTabs[1].name': tab,
    ...Object.fromEntries(
      commands.flatMap((command, index) => {
        const path = `bots[0].commandLists[0].commands[${index}]`;
        return [
          [`${path}.title`, command.title],
          [`${path}.description`, command.description],
        ];
      }),
    ),
  };
}
