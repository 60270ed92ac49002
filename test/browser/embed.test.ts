import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serve } from '../bot/server/serving.ts';
import { launchWith } from './chromium.ts';
import { openedInTown } from './opened.ts';
import { box, bubbles, options, type, watchErrors, watchRequests } from './page-talk.ts';

const here = openedInTown('chat');

/** A visitor of the town's page, before they open the chat. */
async function visit(context: BrowserContext, query = '') {
  const hosts = [here.serving.url, here.town.origin].map((url) => new URL(url).host);
  const foreign = watchRequests(context, hosts);
  const errors = watchErrors(context);
  const page = await context.newPage();
  await page.goto(`${here.town.origin}/${query}`);
  await opener(page).waitFor();
  async function leave(): Promise<void> {
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }
  return { page, chat: page.frameLocator('iframe'), leave };
}

const opener = (page: Page) => page.locator('button.open');
const panel = (page: Page) => page.locator('.panel');
const german = () => here.browser.newContext({ locale: 'de-DE' });

async function open(page: Page): Promise<void> {
  await opener(page).click();
  await options(page.frameLocator('iframe')).first().waitFor();
}

describe('Embedded in a page of another origin, the chat', () => {
  it('loads nothing of the interview before somebody opens it', async () => {
    const context = await german();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { page, leave } = await visit(context);
    expect(asked.filter((path) => path !== '/')).toEqual(['/embed.js']);
    expect(await panel(page).isVisible()).toBe(false);
    await leave();
  });

  it('comes to a verdict by clicks', async () => {
    const { page, chat, leave } = await visit(await german());
    await open(page);
    await options(chat).first().click();
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await options(chat).nth(1).click();
    await expect.poll(() => bubbles(chat).count()).toBe(4);
    await options(chat).first().click();
    await expect.poll(() => bubbles(chat).last().locator('h2').count()).toBe(1);
    await leave();
  });

  it('comes to a verdict by typing, in the language that the page names', async () => {
    const { page, chat, leave } = await visit(await german(), '?language=en');
    await open(page);
    for (const [text, count] of [
      ['I counsel as a professional', 4],
      ['Bavaria', 6],
      ['go on', 7],
    ] as const) {
      await type(chat, text);
      await expect.poll(() => bubbles(chat).count()).toBe(count);
    }
    await expect.poll(() => bubbles(chat).last().locator('h2').count()).toBe(1);
    expect(await chat.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  });

  it('speaks the language of the page where the one named is not there yet', async () => {
    const { page, chat, leave } = await visit(await german(), '?language=xx');
    expect(await opener(page).innerText()).not.toBe('');
    await open(page);
    expect(await chat.locator('html').getAttribute('lang')).toBe('de');
    await leave();
  });

  it('goes on where it was after a reload of the page', async () => {
    const { page, chat, leave } = await visit(await german());
    await open(page);
    await options(chat).first().click();
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await page.reload();
    await open(page);
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await leave();
  });

  it('goes on where it was although the page around it is busy with something else', async () => {
    const { page, chat, leave } = await visit(await german());
    await open(page);
    await options(chat).first().click();
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await page.reload();
    await opener(page).click();
    await page.evaluate(() => {
      const until = Date.now() + 3000;
      while (Date.now() < until);
    });
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await leave();
  });

  it('remembers nothing in another tab', async () => {
    const context = await german();
    const { page, chat, leave } = await visit(context);
    await open(page);
    await options(chat).first().click();
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    const other = await context.newPage();
    await other.goto(here.town.origin);
    await open(other);
    expect(await bubbles(other.frameLocator('iframe')).count()).toBe(2);
    expect(await context.cookies()).toEqual([]);
    await leave();
  });

  it('is opened, used and closed by keyboard, and the focus comes back', async () => {
    const { page, chat, leave } = await visit(await german());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await options(chat).first().waitFor();
    expect(await page.locator('dialog.panel').count()).toBe(1);
    expect(await panel(page).getAttribute('aria-label')).not.toBe('');
    await box(chat).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).isVisible()).toBe(false);
    const focused = 'document.activeElement.shadowRoot?.activeElement?.className';
    await expect.poll(() => page.evaluate(focused)).toBe('open');
    await leave();
  });

  it.each([
    [
      'third-party cookies',
      3,
      { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } },
    ],
    ['all storage', 2, { profile: { default_content_setting_values: { cookies: 2 } } }],
  ])(
    'works where a browser refuses %s: a reload shows %i messages',
    async (_title, shown, preferences) => {
      const profile = mkdtempSync(join(tmpdir(), 'profile-'));
      mkdirSync(join(profile, 'Default'));
      writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
      const context = await launchWith(profile);
      const { page, chat, leave } = await visit(context);
      await open(page);
      await options(chat).first().click();
      await expect.poll(() => bubbles(chat).count()).toBe(3);
      await page.reload();
      await open(page);
      // It goes on with all three, or begins anew where not even the page may remember.
      await page.waitForTimeout(500);
      expect(await bubbles(chat).count()).toBe(shown);
      await leave();
      rmSync(profile, { recursive: true });
    },
  );

  it('goes on where the line is slow and a browser lets no frame remember', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const context = await launchWith(profile);
    await context.addInitScript(`
      if (window.parent !== window)
        Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused'); } });
    `);
    const { page, chat, leave } = await visit(context);
    await open(page);
    await options(chat).first().click();
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await context.route('**/webchat*.js', async (route) => {
      await page.waitForTimeout(2500);
      await route.continue();
    });
    await page.reload();
    await open(page);
    await expect.poll(() => bubbles(chat).count()).toBe(3);
    await leave();
    rmSync(profile, { recursive: true });
  });

  it('is not shown by an origin that the site file does not name', async () => {
    const closed = await serve({ site: { origins: ['https://other.example'] } });
    here.town.embed(closed.url);
    const context = await german();
    const page = await context.newPage();
    await page.goto(here.town.origin);
    await opener(page).click();
    await page.waitForTimeout(1500);
    const [, frame] = page.frames();
    expect(await frame?.locator('#chat').count()).toBe(0);
    await context.close();
    here.town.embed(here.serving.url);
    await closed.stop();
  });
});
