import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';
import { launch } from './chromium.ts';
import { choose, stateOf, takenOver, type } from './conversation-talk.ts';
import { fileServer, writtenEdition } from './edition.ts';
import { watchErrors } from './page-talk.ts';
import { press } from './plain-page.ts';

let edition: Awaited<ReturnType<typeof writtenEdition>>;
let files: Awaited<ReturnType<typeof fileServer>>;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  edition = await writtenEdition({ name: 'Altstadt' });
  files = await fileServer(edition.folder);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await context.close();
  await files.stop();
  edition.remove();
});

/** A browser looks for a new edition when it has nothing else to do. */
const PATIENTLY = { timeout: 30_000 };

const keepButton = (page: Page) => page.locator('button[data-do=keep]');

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${files.url}/${path}`);
  await takenOver(page);
  return page;
}

/** Presses "keep", and waits until something is said of it. */
async function keep(page: Page): Promise<string> {
  await keepButton(page).click();
  return await page.locator('#done').innerText();
}

/** The names under which something is kept: whoever opens one that is just deleted makes it anew. */
const namesOf = (page: Page) => page.evaluate<readonly string[]>('caches.keys()');

/** The paths of what is kept, and under which names. */
const keptBy = (page: Page) =>
  page.evaluate<{
    readonly names: readonly string[];
    readonly paths: readonly string[];
  }>(`(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const paths = lists.flat().map(({ url }) => url.slice(location.origin.length));
    return { names, paths };
  })()`);

const said = (code: string, key: 'offline.kept' | 'failed') => i18n.speaker(code).say('page', key);

describe('Who wants to keep the page', () => {
  it('has it in their language without a network, from a reload to a verdict, typed, too', async () => {
    const page = await open('ar.html');
    await choose(page, 'selbst');
    expect(await keep(page)).toBe(said('ar', 'offline.kept'));
    await files.stop();
    const errors = watchErrors(context);
    await page.reload();
    await takenOver(page);
    // What was answered is in the tab, as without it.
    expect(await page.locator('ul.options.bundesland').count()).toBe(1);
    await type(page, 'Ulm');
    for (const option of ['anschluss', 'aufenthaltstitel', 'p25-2', 'weiter'])
      await choose(page, option);
    expect(await page.locator('article.zielgruppe h1').count()).toBe(1);
    const another = await context.newPage();
    await another.goto(`${files.url}/`);
    await takenOver(another);
    await another.goto(`${files.url}/regeln.html`);
    expect(errors).toEqual([]);
    files = await fileServer(edition.folder, files.port);
  });

  it('keeps nothing but files of the folder, and none of another language', async () => {
    const page = await open('ar.html');
    await choose(page, 'selbst');
    await type(page, 'Ulm');
    await keep(page);
    await choose(page, 'anschluss');
    const { names, paths } = await keptBy(page);
    expect(names).toHaveLength(1);
    expect(paths).toEqual(expect.arrayContaining(['/', '/ar.html', '/site.js']));
    expect(paths.filter((path) => /\?|anschluss|Ulm|words-uk|uk\.html/.test(path))).toEqual([]);
  });

  it('is told where it did not work, and nothing else comes of it', async () => {
    const page = await open('de.html');
    await files.stop();
    expect(await keep(page)).toBe(said('de', 'failed'));
    await choose(page, 'selbst');
    expect((await stateOf(page)).trail.steps).toHaveLength(2);
    files = await fileServer(edition.folder, files.port);
  });

  it('has nothing of it left after "delete"; what others keep on the origin stays', async () => {
    const page = await open('de.html');
    await page.evaluate('caches.open("of others")');
    await keep(page);
    await press(page, 'command', 'loeschen');
    await expect.poll(() => namesOf(page), PATIENTLY).toEqual(['of others']);
    expect(
      await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
    ).toBe(0);
    // Nothing of the worker that still runs brings it back.
    await page.reload();
    expect(await namesOf(page)).toEqual(['of others']);
  });

  it('gets a new edition as a whole, once the old one is closed', async () => {
    const page = await open('de.html');
    await keep(page);
    const [before] = await namesOf(page);
    await writtenEdition({ name: 'Neustadt' }, edition.folder);
    await page.reload();
    await takenOver(page);
    expect(await page.locator('header').innerText()).toContain('Neustadt');
    await expect.poll(async () => (await namesOf(page)).length, PATIENTLY).toBe(2);
    await page.close();
    const namesNow = async () => {
      const another = await open('de.html');
      const names = await namesOf(another);
      await another.close();
      return names;
    };
    await expect.poll(async () => (await namesNow()).length, PATIENTLY).toBe(1);
    expect(await namesNow()).not.toContain(before);
    await files.stop();
    const again = await open('de.html');
    expect(await again.locator('header').innerText()).toContain('Neustadt');
    files = await fileServer(edition.folder, files.port);
  });
});

describe('The page is not to be kept', () => {
  it('where it is opened from a folder', async () => {
    const page = await context.newPage();
    await page.goto(`${edition.url}/de.html`);
    await takenOver(page);
    expect(await keepButton(page).isVisible()).toBe(false);
  });

  it('where another page shows it in a frame', async () => {
    const page = await context.newPage();
    await page.route('**/around', (route) =>
      route.fulfill({ body: '<iframe src="/de.html"></iframe>', contentType: 'text/html' }),
    );
    await page.goto(`${files.url}/around`);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-local]').waitFor({ state: 'attached' });
    expect(await frame.locator('button[data-do=keep]').isVisible()).toBe(false);
  });
});
