import { AppManifestUtils } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { plainCommandsOf } from '../../bot/i18n/language-names.ts';
import { teamsLocalization } from '../../bot/teams/package/localization.ts';
import { teamsManifest } from '../../bot/teams/package/manifest.ts';
import { appWords } from '../../bot/teams/package/words.ts';
import { createTeamsPackage } from '../../bot/teams/package/zip.ts';
import { i18n, lexiconOf, locales } from '../speech.ts';

const APP = {
  appId: '12345678-90ab-cdef-1234-567890abcdef',
  publicUrl: 'https://lotse.example.org/',
  page: '/',
  name: 'Stadt Musterstadt',
  privacyUrl: 'https://lotse.example.org/datenschutz',
  legalUrl: 'https://lotse.example.org/impressum',
  version: '1.4.0',
};
const manifest = teamsManifest(APP, i18n);
const codes = i18n.languages.map(({ code }) => code);
const others = codes.filter((code) => code !== 'de');

/** What Microsoft's own schema, the one that the file names, finds wrong with it. */
async function faults(file: { readonly $schema?: string }): Promise<readonly string[]> {
  const schema = JSON.stringify(await AppManifestUtils.fetchSchema(file.$schema ?? ''));
  // The schema for translations has a bracket unescaped, at which Microsoft's validator stumbles.
  const mended = JSON.parse(schema.replaceAll('\\\\b]', '\\\\b\\\\]'));
  return AppManifestUtils.validateAgainstSchema(file as never, mended);
}

// The schemas come with the package: nothing here asks the network.
beforeAll(() => vi.stubGlobal('fetch', () => Promise.reject(new Error('network'))));

describe('The manifest of the Teams app', () => {
  it("fits Microsoft's schema", async () => {
    expect(await faults(manifest)).toEqual([]);
  });

  it.each([
    ['too long a name', { name: { ...manifest.name, short: 'x'.repeat(31) } }, '/name/short'],
    ['a missing icon', { icons: { color: 'color.png' } }, '/icons'],
    ['an id that is none', { id: 'zielgruppenlotse' }, '/id'],
  ])('would be refused with %s', async (_, planted, place) => {
    const found = await faults({ ...manifest, ...planted });
    expect(found).not.toEqual([]);
    for (const fault of found) expect(fault).toMatch(new RegExp(`^${place} `));
  });

  it('names the municipality as the publisher, with its pages', () => {
    expect(manifest.developer).toEqual({
      name: APP.name,
      websiteUrl: APP.publicUrl,
      privacyUrl: APP.privacyUrl,
      termsOfUseUrl: APP.legalUrl,
    });
  });

  it('shortens a municipality whose name is too long for Teams', async () => {
    const long = teamsManifest({ ...APP, name: 'Landratsamt Schwarzwald-Baar-Kreis' }, i18n);
    expect(long.developer.name).toBe('Landratsamt Schwarzwald-Baar-Kr…');
    expect(await faults(long)).toEqual([]);
  });

  it('talks in chats, groups and teams, takes no files, and knows no host but its own', () => {
    expect(manifest.bots).toMatchObject([
      { botId: APP.appId, scopes: ['personal', 'team', 'groupChat'], supportsFiles: false },
    ]);
    expect(manifest.validDomains).toEqual(['lotse.example.org']);
  });

  it('has the chat first, and the page as a tab of one person, in the language of their Teams', () => {
    const [chat, page] = manifest.staticTabs ?? [];
    expect(chat?.entityId).toBe('conversations');
    expect(page).toMatchObject({
      contentUrl: 'https://lotse.example.org/?tab&lang={locale}',
      websiteUrl: 'https://lotse.example.org/',
      scopes: ['personal'],
    });
  });

  it.each(codes)('the chat names the tab as Teams does, in %s', (code) => {
    const { say } = i18n.speaker(code);
    expect(say('dialog', 'throughMicrosoft')).toContain(say('teams-app', 'tab'));
  });

  it('is German and names a file for every other language', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'de',
      additionalLanguages: others.map((code) => ({ languageTag: code, file: `${code}.json` })),
    });
  });
});

describe('The translations of the manifest', () => {
  it.each(codes)("fit Microsoft's schema: %s", async (code) => {
    expect(await faults(teamsLocalization(i18n.speaker(code)))).toEqual([]);
  });

  it.each([
    ['too long a name', { 'name.short': 'x'.repeat(31) }],
    ['a missing description', { 'description.full': undefined }],
    ['words at a place that does not exist', { 'bots[0].name': 'x' }],
  ])('would be refused with %s', async (_, planted) => {
    expect(await faults({ ...teamsLocalization(i18n.speaker('en')), ...planted })).not.toEqual([]);
  });

  it('stand at the places of the manifest where its own words stand', () => {
    const { $schema, ...words } = teamsLocalization(i18n.speaker('de'));
    const at = (path: string) =>
      path.split(/[.[\]]+/).reduce<unknown>((tree, key) => (tree as never)[key], manifest);
    expect(Object.keys(words).map(at)).toEqual(Object.values(words));
  });

  it.each(codes)('say where typed words go: %s', (code) => {
    expect(appWords(i18n.speaker(code)).description.full).toContain('Microsoft');
  });

  // Translations are held against the German ones by the gates.
  it('ask for no names, and say what the answer is not', () => {
    const { full } = appWords(i18n.speaker('de')).description;
    expect(full).toContain('keine Namen');
    expect(full).toMatch(/erste Orientierung.*keine Rechtsberatung/s);
  });
});

describe('The commands in the menu of Teams', () => {
  it.each(codes)('are the ones that the product understands: %s', (code) => {
    const understood = appWords(i18n.speaker(code)).commands.map(({ title }) =>
      lexiconOf(code).command(title),
    );
    // What is switched on in the menu is switched off in words.
    // What is changed is named along with the command: the check has buttons for it.
    // A day is named along with the command, too; the next person and the note are buttons below the verdict. The next
    // case is to start again, by another name.
    const isInMenu = (id: string) =>
      !['einsprachig', 'stichtag', 'person', 'vermerk', 'fall'].includes(id) &&
      !id.startsWith('aendern:');
    const commands = Object.keys(plainCommandsOf(locales, code)).filter(isInMenu);
    expect(understood.sort()).toEqual(commands.sort());
  });
});

describe('The app package for Teams', () => {
  const files = unzipSync(createTeamsPackage(APP, i18n));
  const json = (file: string) => JSON.parse(strFromU8(files[file] ?? new Uint8Array()));

  it('holds the manifest and every file that it names, side by side, and nothing else', () => {
    const { icons, localizationInfo } = manifest;
    const languages = localizationInfo?.additionalLanguages?.map(({ file }) => file) ?? [];
    expect(Object.keys(files).sort()).toEqual(
      ['manifest.json', icons.color, icons.outline, ...languages].sort(),
    );
  });

  it('holds the manifest and the translations as they are', () => {
    expect(json('manifest.json')).toEqual(manifest);
    for (const code of others)
      expect(json(`${code}.json`)).toEqual(teamsLocalization(i18n.speaker(code)));
  });

  it('has the same bytes for the same input, and others for another', () => {
    expect(createTeamsPackage({ ...APP }, i18n)).toEqual(createTeamsPackage(APP, i18n));
    expect(createTeamsPackage({ ...APP, version: '1.4.1' }, i18n)).not.toEqual(
      createTeamsPackage(APP, i18n),
    );
  });
});
