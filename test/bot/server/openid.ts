import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Cloud } from '../../../bot/teams/adapter.ts';

export const APP_ID = '22222222-2222-4222-8222-222222222222';
const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'key-1';

/** What a token says; what is left out is right. */
interface Claims {
  readonly serviceUrl?: string;
  readonly audience?: string;
  readonly issuer?: string;
  /** In seconds from now. */
  readonly expires?: number;
}

// The token for what the bot sends comes from Microsoft alone: here any will do.
const credentials = {
  isValidAppId: (id: string) => Promise.resolve(id === APP_ID),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({ signRequest: <R>(request: R) => Promise.resolve(request) }),
};

/** The cloud that is found at these addresses. */
export function cloudAt(endpoints: object): Cloud {
  // The SDK's factory can do more, which nothing here asks of it.
  return { endpoints, credentials } as unknown as Cloud;
}

/** A service that vouches for tokens with its keys, as Microsoft's does. */
export async function startOpenId() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const { privateKey: strange } = await generateKeyPair('RS256');
  const key = {
    ...(await exportJWK(publicKey)),
    kid: KEY_ID,
    use: 'sig',
    endorsements: ['msteams'],
  };
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    const configuration = {
      issuer: ISSUER,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys: [key] } : configuration));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function claims({ serviceUrl, audience = APP_ID, issuer = ISSUER, expires = 600 }: Claims) {
    const now = Math.floor(Date.now() / 1000);
    return {
      serviceurl: serviceUrl,
      aud: audience,
      iss: issuer,
      nbf: now - 900,
      exp: now + expires,
    };
  }

  /** A token as the service would sign it. */
  function sign(of: Claims, how: { readonly withStrangeKey?: boolean } = {}): Promise<string> {
    return new SignJWT(claims(of))
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
      .sign(how.withStrangeKey ? strange : privateKey);
  }

  /** A token that nobody signed. */
  function unsigned(of: Claims): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none', kid: KEY_ID, typ: 'JWT' })}.${part(claims(of))}.`;
  }

  // Either all of these are set or none counts.
  const endpoints = {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: `${url}/login`,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: url,
    ToBotFromChannelOpenIdMetadataUrl: `${url}/metadata`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/metadata`,
    CallerId: '',
  };
  return { cloud: cloudAt(endpoints), endpoints, sign, unsigned, stop: () => server.close() };
}
