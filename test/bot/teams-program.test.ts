import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bot/programs/teams-package.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'teams-'));
const SITE = {
  name: 'Eine Gemeinde',
  privacy: 'https://www.example.org/datenschutz',
  legalNotice: 'https://www.example.org/impressum',
};
const SETTINGS = {
  MicrosoftAppId: '12345678-90ab-4def-8234-567890abcdef',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: '22345678-90ab-4def-8234-567890abcdef',
  PUBLIC_URL: 'https://lotse.example.org',
};

describe('`npm run teams:package`', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  function pack(env: Readonly<Record<string, string>>, site: object = SITE) {
    const file = join(folder, 'site.json');
    writeFileSync(file, JSON.stringify(site));
    return spawnSync(process.execPath, [PROGRAM], {
      cwd: folder,
      env: { ...env, SITE: file },
      encoding: 'utf8',
    });
  }

  /** The package that the program writes in a time zone. */
  function packedIn(zone: string): Buffer {
    const { stdout, status } = pack({ ...SETTINGS, TZ: zone });
    expect(status).toBe(0);
    expect(stdout).toContain('dist/zielgruppenlotse-teams.zip');
    return readFileSync(join(folder, 'dist/zielgruppenlotse-teams.zip'));
  }

  it('writes the package and says where; the clock on the wall changes no byte', () => {
    expect(packedIn('Europe/Berlin').equals(packedIn('Pacific/Auckland'))).toBe(true);
  });

  it.each([
    ['MicrosoftAppId', {}, SITE],
    ['PUBLIC_URL', { ...SETTINGS, PUBLIC_URL: '' }, SITE],
    ['PUBLIC_URL', { ...SETTINGS, PUBLIC_URL: 'http://lotse.example.org' }, SITE],
    ['SITE: name', SETTINGS, { ...SITE, name: undefined }],
    ['SITE: privacy', SETTINGS, { ...SITE, privacy: undefined }],
    ['SITE: legalNotice', SETTINGS, { ...SITE, legalNotice: undefined }],
  ])('names %s where it is missing', (setting, env, site) => {
    const { stderr, status } = pack(env, site);
    expect(status).toBe(2);
    expect(stderr).toContain(setting);
  });
});
