import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../bot/server/serving.ts';
import { launchWith } from './chromium.ts';
import { choose, takenOver } from './conversation-talk.ts';
import { HOST_PAGES, type HostPage, serveHostPages } from './host-pages.ts';

let towns: Awaited<ReturnType<typeof serveHostPages>>;
let serving: Serving;
let profile: string;
/** A browser that lets frames of others remember: else nothing comes back once a page took its frame away. */
let context: BrowserContext;
beforeAll(async () => {
  towns = await serveHostPages();
  serving = await serve({ site: { origins: [towns.origin] } });
  await towns.embed(serving.url);
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  context = await launchWith(profile);
  await context.addInitScript(WATCH);
});
afterAll(async () => {
  await context.close();
  rmSync(profile, { recursive: true });
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

/**
 * What a page has that a guest must not change: its names, its history, and where everything stands. As one text: some
 * pages have a `Map` of their own, and nothing else could be brought out of them.
 */
async function footprintOf(page: Page, { text }: HostPage) {
  const [all = '', ...rest] = (
    await page.evaluate<string>(
      "Object.getOwnPropertyNames(window) + ';' + history.length + ';' + window.__shifts",
    )
  ).split(';');
  const names = all.split(',');
  // What a page itself notes of what is done in it is no trace of ours.
  return [names.filter((name) => !text.includes(`window.${name}`)).sort(), ...rest];
}

async function visit({ name, first, about }: HostPage, query = '') {
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
    if (
      (await frame
        .locator('zielgruppen-lotse')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
  return undefined;
}

const opener = (place: Page | Frame) => place.locator('zielgruppen-lotse button.open');

/** Whether nothing lies above the button where it is pressed. */
const isOnTop = (place: Page | Frame) =>
  opener(place).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    // Types of Node alone are known here: in the page it is a shadow root.
    const root = button.getRootNode() as unknown as { readonly host: unknown };
    return button.ownerDocument.elementFromPoint(x + width / 2, y + height / 2) === root.host;
  });

/** The interview in its frame, once it can be answered. */
async function guest(page: Page): Promise<Frame> {
  const frames = () => page.frames().filter((each) => each.url().startsWith(serving.url));
  await expect.poll(() => frames().length, { timeout: 8000 }).toBe(1);
  const [frame] = frames();
  if (frame === undefined) throw new Error('no frame');
  if (isChat(frame)) await optionsOf(frame).first().waitFor();
  else await takenOver(frame);
  return frame;
}

const isChat = (frame: Frame) => frame.url().includes('/chat');
const optionsOf = (frame: Frame) => frame.locator('.webchat__suggested-action');
const bubblesOf = (frame: Frame) => frame.locator('.webchat__bubble');

/** Answers the question that stands there, by the first of its options. */
async function answer(frame: Frame): Promise<void> {
  if (!isChat(frame)) return await choose(frame, 'selbst');
  const before = await bubblesOf(frame).count();
  await optionsOf(frame).first().click();
  await expect.poll(() => bubblesOf(frame).count()).toBeGreaterThan(before);
}

/** How far it is, whichever view of it there is. */
async function progress(frame: Frame): Promise<number> {
  if (isChat(frame)) return await bubblesOf(frame).count();
  return JSON.parse(await frame.locator('input[name=state]').inputValue()).trail.steps.length;
}

/** What takes the focus in it. */
const focusOf = (frame: Frame) => frame.locator(isChat(frame) ? 'input' : '#question').first();

/** In which the script did something wrong when it first met them; these, and every twelfth of all, are tried always. */
const MET = /^(?:006|023|026|033|034|040|043|046|070|079|088|09[12479]|12[2-7])/;

/** Some pages by a part of their name, or all of them: `HOSTS=. npx vitest run test/browser/hosts`. */
const WANTED = process.env['HOSTS'];
const pages = HOST_PAGES.filter(({ name }, index) =>
  WANTED === undefined ? MET.test(name) || index % 12 === 0 : new RegExp(WANTED).test(name),
);
const expecting = (wanted: HostPage['expect']) =>
  pages.filter((each) => each.expect === wanted).map((each) => [each.name, each] as const);

/** Whatever became of a test, its pages are gone after it. */
afterEach(async () => {
  await Promise.all(context.pages().map((each) => each.close()));
});

describe('In the page of a town', () => {
  it.each(expecting('button'))('%s', async (_, host) => {
    const bare = await visit(host, '?without');
    const before = await footprintOf(bare, host);
    await bare.close();
    const page = await visit(host);
    await expect
      .poll(async () => (await standing(page)) !== undefined, { timeout: 6000 })
      .toBe(true);
    const place = (await standing(page)) as Page | Frame;
    await expect.poll(() => opener(place).isVisible(), { timeout: 6000 }).toBe(true);
    await expect.poll(() => isOnTop(place), { timeout: 3000 }).toBe(true);
    expect(await footprintOf(page, host)).toEqual(before);
    if (host.lang !== undefined && host.disturb === undefined)
      expect(await place.locator('zielgruppen-lotse .button').getAttribute('lang')).toBe(host.lang);
    await opener(place).click({ timeout: 3000 });
    const frame = await guest(page);
    await answer(frame);
    const steps = await progress(frame);
    if (host.disturb !== undefined) {
      await page.evaluate(`${host.disturb}; undefined`);
      await page.waitForTimeout(1000);
    }
    const after = await guest(page);
    await expect.poll(() => progress(after)).toBe(steps);
    const there = (await standing(page)) as Page | Frame;
    expect(await there.locator('zielgruppen-lotse dialog').getAttribute('open')).not.toBe(null);
    if (host.lang !== undefined) {
      await expect.poll(() => after.locator('html').getAttribute('lang')).toBe(host.lang);
      expect(await there.locator('zielgruppen-lotse dialog').getAttribute('lang')).toBe(host.lang);
    }
    await focusOf(after).press('Escape');
    await expect
      .poll(() => there.locator('zielgruppen-lotse dialog').getAttribute('open'), { timeout: 3000 })
      .toBe(null);
  });

  it.each(expecting('link'))('%s', async (_, host) => {
    const page = await visit(host);
    await expect
      .poll(async () => (await standing(page)) !== undefined, { timeout: 6000 })
      .toBe(true);
    const place = (await standing(page)) as Page | Frame;
    await opener(place).click({ timeout: 3000 });
    const link = place.locator('zielgruppen-lotse .silent a');
    await link.waitFor({ timeout: 8000 });
    expect(await link.getAttribute('href')).toContain(serving.url);
  });

  it.each(expecting('none'))('%s', async (_, host) => {
    const page = await visit(host);
    await page.waitForTimeout(1500);
    const place = await standing(page);
    expect(place !== undefined && (await opener(place).isVisible())).toBe(false);
  });
});
