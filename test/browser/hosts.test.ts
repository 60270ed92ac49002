import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../bot/server/serving.ts';
import { launch } from './chromium.ts';
import { choose, takenOver } from './conversation-talk.ts';
import { HOST_PAGES, type HostPage, serveHostPages } from './host-pages.ts';

let towns: Awaited<ReturnType<typeof serveHostPages>>;
let serving: Serving;
let browser: Browser;
beforeAll(async () => {
  towns = await serveHostPages();
  serving = await serve({ site: { origins: [towns.origin] } });
  await towns.embed(serving.url);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await serving.stop();
  towns.stop();
});

/** Notes what a visitor would see jump. In the world of the page before anything of it runs. */
const WATCH = `
  window.__shifts = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.__shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** What a page has that a guest must not change: its names, its history, and where everything stands. */
const FOOTPRINT = '[Object.getOwnPropertyNames(window).sort().join(), history.length, window.__shifts]';

async function visit(context: BrowserContext, { name, first, about }: HostPage, query = '') {
  const page = await context.newPage();
  if (about.includes('360x220')) await page.setViewportSize({ width: 360, height: 220 });
  await page.goto(`${towns.origin}/${name}${query}`, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  if (first !== undefined) await page.evaluate(`${first}; undefined`);
  return page;
}

/** The page, or the frame of it, in which the button stands. */
async function standing(page: Page): Promise<Page | Frame | undefined> {
  for (const frame of page.frames())
    if ((await frame.locator('zielgruppen-lotse').count().catch(() => 0)) > 0) return frame;
  return undefined;
}

const opener = (place: Page | Frame) => place.locator('zielgruppen-lotse button.open');

/** Whether nothing lies above the button where it is pressed. */
const isOnTop = (place: Page | Frame) =>
  opener(place).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    const root = button.getRootNode() as unknown as { readonly host: unknown };
    return button.ownerDocument.elementFromPoint(x + width / 2, y + height / 2) === root.host;
  });

async function guest(page: Page): Promise<Frame> {
  await expect
    .poll(() => page.frames().some((each) => each.url().startsWith(serving.url)), { timeout: 8000 })
    .toBe(true);
  const frame = page.frames().find((each) => each.url().startsWith(serving.url));
  if (frame === undefined) throw new Error('no frame');
  await takenOver(frame);
  return frame;
}

const stepsIn = async (frame: Frame) =>
  JSON.parse(await frame.locator('input[name=state]').inputValue()).trail.steps.length as number;

const WANTED = process.env['HOSTS'];
const pages = HOST_PAGES.filter(({ name }) => WANTED === undefined || name.startsWith(WANTED));
const expecting = (wanted: HostPage['expect']) =>
  pages.filter((each) => each.expect === wanted).map((each) => [each.name, each] as const);

describe('In the page of a town', () => {
  it.each(expecting('button'))('%s', async (_, host) => {
    const context = await browser.newContext({ locale: 'de-DE' });
    await context.addInitScript(WATCH);
    const bare = await visit(context, host, '?without');
    const before = await bare.evaluate(FOOTPRINT);
    await bare.close();
    const page = await visit(context, host);
    await expect.poll(async () => (await standing(page)) !== undefined, { timeout: 6000 }).toBe(true);
    const place = (await standing(page)) as Page | Frame;
    await expect.poll(() => opener(place).isVisible(), { timeout: 6000 }).toBe(true);
    await expect.poll(() => isOnTop(place), { timeout: 3000 }).toBe(true);
    expect(await page.evaluate(FOOTPRINT)).toEqual(before);
    if (host.lang !== undefined && host.disturb === undefined)
      expect(await place.locator('zielgruppen-lotse .button').getAttribute('lang')).toBe(host.lang);
    await opener(place).click({ timeout: 3000 });
    const frame = await guest(page);
    await choose(frame, 'selbst');
    const steps = await stepsIn(frame);
    if (host.disturb !== undefined) {
      await page.evaluate(`${host.disturb}; undefined`);
      await page.waitForTimeout(1000);
    }
    const after = await guest(page);
    expect(await stepsIn(after)).toBe(steps);
    const there = (await standing(page)) as Page | Frame;
    expect(await there.locator('zielgruppen-lotse dialog').getAttribute('open')).not.toBe(null);
    if (host.lang !== undefined) {
      await expect.poll(() => after.locator('html').getAttribute('lang')).toBe(host.lang);
      expect(await there.locator('zielgruppen-lotse dialog').getAttribute('lang')).toBe(host.lang);
    }
    await after.locator('#question').press('Escape');
    await expect
      .poll(() => there.locator('zielgruppen-lotse dialog').getAttribute('open'), { timeout: 3000 })
      .toBe(null);
    await context.close();
  });

  it.each(expecting('link'))('%s', async (_, host) => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await visit(context, host);
    await expect.poll(async () => (await standing(page)) !== undefined, { timeout: 6000 }).toBe(true);
    const place = (await standing(page)) as Page | Frame;
    await opener(place).click({ timeout: 3000 });
    const link = place.locator('zielgruppen-lotse .silent a');
    await link.waitFor({ timeout: 8000 });
    expect(await link.getAttribute('href')).toContain(serving.url);
    await context.close();
  });

  it.each(expecting('none'))('%s', async (_, host) => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await visit(context, host);
    await page.waitForTimeout(1500);
    const place = await standing(page);
    expect(place !== undefined && (await opener(place).isVisible())).toBe(false);
    await context.close();
  });
});
