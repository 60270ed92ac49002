import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';

/** Starts the browser: the one that `CHROMIUM` names. */
export function launch(): Promise<Browser> {
  const { CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A line as it is where many live: 400 kbit/s, and 400 ms until anything comes back. */
const SLOW = {
  offline: false,
  latency: 400,
  downloadThroughput: (400 * 1000) / 8,
  uploadThroughput: (400 * 1000) / 8,
};

/** A page that nobody has opened before, with what can be measured of it. */
export interface Visitor {
  readonly page: Page;
  readonly tools: CDPSession;
  readonly leave: () => Promise<void>;
}

/** @param isSlow whether the line is */
export async function visitor(browser: Browser, isSlow: boolean): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  if (isSlow) await tools.send('Network.emulateNetworkConditions', SLOW);
  return { page, tools, leave: () => context.close() };
}
