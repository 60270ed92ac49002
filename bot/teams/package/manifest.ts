import type { TeamsManifestV1D19 } from '@microsoft/app-manifest';
import type { I18n } from '../../i18n/speaker.ts';
import { tabAddress } from '../tab.ts';
import { DEFAULT_LANGUAGE, translations } from './localization.ts';
import { MANIFEST_VERSION, schemaUrl } from './schema.ts';
import { type AppWords, appWords } from './words.ts';

/** What a municipality decides about its app. */
export interface TeamsApp {
  /** The id that Microsoft gave to the bot; the app in Teams has the same. */
  readonly appId: string;
  /** The https address under which the product runs. */
  readonly publicUrl: string;
  /** The path of the page there: it is the tab. */
  readonly page: string;
  /** The municipality, named as the publisher. */
  readonly name: string;
  readonly privacyUrl: string;
  /** The page on who is responsible and on what terms. */
  readonly legalUrl: string;
  /** Three numbers, as in `1.4.0`; Teams takes an update only with a higher one. */
  readonly version: string;
}

/** The icons in the package. */
export const ICONS = { color: 'color.png', outline: 'outline.png' } as const;

/** The background of the icon. */
const ACCENT_COLOR = '#0b6570';

const LONGEST_PUBLISHER = 32;

/** The name as far as Teams has room for it. */
function publisher(name: string): string {
  if (name.length <= LONGEST_PUBLISHER) return name;
  return `${name.slice(0, LONGEST_PUBLISHER - 1).trimEnd()}…`;
}

function bot(appId: string, { commands }: AppWords): TeamsManifestV1D19.Bot {
  return {
    botId: appId,
    scopes: ['personal', 'team', 'groupChat'],
    isNotificationOnly: false,
    supportsCalling: false,
    supportsVideo: false,
    // Papers are never asked for.
    supportsFiles: false,
    commandLists: [{ scopes: ['personal', 'team', 'groupChat'], commands: [...commands] }],
  };
}

/** What the app has beside the chat: the page, which computes on the device, and what Teams says of the app itself. */
function tabs({ publicUrl, page }: TeamsApp, { tab }: AppWords) {
  const address = new URL(page, publicUrl);
  const scopes: 'personal'[] = ['personal'];
  return [
    { entityId: 'conversations', scopes },
    {
      entityId: 'page',
      name: tab,
      contentUrl: tabAddress(address),
      websiteUrl: address.href,
      scopes,
    },
    { entityId: 'about', scopes },
  ];
}

/**
 * The manifest of the app for Teams.
 * @param app what the municipality decides; a name too long for Teams is shortened
 * @returns an object for `manifest.json`
 * @throws {TypeError} if `publicUrl` is no address
 */
export function teamsManifest(app: TeamsApp, i18n: I18n): TeamsManifestV1D19.TeamsManifestV1D19 {
  const words = appWords(i18n.speaker(DEFAULT_LANGUAGE));
  const { name, description } = words;
  return {
    $schema: schemaUrl('MicrosoftTeams'),
    manifestVersion: MANIFEST_VERSION,
    version: app.version,
    id: app.appId,
    developer: {
      name: publisher(app.name),
      websiteUrl: app.publicUrl,
      privacyUrl: app.privacyUrl,
      termsOfUseUrl: app.legalUrl,
    },
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: translations(i18n),
    },
    name,
    description,
    icons: ICONS,
    accentColor: ACCENT_COLOR,
    // In a team everybody reads along: the chat with one person is what is offered first.
    defaultInstallScope: 'personal',
    bots: [bot(app.appId, words)],
    staticTabs: tabs(app, words),
    validDomains: [new URL(app.publicUrl).hostname],
  };
}
