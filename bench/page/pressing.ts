import type { Browser, Page } from 'playwright-core';
import { visitor } from './browser.ts';

/** How much slower than this machine a phone is. */
const SLOWER = 4;

/** The ways that are gone: by the first options alone, and to a verdict. */
const OPTIONS = ['fachkraft', 'baden-wuerttemberg', 'anschluss', 'ueber-24', 'duldung'];

/** Presses a button, and waits until what comes of it is laid out; in milliseconds. */
const PRESS = `(value) => new Promise((resolve) => {
  const button = document.querySelector('button[name=choose][value="' + value + '"]')
    ?? document.querySelector('button[name=choose]');
  const main = document.querySelector('#main');
  const begun = performance.now();
  new MutationObserver((_, observer) => {
    if (document.querySelector('#main') === main) return;
    observer.disconnect();
    document.body.getBoundingClientRect();
    resolve(performance.now() - begun);
  }).observe(document, { subtree: true, childList: true });
  button.click();
})`;

async function pressed(page: Page, option: string): Promise<number> {
  return await page.evaluate<number>(`(${PRESS})(${JSON.stringify(option)})`);
}

/** How long it takes from a press to the next question, press by press, in a fresh page each round. */
export async function presses(
  address: string,
  rounds: number,
  browser: Browser,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, tools, leave } = await visitor(browser, false);
    await page.goto(address);
    await page.locator('html[data-local]').waitFor({ state: 'attached' });
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (const option of OPTIONS) times.push(await pressed(page, option));
    await leave();
  }
  return times;
}
