import * as v from 'valibot';
import { SettingError } from './setting-error.ts';

/** How the server is known to the Bot Framework. */
export type TeamsSettings =
  | {
      readonly auth: 'on';
      readonly appId: string;
      readonly appType: AppType;
      /** Only with `SingleTenant`; a managed identity has none. */
      readonly password: string | null;
      readonly tenant: string;
      /** The tenants whose people are served. */
      readonly tenants: readonly string[];
    }
  /** Everybody who reaches this machine is believed: for trying things out, on loopback only. */
  | { readonly auth: 'off' };

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI'] as const;
type AppType = (typeof APP_TYPES)[number];

/** Microsoft writes its IDs in small letters, and they are compared as they are written. */
const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase());

const optionalUuid = v.optional(v.pipe(v.string(), v.trim(), v.union([v.literal(''), uuid])), '');

/** The names are the ones that Azure's own pages use. */
export const teamsFields = {
  MicrosoftAppId: optionalUuid,
  // The SDK takes any misspelt type for multi-tenant, and serves the world.
  MicrosoftAppType: v.optional(v.pipe(v.string(), v.trim(), v.picklist(['', ...APP_TYPES])), ''),
  MicrosoftAppPassword: v.optional(v.pipe(v.string(), v.trim()), ''),
  MicrosoftAppTenantId: optionalUuid,
  TEAMS_TENANTS: v.pipe(
    v.optional(v.string(), ''),
    v.transform((list) =>
      list
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
    v.array(uuid),
  ),
  TEAMS_AUTH: v.optional(v.pipe(v.string(), v.trim(), v.picklist(['', 'on', 'off'])), ''),
} as const;

type Fields = v.InferOutput<v.ObjectSchema<typeof teamsFields, undefined>>;

/** The settings without which the others are half a registration. */
function missing(read: Fields): string | undefined {
  const needed = ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const;
  const without = needed.find((name) => read[name] === '');
  const needsPassword = read.MicrosoftAppType === 'SingleTenant';
  return (
    without ??
    (needsPassword && read.MicrosoftAppPassword === '' ? 'MicrosoftAppPassword' : undefined)
  );
}

/**
 * @param isPublic whether others than this machine can reach the server
 * @returns nothing where no setting of Teams is set
 * @throws {SettingError} where they are half set, or authentication is off where others reach it
 */
export function teamsSettings(read: Fields, isPublic: boolean): TeamsSettings | null {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppPassword, MicrosoftAppTenantId } = read;
  const registration = [
    MicrosoftAppId,
    MicrosoftAppType,
    MicrosoftAppPassword,
    MicrosoftAppTenantId,
  ];
  const isSet = registration.some((value) => value !== '') || read.TEAMS_TENANTS.length > 0;
  if (read.TEAMS_AUTH === 'off') {
    if (isPublic)
      throw new SettingError('setting-auth-off-public', { params: { setting: 'TEAMS_AUTH' } });
    if (isSet)
      throw new SettingError('setting-auth-off-set', { params: { setting: 'TEAMS_AUTH' } });
    return { auth: 'off' };
  }
  if (!isSet && read.TEAMS_AUTH === '') return null;
  const setting = missing(read);
  if (setting !== undefined) throw new SettingError('setting-half', { params: { setting } });
  if (MicrosoftAppType !== 'SingleTenant' && MicrosoftAppPassword !== '')
    throw new SettingError('setting-msi-password', { params: { setting: 'MicrosoftAppPassword' } });
  return {
    auth: 'on',
    appId: MicrosoftAppId,
    appType: MicrosoftAppType as AppType,
    password: MicrosoftAppPassword || null,
    tenant: MicrosoftAppTenantId,
    tenants: read.TEAMS_TENANTS.length > 0 ? read.TEAMS_TENANTS : [MicrosoftAppTenantId],
  };
}
