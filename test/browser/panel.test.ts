import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, takenOver } from './conversation-talk.ts';
import { openedInTown } from './opened.ts';

const here = openedInTown('page');

/** A town's page whose panel was opened. */
async function opened(query = ''): Promise<readonly [page: Page, frame: Frame]> {
  const context = await here.browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${here.town.origin}/${query}`);
  await page.locator('button.open').click();
  const inPanel = () => page.frames().find((each) => each.url().startsWith(here.serving.url));
  await expect.poll(inPanel).toBeDefined();
  const frame = inPanel() as Frame;
  await takenOver(frame);
  return [page, frame];
}

const languageOf = (frame: Frame) => frame.locator('html').getAttribute('lang');

describe('The panel with the page', () => {
  it('is there where a policy that is on trial would refuse it', async () => {
    const [page, frame] = await opened('?trial');
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
});
