import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_ID, startOpenId } from './openid.ts';
import { type Serving, serve } from './serving.ts';
import { activityOf, deliver, startTeamsPeer, TENANT, type TeamsPeer } from './teams-peer.ts';

const STRANGER = '33333333-3333-4333-8333-333333333333';

let openId: Awaited<ReturnType<typeof startOpenId>>;
let peer: TeamsPeer;
let serving: Serving;

beforeAll(async () => {
  openId = await startOpenId();
  peer = await startTeamsPeer();
  serving = await serve({
    environment: {
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: TENANT,
    },
    cloud: openId.cloud,
  });
});
afterAll(async () => {
  await serving.stop();
  openId.stop();
  peer.stop();
});

const good = () => openId.sign({ serviceUrl: peer.url });

describe('A message from Teams', () => {
  it('with a good token is served', async () => {
    const { status } = await deliver(
      serving.url,
      activityOf(peer, { text: 'hallo' }),
      await good(),
    );
    expect(status).toBe(200);
    expect(peer.delivered.length).toBeGreaterThan(0);
  });

  const spoilt: readonly [string, () => Promise<string | undefined>, number][] = [
    ['no token', () => Promise.resolve(undefined), 401],
    ['a token that is none', () => Promise.resolve('nonsense'), 401],
    ['an expired token', () => openId.sign({ serviceUrl: peer.url, expires: -600 }), 401],
    [
      'a token for somebody else',
      () => openId.sign({ serviceUrl: peer.url, audience: STRANGER }),
      401,
    ],
    [
      'a token of another issuer',
      () => openId.sign({ serviceUrl: peer.url, issuer: 'https://evil.example' }),
      401,
    ],
    [
      'a token signed by a strange key',
      () => openId.sign({ serviceUrl: peer.url }, { withStrangeKey: true }),
      401,
    ],
    [
      'a token that was changed',
      async () => (await good()).replace(/\.(.)/, (_, sign) => `.${sign === 'e' ? 'f' : 'e'}`),
      401,
    ],
    [
      'a token that nobody signed',
      () => Promise.resolve(openId.unsigned({ serviceUrl: peer.url })),
      401,
    ],
    [
      'a token for another service',
      () => openId.sign({ serviceUrl: 'https://smba.example/' }),
      401,
    ],
    ['a token for no service', () => openId.sign({}), 401],
  ];
  it.each(spoilt)('with %s is refused', async (_title, token, expected) => {
    const before = peer.delivered.length;
    const activity = activityOf(peer, { text: 'hallo' });
    const { status, body } = await deliver(serving.url, activity, await token());
    expect(status).toBe(expected);
    expect(body.error?.message).not.toMatch(/jwt|signature|audience/i);
    expect(peer.delivered).toHaveLength(before);
  });

  const misplaced: readonly [string, object, number][] = [
    ['from a foreign tenant', { channelData: { tenant: { id: STRANGER } } }, 403],
    ['from no tenant', { channelData: {}, conversation: { id: 'a:1' } }, 403],
    ['from another channel', { channelId: 'webchat' }, 401],
    ['from a channel that the token does not name', { channelId: 'AseChannel' }, 401],
    ['without a serviceUrl', { serviceUrl: undefined }, 401],
    ['with a serviceUrl that is none', { serviceUrl: 'nonsense' }, 401],
    ['without a conversation', { conversation: undefined }, 400],
    ['without a type', { type: undefined }, 400],
  ];
  it.each(misplaced)('%s is refused', async (_title, more, expected) => {
    const before = peer.delivered.length;
    const { status } = await deliver(
      serving.url,
      activityOf(peer, { text: 'a', ...more }),
      await good(),
    );
    expect(status).toBe(expected);
    expect(peer.delivered).toHaveLength(before);
  });

  it('from a tenant that is written in capitals is served as any other', async () => {
    const id = 'abcdef01-2345-4678-9abc-def012345678';
    const own = await serve({
      environment: {
        MicrosoftAppId: APP_ID,
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: TENANT,
        TEAMS_TENANTS: id.toUpperCase(),
      },
      cloud: openId.cloud,
    });
    for (const tenant of [id, id.toUpperCase()]) {
      const activity = activityOf(peer, { text: 'hallo', channelData: { tenant: { id: tenant } } });
      expect((await deliver(own.url, activity, await good())).status).toBe(200);
    }
    await own.stop();
  });

  it('without a token learns nothing of what is expected', async () => {
    expect((await deliver(serving.url, { nonsense: true })).status).toBe(401);
  });

  it('that is larger than Teams sends any is refused', async () => {
    const activity = activityOf(peer, { text: 'x'.repeat(300_000) });
    expect((await deliver(serving.url, activity, await good())).status).toBe(413);
  });
});

describe('Without authentication', () => {
  it('the bot speaks to nobody but this machine', async () => {
    const open = await serve({ environment: { TEAMS_AUTH: 'off' } });
    const near = await deliver(open.url, activityOf(peer, { text: 'hallo' }));
    const far = await deliver(
      open.url,
      activityOf({ url: 'http://192.0.2.1/' }, { text: 'hallo' }),
    );
    expect([near.status, far.status]).toEqual([200, 403]);
    await open.stop();
  });
});
