import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Serving, serve, type Wanted } from '../bot/server/serving.ts';
import { launch } from './chromium.ts';

/** The real server and a browser, there as long as the tests of a file run. */
export interface Opened {
  serving: Serving;
  browser: Browser;
}

/** Opens both before the tests of a file, and closes them afterwards. @param wanted of the server */
export function opened(wanted: Wanted = {}): Opened {
  const both: Partial<Opened> = {};
  beforeAll(async () => {
    both.serving = await serve(wanted);
    both.browser = await launch();
  });
  afterAll(async () => {
    await both.browser?.close();
    await both.serving?.stop();
  });
  // Filled by the time a test runs.
  return both as Opened;
}
