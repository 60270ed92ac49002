import type { Browser } from 'playwright-core';
import { visitor } from './browser.ts';

/** What is opened: where it is, and what of it shows that the first question can be answered. */
export interface Opened {
  readonly name: string;
  readonly address: string;
  readonly question: string;
}

/** What it took to open something. */
export interface Opening {
  /** Until the first question is on the screen, from the moment the address is entered, in milliseconds. */
  readonly usable: number;
  /** All that was on the line until then, and until nothing more came, headers and all. */
  readonly bytes: number;
  readonly requests: number;
}

/** Notes in the page when the first question is painted, by the clock of the page itself. */
const noting = (question: string) => `
  const seen = () => {
    if (document.querySelector(${JSON.stringify(question)})?.getClientRects().length > 0) {
      // The frame after the one in which it is drawn has it on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.usable = performance.now(); }));
    } else requestAnimationFrame(seen);
  };
  requestAnimationFrame(seen);
`;

/** Opens something as somebody does who has never been there, on a slow line. */
export async function open({ address, question }: Opened, browser: Browser): Promise<Opening> {
  const { page, tools, leave } = await visitor(browser, true);
  let bytes = 0;
  let requests = 0;
  tools.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(noting(question));
  await page.goto(address, { waitUntil: 'networkidle' });
  let usable: number | undefined;
  while (usable === undefined) {
    usable = (await page.evaluate<number | undefined>('globalThis.usable')) ?? undefined;
    await page.waitForTimeout(100);
  }
  await leave();
  return { usable, bytes, requests };
}
