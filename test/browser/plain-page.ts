import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Turn } from '../../dialogs/index.ts';
import { barriersOn } from './axe.ts';
import type { Opened } from './opened.ts';
import { watchErrors, watchRequests } from './page-talk.ts';

interface Wanted extends BrowserContextOptions {
  /** The language that the address names; none where the page is to ask for it. */
  readonly code?: string;
}

/** The page without a script, on the smallest phone where nothing else is wanted. */
export async function visit({ browser, serving }: Opened, { code, ...wanted }: Wanted = {}) {
  const context = await browser.newContext({
    viewport: { width: 320, height: 568 },
    javaScriptEnabled: false,
    ...wanted,
  });
  const foreign = watchRequests(context, [new URL(serving.url).host]);
  const errors = watchErrors(context);
  const page = await context.newPage();
  await page.goto(`${serving.url}/${code === undefined ? '' : `?lang=${code}`}`);
  async function leave(): Promise<void> {
    expect([...foreign, ...errors]).toEqual([]);
    await context.close();
  }
  return { page, leave };
}

/** Presses a button of the form; what is folded is unfolded first. */
export async function press(page: Page, name: 'choose' | 'command', value: string): Promise<void> {
  const button = `button[name=${name}][value="${value}"]`;
  if (!(await page.locator(button).first().isVisible())) {
    await page.locator(`details:not([open]):has(${button}) > summary`).first().click();
  }
  await page.locator(button).locator('visible=true').first().click();
}

/** Goes on from a turn, as though its form had been there: takes one of its options. */
export async function goOn(page: Page, { state }: Turn, option: string): Promise<void> {
  const set = (name: string, value: string) =>
    page
      .locator(`[name=${name}]`)
      .first()
      .evaluate((field, given) => field.setAttribute('value', given), value);
  await set('state', JSON.stringify(state));
  await set('choose', option);
  await press(page, 'choose', option);
}

/** The barriers on the page as it stands: a checker needs scripts, so it looks at a copy that has none of its own. */
export async function barriersIn(
  page: Page,
  { browser, serving }: Opened,
): Promise<readonly string[]> {
  const colorScheme = (await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches'))
    ? 'dark'
    : 'light';
  const viewport = page.viewportSize();
  const context = await browser.newContext({ viewport, colorScheme });
  const body = (await page.content()).replaceAll(/<script.*?<\/script>/gs, '');
  const address = `${serving.url}/copy`;
  await context.route(address, (route) => route.fulfill({ body, contentType: 'text/html' }));
  const copy = await context.newPage();
  await copy.goto(address);
  const barriers = await barriersOn(copy);
  await context.close();
  return barriers;
}
