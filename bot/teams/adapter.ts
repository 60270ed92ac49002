import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import { isLoopback } from '../config/address.ts';
import type { TeamsSettings } from '../config/teams.ts';
import { aloud, hushed } from './hushed.ts';
import type { TeamsActivity } from './incoming.ts';

type Authentication = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** Where tokens are checked and fetched: Microsoft's public cloud, unless something else is said. */
export interface Cloud {
  readonly endpoints: Authentication[0];
  /** Fetches the tokens for what the bot sends; by default from the settings. */
  readonly credentials?: Authentication[1];
}

const PUBLIC_CLOUD: Cloud = { endpoints: {} };

/** Teams itself, and nothing else that the SDK would also believe. */
const CHANNEL = 'msteams';

/** Whether the keys by which tokens are checked could not be had: that is nothing that a sender could mend. */
function isWithoutKeys(error: unknown): boolean {
  const { name, statusCode } = Object(error) as Readonly<Record<string, unknown>>;
  return name === 'FetchError' || Number(statusCode) >= 500;
}

/** Thrown where the sender is who they say, and is not served. */
class NotServed extends Error {}

/** Thrown where a turn fails, as what was said could not be sent. */
class NotSent extends Error {
  override readonly name = 'NotSent';
}

function authenticationFor(settings: TeamsSettings, { endpoints, credentials }: Cloud) {
  if (settings.auth === 'off') return new ConfigurationBotFrameworkAuthentication({});
  const registration = {
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: settings.appType,
    MicrosoftAppTenantId: settings.tenant,
    ...(settings.password !== null && { MicrosoftAppPassword: settings.password }),
  };
  return new ConfigurationBotFrameworkAuthentication(
    { MicrosoftAppId: settings.appId, MicrosoftAppTenantId: settings.tenant, ...endpoints },
    credentials ?? new ConfigurationServiceClientCredentialFactory(registration),
  );
}

/** The Bot Framework's side of Teams: who may speak is decided here. */
export class TeamsAdapter extends CloudAdapter {
  readonly #settings: TeamsSettings;

  constructor(settings: TeamsSettings, cloud: Cloud = PUBLIC_CLOUD) {
    super(authenticationFor(settings, cloud));
    this.#settings = settings;
  }

  /** Whether an activity names a sender that can be served at all. */
  #isServed({ channelId, serviceUrl, channelData, conversation }: TeamsActivity): boolean {
    // Without authentication the bot would post wherever a caller tells it to.
    if (this.#settings.auth === 'off') return isLoopback(URL.parse(serviceUrl)?.hostname ?? '');
    const tenant = channelData.tenant?.id ?? conversation.tenantId ?? '';
    return channelId === CHANNEL && this.#settings.tenants.includes(tenant.toLowerCase());
  }

  /**
   * Checks who sent an activity, and runs a turn.
   * @param authorization the header as it came
   * @returns the status to answer: 200 where it was served
   * @throws where a turn fails, or the keys could not be had by which tokens are checked
   */
  async receive(
    authorization: string,
    activity: TeamsActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<number> {
    let isKnown = false;
    try {
      const turn = async (context: TurnContext) => {
        isKnown = true;
        if (!this.#isServed(activity)) throw new NotServed();
        await logic(context);
      };
      const invoked = await hushed(() =>
        this.processActivity(
          authorization,
          // The SDK's type asks for fields that Teams does not send and the SDK does not read.
          activity as unknown as Activity,
          (context) => aloud(() => turn(context)),
        ),
      );
      return invoked?.status ?? 200;
    } catch (error) {
      // Whatever else fails before the turn begins is the token: the SDK calls a forged one its own error.
      if (!isKnown && !isWithoutKeys(error)) return 401;
      if (error instanceof NotServed) return 403;
      // What Microsoft answered to us is not what we answer to Microsoft.
      throw isKnown && 'statusCode' in Object(error) ? new NotSent('', { cause: error }) : error;
    }
  }
}
