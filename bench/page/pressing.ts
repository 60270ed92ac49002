import type { Browser, Page } from 'playwright-core';
import { visitor } from './browser.ts';

/** How much slower than this machine a phone is. */
const SLOWER = 4;

/** The ways that are gone: by the first options alone, and to a verdict. */
const OPTIONS = ['fachkraft', 'baden-wuerttemberg', 'anschluss', 'ueber-24', 'duldung'];

/** What a press takes, in milliseconds. */
export interface Press {
  /** All that is done until the next question stands there, styled and laid out. */
  readonly laidOut: number;
  /** Until the frame after that: a browser waits for it, and works for it, too. */
  readonly shown: number;
}

/** Presses a button, and waits until what comes of it is shown. */
const PRESS = `(value) => new Promise((resolve) => {
  const button = document.querySelector('button[name=choose][value="' + value + '"]')
    ?? document.querySelector('button[name=choose]');
  const turn = document.querySelector('#turn');
  const begun = performance.now();
  const after = () => performance.now() - begun;
  new MutationObserver((_, observer) => {
    if (document.querySelector('#turn') === turn) return;
    observer.disconnect();
    document.body.getBoundingClientRect();
    const laidOut = after();
    requestAnimationFrame(() => setTimeout(() => resolve({ laidOut, shown: after() })));
  }).observe(document, { subtree: true, childList: true });
  button.click();
})`;

async function pressed(page: Page, option: string): Promise<Press> {
  return await page.evaluate<Press>(`(${PRESS})(${JSON.stringify(option)})`);
}

/**
 * What each press takes until the next question, in a fresh page each round.
 * @param reading for how long a question is read before it is answered, in milliseconds
 */
export async function presses(
  address: string,
  rounds: number,
  browser: Browser,
  reading: number,
): Promise<readonly Press[]> {
  const all: Press[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, tools, leave } = await visitor(browser, false);
    await page.goto(address);
    await page.locator('html[data-local]').waitFor({ state: 'attached' });
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (const option of OPTIONS) {
      await page.waitForTimeout(reading);
      all.push(await pressed(page, option));
    }
    await leave();
  }
  return all;
}
