import { mkdir, writeFile } from 'node:fs/promises';
import packageJson from '../../package.json' with { type: 'json' };
import { SettingError } from '../config/setting-error.ts';
import { readSettings } from '../config/settings.ts';
import { readSite } from '../config/site.ts';
import { PAGE_PATHS } from '../page/path.ts';
import type { TeamsApp } from '../teams/package/manifest.ts';
import { createTeamsPackage } from '../teams/package/zip.ts';
import { readCommandLine, run } from './command-line.ts';
import { lost, operator, speech } from './speech.ts';

/** What Teams demands of every app, or the error that names where it is set. */
function needed(value: string | null, setting: string): string {
  if (value !== null) return value;
  throw new SettingError('package-needs', { params: { setting } });
}

/**
 * What the package needs, from the settings and the site file.
 * @throws {SettingError} naming what is missing
 */
function appFrom(environment: NodeJS.ProcessEnv): TeamsApp {
  const { teams, publicUrl, site } = readSettings(environment);
  const { name, privacy, legalNotice, view } = readSite(site, speech.i18n.codes, lost);
  const isHttps = publicUrl?.startsWith('https:') === true;
  return {
    appId: needed(teams?.auth === 'on' ? teams.appId : null, 'MicrosoftAppId'),
    publicUrl: needed(isHttps ? publicUrl : null, 'PUBLIC_URL (https)'),
    page: PAGE_PATHS[view],
    name: needed(name, 'SITE: name'),
    privacyUrl: needed(privacy, 'SITE: privacy'),
    legalUrl: needed(legalNotice, 'SITE: legalNotice'),
    version: packageJson.version,
  };
}

const FILE = 'dist/zielgruppenlotse-teams.zip';

await run(async () => {
  readCommandLine({}, operator.say('errors', 'usage-teams-package'));
  const zip = createTeamsPackage(appFrom(process.env), speech.i18n);
  await mkdir('dist', { recursive: true });
  await writeFile(FILE, zip);
  process.stdout.write(`${operator.say('teams-app', 'written', { file: FILE })}\n`);
});
