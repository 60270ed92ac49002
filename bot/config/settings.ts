import * as v from 'valibot';
import type { Lifetime } from '../store/store.ts';
import { isLoopback } from './address.ts';
import { lifetimeFields, lifetimeOf } from './lifetime.ts';
import { type Misspelt, misspeltIn } from './misspelt.ts';
import {
  host,
  type ObservabilitySettings,
  observabilityFields,
  observabilityOf,
  port,
} from './observability.ts';
import { originOf } from './origin.ts';
import { isGuessable } from './secret.ts';
import { SettingError } from './setting-error.ts';
import { isStorePlace, type StorePlace, storePlace } from './store.ts';
import { type TeamsSettings, teamsFields, teamsSettings } from './teams.ts';

/** What an operator sets, from the environment; the README has the table. */
export interface Settings {
  /** `0` lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** The origin under which browsers reach the server; where not set, this machine alone does. */
  readonly publicUrl: string | null;
  /** The path of the municipality's site file. */
  readonly site: string | null;
  /** Signs the tokens of the web chat; where not set, one is drawn. */
  readonly tokenSecret: string | null;
  readonly store: StorePlace;
  /** How long conversations are kept. */
  readonly lifetime: Lifetime;
  readonly observability: ObservabilitySettings;
  /** Seals conversations in Teams, older keys behind the first; where none is set, one is drawn. */
  readonly teamsKeys: readonly Uint8Array[];
  readonly teams: TeamsSettings | null;
}

const text = v.optional(v.pipe(v.string(), v.trim()), '');

const fields = {
  PORT: v.pipe(v.optional(v.pipe(v.string(), v.trim()), '3978'), port),
  HOST: host,
  PUBLIC_URL: v.pipe(
    text,
    v.check((url) => url === '' || originOf(url) === url.replace(/\/$/, '')),
  ),
  SITE: text,
  TOKEN_SECRET: v.pipe(
    text,
    v.check((secret) => secret === '' || secret.length >= 32),
  ),
  STORE: v.pipe(text, v.check(isStorePlace)),
  ...lifetimeFields,
  ...observabilityFields,
  TEAMS_STORE_KEYS: v.pipe(
    text,
    v.transform((keys) => (keys === '' ? [] : keys.split(',').map((key) => key.trim()))),
    v.check((keys) => !keys.some(isGuessable)),
    v.transform((keys) => keys.map((key) => Buffer.from(key, 'base64'))),
    v.check((keys) => keys.every(({ length }) => length === 32)),
  ),
  ...teamsFields,
} as const;

const schema = v.object(fields);

export type Environment = v.InferOutput<typeof schema>;

/** Settings that begin like ours and are none are misspelt: whoever set them expects an effect. */
const OURS = /^(MicrosoftApp|TEAMS_)/i;

function refuseMisspelt(environment: NodeJS.ProcessEnv): void {
  const unknown = Object.keys(environment).find((name) => OURS.test(name) && !(name in fields));
  if (unknown === undefined) return;
  const allowed = Object.keys(fields).filter((name) => OURS.test(name));
  throw new SettingError('setting-unknown', {
    params: { setting: unknown, allowed: allowed.join(', ') },
  });
}

function parse(environment: NodeJS.ProcessEnv): Environment {
  const parsed = v.safeParse(schema, environment);
  if (parsed.success) return parsed.output;
  // Of a list, the setting is named, and not which of its parts is wrong.
  const setting = String(parsed.issues[0].path?.[0].key) as keyof typeof fields;
  // A secret is not repeated, not even a wrong one.
  throw new SettingError(`setting-${setting}`, { params: { setting } });
}

/** Variables that are none of our settings and nearly are. @param environment usually `process.env` */
export function misspeltSettings(environment: NodeJS.ProcessEnv): readonly Misspelt[] {
  return misspeltIn(environment, Object.keys(fields));
}

/** What looks right, and would have others read along or speak for somebody. */
function refuseUnsafe({ PUBLIC_URL, TOKEN_SECRET }: Environment): void {
  const url = URL.parse(PUBLIC_URL);
  if (url?.protocol === 'http:' && !isLoopback(url.hostname))
    throw new SettingError('setting-insecure', { params: { setting: 'PUBLIC_URL' } });
  if (TOKEN_SECRET !== '' && isGuessable(TOKEN_SECRET))
    throw new SettingError('setting-guessable', { params: { setting: 'TOKEN_SECRET' } });
}

/** Servers that share conversations cannot each draw a secret of their own. */
function refuseUnshared(store: StorePlace, read: Environment, teams: TeamsSettings | null): void {
  if (store.kind !== 'redis') return;
  const needed = {
    TOKEN_SECRET: read.TOKEN_SECRET === '',
    TEAMS_STORE_KEYS: teams !== null && read.TEAMS_STORE_KEYS.length === 0,
  };
  for (const [setting, isMissing] of Object.entries(needed))
    if (isMissing) throw new SettingError('setting-unshared', { params: { setting } });
}

/**
 * Reads the settings: here, and nowhere else.
 * @param environment usually `process.env`
 * @throws {SettingError} where a value is wrong, half set, or dangerous
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  refuseMisspelt(environment);
  const read = parse(environment);
  refuseUnsafe(read);
  const publicUrl = originOf(read.PUBLIC_URL);
  const isHidden = publicUrl === null || isLoopback(new URL(publicUrl).hostname);
  const isPublic = !(isLoopback(read.HOST) && isHidden);
  // Browsers are told where to connect: a server that others reach has to know its own address.
  if (isPublic && isHidden)
    throw new SettingError('setting-public', { params: { host: read.HOST } });
  const store = storePlace(read.STORE, environment);
  const teams = teamsSettings(read, isPublic);
  refuseUnshared(store, read, teams);
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl,
    site: read.SITE || null,
    tokenSecret: read.TOKEN_SECRET || null,
    store,
    lifetime: lifetimeOf(read),
    observability: observabilityOf(read),
    teamsKeys: read.TEAMS_STORE_KEYS,
    teams,
  };
}
