import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, takenOver } from './conversation-talk.ts';
import { openedInTown } from './opened.ts';

const here = openedInTown('page');

/** A town's page, before anybody opened anything. @param before what is done before it is loaded */
async function arrived(query = '', before?: (page: Page) => Promise<unknown>) {
  const context = await here.browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${here.town.origin}/${query}`);
  const frames = () => page.frames().filter((each) => each.url().startsWith(here.serving.url));
  return { page, frames };
}

/** A town's page whose panel was opened. */
async function opened(
  before?: (page: Page) => Promise<unknown>,
  query = '',
): Promise<readonly [page: Page, frame: Frame]> {
  const { page, frames } = await arrived(query, before);
  await page.locator('button.open').click();
  await expect.poll(() => frames().length).toBe(1);
  const frame = frames()[0] as Frame;
  await takenOver(frame);
  return [page, frame];
}

const languageOf = (frame: Frame) => frame.locator('html').getAttribute('lang');

describe('The panel with the page', () => {
  it('is there where a policy that is on trial would refuse it', async () => {
    const [page, frame] = await opened(undefined, '?trial');
    await page.waitForTimeout(500);
    expect(await page.locator('.silent').isVisible()).toBe(false);
    await choose(frame, 'selbst');
    await page.context().close();
  });

  it('keeps the language chosen in it, until the page wishes for another one', async () => {
    const [page, frame] = await opened();
    await choose(frame, 'selbst');
    await frame.evaluate(
      'document.querySelector(\'button[name=command][value="sprache:ar"]\').click()',
    );
    await expect.poll(() => languageOf(frame)).toBe('ar');
    // Something else in the page has a language of its own.
    await page.evaluate("document.querySelector('h1').lang = 'fr'");
    await page.waitForTimeout(500);
    expect(await languageOf(frame)).toBe('ar');
    await page.evaluate("document.documentElement.lang = 'uk'");
    await expect.poll(() => languageOf(frame)).toBe('uk');
    await page.context().close();
  });

  it('has what is only read open beside it, and the interview stays', async () => {
    const [page, frame] = await opened();
    await choose(frame, 'selbst');
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.locator('footer a[href*="datenschutz"]').click(),
    ]);
    await beside.waitForLoadState();
    expect(beside.url()).toContain('/datenschutz');
    expect(await frame.locator('ul.options').count()).toBe(1);
    await page.context().close();
  });

  const focusAround = 'document.activeElement.shadowRoot?.activeElement?.className';

  it('takes the focus when it opens, and gives it to the interview when it opens again', async () => {
    const [page, frame] = await opened();
    await expect.poll(() => page.evaluate(focusAround)).toBe('panel');
    await frame.locator('#text').press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(focusAround)).toBe('open');
    await page.keyboard.press('Enter');
    await page.locator('.panel').waitFor();
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.localName')).toBe(
      'iframe',
    );
    await page.context().close();
  });

  it('closes by Escape what is innermost: a menu in it before itself', async () => {
    const [page, frame] = await opened();
    await frame.locator('.languages > summary').press('Enter');
    await frame.locator('.languages[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await frame.locator('.languages[open]').count()).toBe(0);
    await page.waitForTimeout(300);
    expect(await page.locator('.panel').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('leaves the focus where somebody types, when the window is made lower', async () => {
    const [page, frame] = await opened();
    await page.setViewportSize({ width: 1366, height: 657 });
    await frame.locator('#text').pressSequentially('abc');
    await page.setViewportSize({ width: 1366, height: 470 });
    await page.keyboard.type('def');
    expect(await frame.locator('#text').inputValue()).toBe('abcdef');
    await page.context().close();
  });

  it('takes nobody away who types in the page, to warn them', async () => {
    const [page, frame] = await opened((each) => each.clock.install(), '?search');
    await choose(frame, 'selbst');
    await page.locator('input').pressSequentially('abc');
    await page.clock.runFor(28.5 * 60_000);
    await frame.locator('#warning').waitFor();
    await page.keyboard.type('def');
    expect(await page.locator('input').inputValue()).toBe('abcdef');
    await page.clock.runFor(2 * 60_000);
    await page.keyboard.type('ghi');
    expect(await page.locator('input').inputValue()).toBe('abcdefghi');
    await page.context().close();
  });

  it('is loaded anew when it opens again, where it could not be reached before', async () => {
    const { page, frames } = await arrived();
    await page.context().route(`${here.serving.url}/?*`, (route) => route.abort());
    await page.locator('button.open').click();
    await page.locator('.silent').waitFor({ timeout: 20_000 });
    await page.locator('.close').click();
    await page.context().unroute(`${here.serving.url}/?*`);
    await page.locator('button.open').click();
    await expect.poll(() => frames().length).toBe(1);
    await takenOver(frames()[0] as Frame);
    expect(await page.locator('.silent').isVisible()).toBe(false);
    await page.context().close();
  });
});
