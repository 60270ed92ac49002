import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './direct-line-client.ts';
import { APP_ID, startOpenId } from './openid.ts';
import { addressOf, start } from './started.ts';
import { activityOf, deliver, startTeamsPeer, TENANT, type TeamsPeer } from './teams-peer.ts';

let openId: Awaited<ReturnType<typeof startOpenId>>;
let peer: TeamsPeer;
let program: ChildProcess;
let url: string;
let log: string;
beforeEach(async () => {
  openId = await startOpenId();
  peer = await startTeamsPeer();
  const environment = {
    MicrosoftAppId: APP_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppPassword: 'secret',
    MicrosoftAppTenantId: TENANT,
    ENDPOINTS: JSON.stringify(openId.endpoints),
  };
  const served = fileURLToPath(new URL('./teams-served.ts', import.meta.url));
  program = start(environment, { program: served });
  log = '';
  program.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  url = await addressOf(program);
  program.stdout?.on('data', (chunk) => {
    log += chunk;
  });
});
afterEach(() => {
  program.kill('SIGKILL');
  openId.stop();
  peer.stop();
});

/** What somebody says, with their name. */
const said = () =>
  activityOf(peer, { text: 'Duldung seit 2019', from: { id: '29:x', name: 'Amina Muster' } });

/** All that the program has written since it told its address. */
async function written(): Promise<string> {
  program.kill();
  await once(program, 'close');
  return log;
}

describe('What the server writes of Teams', () => {
  it('is nothing, whatever a forged token looks like, and whoever has a good one', async () => {
    const serviceUrl = peer.url;
    const good = await openId.sign({ serviceUrl });
    const [head, body, signature] = good.split('.');
    const tokens = [
      good,
      'nonsense',
      'a.b.c',
      `${head}.${body}.`,
      `${head}.${body}.${signature?.slice(4)}`,
      `${head}.e30.${signature}`,
      openId.unsigned({ serviceUrl }),
      await openId.sign({ serviceUrl, expires: -600 }),
      await openId.sign({ serviceUrl, audience: '33333333-3333-4333-8333-333333333333' }),
      await openId.sign({ serviceUrl, issuer: 'https://evil.example' }),
      await openId.sign({ serviceUrl }, { withStrangeKey: true }),
      await openId.sign({ serviceUrl: 'https://smba.example/' }),
    ];
    const statuses: number[] = [];
    for (const token of tokens) statuses.push((await deliver(url, said(), token)).status);
    expect(statuses).toEqual([200, ...tokens.slice(1).map(() => 401)]);
    expect(await written()).toBe('');
  });

  it('is that the keys cannot be had, which nobody learns of otherwise', async () => {
    const token = await openId.sign({ serviceUrl: peer.url });
    openId.stop();
    expect((await deliver(url, said(), token)).status).toBe(500);
    const { body } = await call<{ readonly errors: number }>(url, 'GET', '/healthz');
    expect(body.errors).toBe(1);
    const log = await written();
    const [line = '', ...more] = log.split('\n');
    expect(JSON.parse(line)).toMatchObject({ event: 'error', kind: 'FetchError' });
    expect(more).toEqual(['']);
    expect(log).not.toMatch(/Duldung|Amina/);
    expect(log).not.toContain(token);
  });
});
