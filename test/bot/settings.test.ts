import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SettingError } from '../../bot/config/setting-error.ts';
import { readSettings } from '../../bot/config/settings.ts';
import { readSite } from '../../bot/config/site.ts';
import { i18n } from '../speech.ts';

const [APP, TENANT, OTHER] = ['1', '2', '3'].map(
  (digit) => `11111111-1111-4111-8111-11111111111${digit}`,
);
const TEAMS = {
  MicrosoftAppId: APP,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'secret-secret',
  MicrosoftAppTenantId: TENANT,
};
const MSI = { ...TEAMS, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
const PUBLIC = { HOST: '0.0.0.0', PUBLIC_URL: 'https://lotse.example.de' };

/** The error with which a start ends, and its sentence in every language. */
function refusalOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    const { id, params } = error;
    const sentences = i18n.codes.map((code) =>
      i18n.speaker(code, 'fachkraft').say('errors', id, params),
    );
    return { id, sentences };
  }
  return null;
}

describe('The settings', () => {
  it('need nothing: this machine alone is served, without Teams', () => {
    expect(readSettings({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      publicUrl: null,
      site: null,
      tokenSecret: null,
      teams: null,
    });
  });

  it.each([
    ['a single tenant', TEAMS, { appType: 'SingleTenant', tenants: [TENANT] }],
    ['a managed identity', MSI, { appType: 'UserAssignedMSI', password: null }],
    [
      'several tenants',
      { ...TEAMS, TEAMS_TENANTS: `${TENANT}, ${OTHER}` },
      { tenants: [TENANT, OTHER] },
    ],
  ])('take Teams with %s', (_title, environment, expected) => {
    expect(readSettings({ ...environment, ...PUBLIC }).teams).toMatchObject({
      auth: 'on',
      ...expected,
    });
  });

  it('take an address with or without its last stroke', () => {
    for (const url of ['https://lotse.example.de', 'https://lotse.example.de/'])
      expect(readSettings({ PUBLIC_URL: url }).publicUrl).toBe('https://lotse.example.de');
  });

  it.each([
    ['a port that is none', { PORT: 'http' }, 'PORT'],
    ['a port that is too high', { PORT: '70000' }, 'PORT'],
    ['an address with a path', { PUBLIC_URL: 'https://example.de/lotse' }, 'PUBLIC_URL'],
    ['an address that is none', { PUBLIC_URL: 'lotse' }, 'PUBLIC_URL'],
    ['a short secret', { TOKEN_SECRET: 'short' }, 'TOKEN_SECRET'],
    ['a public host without its address', { HOST: '0.0.0.0' }, 'PUBLIC_URL'],
    ['only an app id', { MicrosoftAppId: APP }, 'MicrosoftAppType'],
    ['no password', { ...TEAMS, MicrosoftAppPassword: '' }, 'MicrosoftAppPassword'],
    ['no app id', { ...TEAMS, MicrosoftAppId: '' }, 'MicrosoftAppId'],
    ['no tenant', { ...TEAMS, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId'],
    ['only a list of tenants', { TEAMS_TENANTS: TENANT }, 'MicrosoftAppId'],
    ['authentication and nothing else', { TEAMS_AUTH: 'on' }, 'MicrosoftAppId'],
    ['an app id that is none', { ...TEAMS, MicrosoftAppId: 'lotse' }, 'MicrosoftAppId'],
    ['a misspelt app type', { ...TEAMS, MicrosoftAppType: 'SingelTenant' }, 'MicrosoftAppType'],
    [
      'an app type in other letters',
      { ...TEAMS, MicrosoftAppType: 'singletenant' },
      'MicrosoftAppType',
    ],
    [
      'multi-tenant, which serves the world',
      { ...TEAMS, MicrosoftAppType: 'MultiTenant' },
      'MicrosoftAppType',
    ],
    [
      'a managed identity with a password',
      { ...MSI, MicrosoftAppPassword: 'x' },
      'MicrosoftAppPassword',
    ],
    ['a tenant that is none', { ...TEAMS, TEAMS_TENANTS: 'contoso' }, 'TEAMS_TENANTS'],
    ['a misspelt name', { MicrosoftAppID: APP }, 'MicrosoftAppID'],
    ['an unknown name of ours', { TEAMS_TENANT: TENANT }, 'TEAMS_TENANT'],
    ['half a word', { TEAMS_AUTH: 'of' }, 'TEAMS_AUTH'],
    ['no authentication on a public host', { TEAMS_AUTH: 'off', ...PUBLIC }, 'TEAMS_AUTH'],
    [
      'no authentication under a public address',
      { TEAMS_AUTH: 'off', PUBLIC_URL: PUBLIC.PUBLIC_URL },
      'TEAMS_AUTH',
    ],
    ['no authentication for a registered app', { ...TEAMS, TEAMS_AUTH: 'off' }, 'TEAMS_AUTH'],
  ])('refuse %s, and say what to do', (_title, environment, named) => {
    const refusal = refusalOf(() => readSettings(environment));
    for (const sentence of refusal?.sentences ?? ['']) {
      expect(sentence).toContain(named);
      expect(sentence).not.toMatch(/\{\{|secret-secret/);
    }
  });
});

describe('The site file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'site.json');
  const read = (site: unknown) => {
    writeFileSync(file, typeof site === 'string' ? site : JSON.stringify(site));
    return readSite(file, i18n.codes);
  };
  const rule = {
    status: 'duldung-60c',
    finding: 'met',
    ground: ['O'],
    source: { title: 'Schreiben' },
  };

  it('need not be there: the product is as it is', () => {
    expect(readSite(null, i18n.codes)).toMatchObject({
      name: null,
      languages: i18n.codes,
      origins: [],
      view: 'page',
      contacts: {},
    });
  });

  it('carries what a municipality changes', () => {
    const site = {
      name: 'Eine Gemeinde',
      contacts: { auslaenderbehoerde: { phone: '0700 1' } },
      legalNotice: 'https://www.example.org/impressum',
      privacy: 'https://www.example.org/datenschutz',
      feedback: { phone: '0700 2' },
      signLanguage: 'https://www.example.org/dgs',
      declaration: 'https://www.example.org/barrierefreiheit',
      view: 'chat',
      languages: ['en', 'de'],
      origins: ['https://www.example.org'],
    };
    expect(read(site)).toMatchObject(site);
  });

  it('names the town whose people it is for', () => {
    const { municipality } = read({ municipality: 'Ulm' });
    expect(municipality).toEqual({ name: 'Ulm', isStadtkreis: true });
  });

  it('has its own rule set', () => {
    const { rules } = read({ rules: { name: 'Eine Gemeinde', rules: [rule] } });
    expect(rules).not.toEqual(readSite(null, i18n.codes).rules);
  });

  it('with a path in the place of rules is named just so', () => {
    expect(() => read({ rules: 'lesart.json' })).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ key: 'rules' }) }),
    );
  });

  it.each([
    ['no JSON', '{', 'site.json'],
    ['an unknown entry', { nmae: 'x' }, 'nmae'],
    ['an office that there is not', { contacts: { rathaus: {} } }, 'rathaus'],
    ['a link that is none', { privacy: 'javascript:alert(1)' }, 'privacy'],
    ['an origin with a path', { origins: ['https://www.example.org/x'] }, 'origins.0'],
    ['a way to give feedback that is none', { feedback: { fax: '1' } }, 'feedback.fax'],
    ['a town that there is not', { municipality: 'Reutlingn' }, 'Reutlingen'],
    ['a town in another Land', { municipality: 'Köln' }, 'municipality'],
    ['a view that there is not', { view: 'chatt' }, 'page, chat'],
    ['every origin', { origins: ['*'] }, 'origins.0'],
    ['a language that there is not', { languages: ['xx'] }, 'languages.0'],
    ['no language at all', { languages: [] }, 'languages'],
    [
      'a rule that is none',
      { rules: { name: 'x', rules: [{ ...rule, finding: 'maybe' }] } },
      'rules.rules.0.finding',
    ],
    ['a path in the place of rules', { rules: 'lesart.json' }, 'rules'],
    ['a name that breaks its line', { name: 'Eine\nGemeinde' }, 'name'],
    ['a name that turns its direction', { name: 'Eine \u202EGemeinde' }, 'U+202E'],
  ])('with %s is refused, and the place is named', (_title, site, named) => {
    for (const sentence of refusalOf(() => read(site))?.sentences ?? [''])
      expect(sentence).toContain(named);
  });
});
