import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptLong } from '../../bot/config/lifetime.ts';
import { SettingError } from '../../bot/config/setting-error.ts';
import { misspeltSettings, readSettings } from '../../bot/config/settings.ts';
import { readSite } from '../../bot/config/site.ts';
import { KEPT } from '../../bot/store/store.ts';
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

/** Names that systems, shells, containers and hosts set by themselves, and other programs. */
const OF_OTHERS = `
  HOSTNAME HOSTTYPE MACHTYPE OSTYPE PATH HOME USER LANG TERM MAIL SHELL PWD OLDPWD EDITOR SHLVL LOGNAME TZ _ PS1
  SITE_PACKAGES SITE_URL SITE_NAME WEBSITE_SITE_NAME WEBSITE_HOSTNAME WEBSITES_PORT HOST_PATH HOST_FILE HOSTALIASES
  POSTGRES_HOST POSTGRES_PORT POSTGRES_USER PGHOST PGPORT DB_HOST DBHOST SMTP_HOST SMTP_PORT REDIS_HOST MYSQL_HOST
  KUBERNETES_PORT KUBERNETES_SERVICE_HOST KUBERNETES_SERVICE_PORT LOTSE_PORT LOTSE_SERVICE_HOST LOTSE_PORT_80_TCP
  PUBLIC_IP PUBLIC_KEY PUBLIC_DIR PUBLIC_DNS VITE_PUBLIC_URL JWT_SECRET GITHUB_TOKEN TOKEN SECRET ACCESS_TOKEN
  INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET LISTEN_FDS MEMORY_PRESSURE_WATCH SYSTEMD_EXEC_PID MAINPID
  npm_config_host npm_package_name npm_lifecycle_event INIT_CWD NODE NODE_ENV NODE_OPTIONS COLOR FORCE_COLOR CI
  SSH_AUTH_SOCK SSH_CLIENT SUDO_USER DISPLAY XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS DOCKER_HOST CONTAINER_HOST
  http_proxy https_proxy no_proxy HTTP_PORT HTTPS_PORT APP_HOST ROOT_URL BASE_URL AZURE_TENANT_ID AZURE_CLIENT_ID
`.split(/\s+/);

/** With a password: it is never shown. */
const REDIS = 'redis://:secret-secret@redis.example.org:6379/2';

const SECRET = 'Zx8fK2mQz7LpW4xVb9hJ3nRtY6uPcDe1';

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
    expect(readSettings({ XDG_STATE_HOME: '/state' })).toEqual({
      port: 3978,
      host: '127.0.0.1',
      publicUrl: null,
      site: null,
      tokenSecret: null,
      store: { kind: 'file', path: '/state/zielgruppenlotse/kept.db' },
      lifetime: KEPT,
      observability: { logLevel: 'info', metrics: null },
      teamsKeys: [],
      teams: null,
    });
  });

  it.each([
    ['where they say', { STORE: '/var/lotse/kept.db' }, { path: '/var/lotse/kept.db' }],
    [
      'where systemd says',
      { STATE_DIRECTORY: '/var/lib/a:/var/lib/b' },
      { path: '/var/lib/a/kept.db' },
    ],
    ['nowhere but in the process', { STORE: 'memory' }, { kind: 'memory' }],
    ['in Redis', { STORE: REDIS, TOKEN_SECRET: SECRET }, { kind: 'redis', url: REDIS }],
  ])('keep conversations %s', (_title, environment, expected) => {
    expect(readSettings(environment).store).toMatchObject(expected);
  });

  it('keep conversations for less at will, and say where it is for more', () => {
    const less = readSettings({ KEEP_MINUTES: '5', KEEP_HOURS: '2' }).lifetime;
    expect(less).toEqual({ idle: 5 * 60_000, atMost: 2 * 3_600_000 });
    expect(keptLong(less)).toEqual([]);
    const more = readSettings({ KEEP_MINUTES: '31', KEEP_HOURS: '25' }).lifetime;
    expect(keptLong(more)).toEqual(['KEEP_MINUTES', 'KEEP_HOURS']);
  });

  it('take keys for Teams, the newest first', () => {
    const keys = [randomBytes(32), randomBytes(32)];
    const named = keys.map((key) => key.toString('base64')).join(', ');
    expect(readSettings({ TEAMS_STORE_KEYS: named }).teamsKeys).toEqual(keys);
  });

  it.each([
    ['at an address of their own', { METRICS_PORT: '9464' }, { port: 9464, host: '127.0.0.1' }],
    ['where they say', { METRICS_PORT: '0', METRICS_HOST: '[::]' }, { port: 0, host: '::' }],
    ['nowhere for a place without a port', { METRICS_PORT: ' ', METRICS_HOST: '::1' }, null],
  ])('have metrics %s', (_title, environment, expected) => {
    expect(readSettings(environment).observability.metrics).toEqual(expected);
  });

  it('take the level of the log in whatever letters', () => {
    expect(readSettings({ LOG_LEVEL: ' Debug ' }).observability.logLevel).toBe('debug');
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
    [{ HOST: '::1' }, '::1'],
    [{ HOST: '[::1]' }, '::1'],
    [{ HOST: 'localhost' }, 'localhost'],
    [{ PUBLIC_URL: 'http://localhost:8080' }, '127.0.0.1'],
    [{ PUBLIC_URL: 'http://127.0.0.1' }, '127.0.0.1'],
  ])('take %o, which others do not reach', (environment, host) => {
    expect(readSettings(environment).host).toBe(host);
  });

  it.each(['hex', 'base64', 'base64url'] as const)(
    'take every secret that was drawn, in %s',
    (form) => {
      for (let count = 0; count < 1000; count += 1) {
        const secret = randomBytes(24).toString(form);
        expect(readSettings({ TOKEN_SECRET: secret }).tokenSecret).toBe(secret);
      }
    },
  );

  it('take the IDs of Microsoft in capitals for what they are', () => {
    const id = 'abcdef01-2345-4678-9abc-def012345678';
    const large = id.toUpperCase();
    const environment = { ...TEAMS, ...PUBLIC, MicrosoftAppId: large, MicrosoftAppTenantId: large };
    expect(readSettings(environment).teams).toMatchObject({ appId: id, tenant: id, tenants: [id] });
    const listed = { ...environment, TEAMS_TENANTS: `${large},${OTHER}` };
    expect(readSettings(listed).teams).toMatchObject({ tenants: [id, OTHER] });
  });

  it.each([
    ['TOKEN_SECERT', 'TOKEN_SECRET'],
    ['TOKENSECRET', 'TOKEN_SECRET'],
    ['token_secret', 'TOKEN_SECRET'],
    ['TOKEN_SECRET_FILE', 'TOKEN_SECRET'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['PUBLIC-URL', 'PUBLIC_URL'],
    ['PUBLICURL', 'PUBLIC_URL'],
    ['SITE_FILE', 'SITE'],
    ['SITE_PATH', 'SITE'],
    ['SITES', 'SITE'],
    ['PROT', 'PORT'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['METRIC_PORT', 'METRICS_PORT'],
    ['METRICS_HSOT', 'METRICS_HOST'],
    ['HOTS', 'HOST'],
    ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
    ['MircosoftAppPassword', 'MicrosoftAppPassword'],
    ['TEAM_TENANTS', 'TEAMS_TENANTS'],
  ])('know that %s is none of theirs, and probably %s', (setting, meant) => {
    expect(misspeltSettings({ [setting]: 'x' })).toEqual([{ setting, meant }]);
    expect(misspeltSettings({ [setting]: 'x', [meant]: 'y' })).toEqual([]);
  });

  it('take no offence at what others set', () => {
    const environment = Object.fromEntries(OF_OTHERS.map((name) => [name, 'x']));
    expect(misspeltSettings(environment)).toEqual([]);
    expect(readSettings(environment)).toEqual(readSettings({}));
  });

  it.each([
    ['a port that is none', { PORT: 'http' }, 'PORT'],
    ['a port with a zero before it', { PORT: '08080' }, 'PORT'],
    ['a port with a sign', { PORT: '+8080' }, 'PORT'],
    ['a host that is a name', { HOST: 'lotse.example.de' }, 'HOST'],
    ['a host with a port', { HOST: '127.0.0.1:8080' }, 'HOST'],
    ['a host that is no address', { HOST: '127.0.0.256' }, 'HOST'],
    [
      'an address at which others read along',
      { PUBLIC_URL: 'http://lotse.example.de' },
      'PUBLIC_URL',
    ],
    ['an address in place of which anything fits', { PUBLIC_URL: 'https://*' }, 'PUBLIC_URL'],
    ['an address with a user', { PUBLIC_URL: 'https://a@example.de' }, 'PUBLIC_URL'],
    ['a secret of one sign', { TOKEN_SECRET: 'a'.repeat(40) }, 'TOKEN_SECRET'],
    ['a secret of few signs', { TOKEN_SECRET: 'abcabdabcacbbdadcdbabdcabdcabadc' }, 'TOKEN_SECRET'],
    [
      'a secret that is said twice',
      { TOKEN_SECRET: '8fK2mQz7LpW4xVb98fK2mQz7LpW4xVb9' },
      'TOKEN_SECRET',
    ],
    [
      'a secret of signs in a row',
      { TOKEN_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789' },
      'TOKEN_SECRET',
    ],
    [
      'a secret from an example',
      { TOKEN_SECRET: 'a-string-secret-at-least-256-bits-long' },
      'TOKEN_SECRET',
    ],
    [
      'a secret that is to be changed',
      { TOKEN_SECRET: 'please-change-me-before-production!' },
      'TOKEN_SECRET',
    ],
    ['a port that is too high', { PORT: '70000' }, 'PORT'],
    ['an address with a path', { PUBLIC_URL: 'https://example.de/lotse' }, 'PUBLIC_URL'],
    ['an address that is none', { PUBLIC_URL: 'lotse' }, 'PUBLIC_URL'],
    ['a key of zeros', { TEAMS_STORE_KEYS: `${'A'.repeat(43)}=` }, 'TEAMS_STORE_KEYS'],
    ['a tenant that is none', { ...TEAMS, TEAMS_TENANTS: 'x' }, 'TEAMS_TENANTS'],
    ['a word in the place of a path', { STORE: '127.0.0.1:6379' }, 'STORE'],
    ['a path without its beginning', { STORE: 'kept.db' }, 'STORE'],
    [
      'a host that others reach, and an address that they do not',
      { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3978' },
      '0.0.0.0',
    ],
    ['a key that is too short', { TEAMS_STORE_KEYS: 'c2hvcnQ=' }, 'TEAMS_STORE_KEYS'],
    ['an address of another kind of store', { STORE: 'postgres://db/lotse' }, 'STORE'],
    ['an address of Redis without a host', { STORE: 'redis://' }, 'STORE'],
    ['Redis without a secret for all', { STORE: REDIS }, 'TOKEN_SECRET'],
    [
      'Redis and Teams without keys for all',
      { STORE: REDIS, TOKEN_SECRET: SECRET, TEAMS_AUTH: 'off' },
      'TEAMS_STORE_KEYS',
    ],
    ['a level of logging that there is not', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['a port of metrics that is none', { METRICS_PORT: 'yes' }, 'METRICS_PORT'],
    ['a host of metrics that is a name', { METRICS_HOST: 'lotse' }, 'METRICS_HOST'],
    ['no minutes', { KEEP_MINUTES: '0' }, 'KEEP_MINUTES'],
    ['hours for weeks', { KEEP_HOURS: '999' }, 'KEEP_HOURS'],
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
    ['a link to a host that is none', { privacy: 'https://a;b/' }, 'privacy'],
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

  it.each([
    '*',
    'https://*',
    'https://*.example.org',
    'https://a;report-uri',
    'https://a,b',
    "https://a'b",
    'https://a b',
    'https://a"b',
    'https://a\tb',
    'https://www.example.org/',
    'https://www.example.org?a',
    'https://user@www.example.org',
    'https://WWW.example.org',
    'http:www.example.org',
    'data:text/html,a',
    'null',
  ])('with an origin like %s is refused, and what one looks like is shown', (origin) => {
    const refusal = refusalOf(() => read({ origins: ['https://www.example.org', origin] }));
    for (const sentence of refusal?.sentences ?? [''])
      expect(sentence).toMatch(/origins\.1.*https:\/\/www\.example\.org/s);
  });
});
