import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Serving, serve, type Wanted } from '../bot/server/serving.ts';
import { launch } from './chromium.ts';
import { startTown, type Town, type View } from './town.ts';

/** The real server and a browser, there as long as the tests of a file run. */
export interface Opened {
  serving: Serving;
  browser: Browser;
}

/** The same, and a town's website that has the interview in it. */
export interface OpenedInTown extends Opened {
  town: Town;
}

/** Opens a server and a browser before the tests of a file, and closes them afterwards. @param wanted of the server */
export function opened(wanted: Wanted | (() => Wanted) = {}): Opened {
  const both: Partial<Opened> = {};
  beforeAll(async () => {
    both.serving = await serve(typeof wanted === 'function' ? wanted() : wanted);
    both.browser = await launch();
  });
  afterAll(async () => {
    await both.browser?.close();
    await both.serving?.stop();
  });
  // Filled by the time a test runs.
  return both as Opened;
}

/** Opens a town's website, too. @param view which view of the interview it asks for */
export function openedInTown(view: View): OpenedInTown {
  const place: Partial<OpenedInTown> = {};
  beforeAll(async () => {
    place.town = await startTown(view);
  });
  const both = opened(() => ({ site: { origins: [String(place.town?.origin)] } }));
  beforeAll(() => {
    place.town?.embed(both.serving.url);
    Object.assign(place, both);
  });
  afterAll(() => place.town?.stop());
  return place as OpenedInTown;
}
