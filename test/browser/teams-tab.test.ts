import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabAddress } from '../../bot/teams/tab.ts';
import { type Serving, serve } from '../bot/server/serving.ts';
import { launchWith } from './chromium.ts';
import { choose, takenOver } from './conversation-talk.ts';
import { VERDICTS } from './verdicts.ts';

/** A host of tabs, as far as a page in one sees it: it answers that it is one, and hears what it is told. */
const host = (tab: string) => `<!doctype html><title>Teams</title><script>
  window.heard = [];
  addEventListener('message', ({ data: { id, uuid, func }, source, origin }) => {
    heard.push(func);
    const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {} });
    if (func === 'initialize')
      source.postMessage({ id, uuidAsString: uuid, args: ['web', 'web', runtime, '2.0.0'] }, origin);
  });
</script><iframe src="${tab}" style="width: 360px; height: 600px"></iframe>`;

let serving: Serving;
let without: Serving;
let profile: string;
/** A browser that refuses frames of others their storage. */
let context: BrowserContext;
beforeAll(async () => {
  serving = await serve({ environment: { TEAMS_AUTH: 'off' } });
  without = await serve();
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  context = await launchWith(profile);
});
afterAll(async () => {
  await context.close();
  rmSync(profile, { recursive: true });
  await serving.stop();
  await without.stop();
});

/** Where people find the server: a browser shows no address of the machine itself in pages from elsewhere. */
const PUBLIC = 'https://lotse.example.org/';

/** The page of a server in a frame on an origin. */
async function shown(
  { url }: Serving,
  origin: string,
  locale: string,
): Promise<readonly [page: Page, tab: Frame]> {
  const page = await context.newPage();
  await page.route(`${PUBLIC}**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${url}${pathname}${search}` }) });
  });
  const tab = tabAddress(new URL(PUBLIC)).replace('{locale}', locale);
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ body: host(tab), contentType: 'text/html' }),
  );
  await page.goto(`${origin}/host`);
  return [page, page.frames()[1] as Frame];
}

const HOSTS = ['https://teams.microsoft.com', 'https://teams.cloud.microsoft'];

describe('The page as a tab', () => {
  it.each(HOSTS)(
    'comes to a verdict in %s, with no storage, and nobody is told an answer',
    async (origin) => {
      const [page, frame] = await shown(serving, origin, 'de-de');
      await takenOver(frame);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const option of ['selbst', ...VERDICTS.zielgruppe, 'weiter'])
        await choose(frame, option);
      expect(await frame.locator('article.zielgruppe').count()).toBe(1);
      expect(asked.filter((url) => !url.startsWith(PUBLIC))).toEqual([]);
      const heard = () => page.evaluate<readonly string[]>('heard');
      await expect.poll(heard).toContain('appInitialization.success');
      expect(
        (await heard()).filter((each) => !/^(initialize|appInitialization\.)/.test(each)),
      ).toEqual([]);
      await page.close();
    },
  );

  it('has nothing in it that would take all of Teams away', async () => {
    const [page, frame] = await shown(serving, String(HOSTS[0]), 'de-de');
    const ways = frame.locator('a.leave');
    // What the server sent, and what the page's own script shows.
    expect(await ways.count()).toBe(0);
    await takenOver(frame);
    await choose(frame, 'selbst');
    expect(await ways.count()).toBe(0);
    for (let times = 0; times < 3; times += 1) await frame.locator('#text').press('Shift');
    expect(page.url()).toBe(`${HOSTS[0]}/host`);
    expect(await frame.locator('#question').count()).toBe(1);
    await page.close();
  });

  it('says in which languages there is one, where Teams speaks another', async () => {
    const [page, frame] = await shown(serving, String(HOSTS[0]), 'pl-pl');
    await takenOver(frame);
    expect(await frame.locator('button[name=choose][value=ar]').count()).toBe(1);
    await page.close();
  });

  it('is shown by nobody else', async () => {
    const [page, frame] = await shown(serving, 'https://teams.example.org', 'de-de');
    await page.waitForTimeout(500);
    expect(await frame.locator('main').count()).toBe(0);
    await page.close();
  });

  it('is no tab of a server without Teams', async () => {
    const [page, frame] = await shown(without, String(HOSTS[0]), 'de-de');
    await page.waitForTimeout(500);
    expect(await frame.locator('main').count()).toBe(0);
    await page.close();
  });
});
