import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';
import { launch, launchWith } from './chromium.ts';
import { choose, takenOver } from './conversation-talk.ts';
import { fileServer, writtenEdition } from './edition.ts';
import { watchErrors } from './page-talk.ts';
import { VERDICTS } from './verdicts.ts';

/** A town's website on an origin of its own: what stands in its page. */
let body = '';
const town = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(body);
});
let origin: string;

let edition: Awaited<ReturnType<typeof writtenEdition>>;
let files: Awaited<ReturnType<typeof fileServer>>;
let browser: Browser;
beforeAll(async () => {
  town.listen(0, '127.0.0.1');
  await once(town, 'listening');
  origin = `http://127.0.0.1:${(town.address() as AddressInfo).port}`;
  edition = await writtenEdition({ origins: [origin] });
  files = await fileServer(edition.folder);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await files.stop();
  town.close();
  edition.remove();
});

/** Goes through the interview, and back and forth at its end. */
async function toVerdict(page: Page | Frame): Promise<void> {
  await takenOver(page);
  for (const option of ['selbst', ...VERDICTS.zielgruppe, 'weiter']) await choose(page, option);
  expect(await page.locator('article.zielgruppe').count()).toBe(1);
}

/** The page in a frame of the town. */
async function framed(context: BrowserContext, attributes: string): Promise<Frame> {
  body = `<iframe ${attributes} src="${files.url}/de.html"></iframe>`;
  const page = await context.newPage();
  await page.goto(origin);
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

const REFUSING = "get: () => { throw new DOMException('', 'SecurityError') }";

describe('The page works', () => {
  it.each([
    [
      'third-party cookies',
      { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } },
    ],
    ['all storage', { profile: { default_content_setting_values: { cookies: 2 } } }],
  ])('in a frame of another origin, where a browser refuses %s', async (_, preferences) => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const context = await launchWith(profile);
    const errors = watchErrors(context);
    await toVerdict(await framed(context, ''));
    expect(errors).toEqual([]);
    await context.close();
    rmSync(profile, { recursive: true });
  });

  it('in a frame that belongs to nobody', async () => {
    const context = await browser.newContext();
    const errors = watchErrors(context);
    await toVerdict(await framed(context, 'sandbox="allow-scripts allow-forms"'));
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['with it, the page around a frame', '', 'https://www.dwd.de/'],
    ['the frame alone, where it may no more', 'sandbox="allow-scripts"', null],
  ])('so that who leaves quickly leaves %s', async (_, attributes, address) => {
    const context = await browser.newContext();
    await context.route('https://www.dwd.de/', (route) => route.fulfill({ body: 'weather' }));
    const frame = await framed(context, attributes);
    await takenOver(frame);
    const page = frame.page();
    await frame.locator('a.leave').click();
    await expect.poll(() => page.url()).toBe(address ?? `${origin}/`);
    if (address === null) await expect.poll(() => frame.url()).toBe('https://www.dwd.de/');
    await context.close();
  });

  it.each(['localStorage', 'sessionStorage', 'caches'])(
    'from a folder, where a browser has no %s',
    async (name) => {
      const context = await browser.newContext();
      const errors = watchErrors(context);
      const page = await context.newPage();
      await page.addInitScript(`Object.defineProperty(window, '${name}', { ${REFUSING} })`);
      await page.goto(`${edition.url}/de.html`);
      await toVerdict(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

/** Takes away what browsers of 2020 had not. */
const OLDER = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
    delete Array.prototype[name];
  for (const name of ['at', 'replaceAll']) delete String.prototype[name];
  for (const name of ['union', 'intersection', 'difference']) delete Set.prototype[name];
  delete Object.hasOwn;
  delete window.SubmitEvent.prototype.submitter;
  delete window.SubmitEvent;
  delete window.HTMLDialogElement;
  const Newer = RegExp;
  window.RegExp = new Proxy(Newer, {
    construct: (made, [source, flags]) => {
      if (/\\(\\?<[!=]/.test(String(source))) throw new SyntaxError('lookbehind');
      return new made(source, flags);
    },
  });
`;

describe('In a browser of 2020, the page in a folder', () => {
  it('comes to a verdict by buttons, and says that texts cannot be read', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(OLDER);
    await page.goto(`${edition.url}/de.html`);
    await takenOver(page);
    await page.locator('#text').fill('Ulm');
    await page.locator('#text').press('Enter');
    const lacking = i18n.speaker('de').say('page', 'lacking.typing');
    await expect
      .poll(() => page.locator('#lacking').innerText(), { timeout: 10_000 })
      .toBe(lacking);
    await toVerdict(page);
    await context.close();
  });
});

describe('In a browser in which its script does not run, the page in a folder', () => {
  it.each(['core', 'words-ar'])('says whom to turn to, and has no form (%s)', async (name) => {
    const context = await browser.newContext({ locale: 'ar' });
    await context.route(`**/${name}.*.js`, (route) =>
      route.fulfill({ body: '#', contentType: 'text/javascript' }),
    );
    const page = await context.newPage();
    await page.goto(`${files.url}/ar.html`);
    await page.locator('#alone').waitFor();
    expect(await page.locator('#lotse').isVisible()).toBe(false);
    expect(await page.locator('#alone a[lang=uk]').isVisible()).toBe(true);
    await context.close();
  });
});
