import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { I18n } from '../../i18n/speaker.ts';
import { teamsLocalization, translations } from './localization.ts';
import { ICONS, type TeamsApp, teamsManifest } from './manifest.ts';

/** In local time, as a zip stores it: the same bytes in every time zone. */
const WRITTEN = new Date(2000, 0, 1, 12);

function json(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

function icon(file: string): Uint8Array {
  return readFileSync(new URL(`icons/${file}`, import.meta.url));
}

/**
 * The app package as Teams takes it: manifest, icons and languages side by side in one zip.
 * @param app what the municipality decides
 * @returns the zip; the same input gives the same bytes
 * @throws {TypeError} if `publicUrl` is no address
 */
export function createTeamsPackage(app: TeamsApp, i18n: I18n): Uint8Array {
  const languages = translations(i18n).map(({ languageTag, file }) => [
    file,
    json(teamsLocalization(i18n.speaker(languageTag))),
  ]);
  const files: Record<string, Uint8Array> = {
    'manifest.json': json(teamsManifest(app, i18n)),
    [ICONS.color]: icon(ICONS.color),
    [ICONS.outline]: icon(ICONS.outline),
    ...Object.fromEntries(languages),
  };
  return zipSync(files, { mtime: WRITTEN });
}
