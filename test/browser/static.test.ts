import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../bot/clock.ts';
import { i18n } from '../speech.ts';
import { barriersOn } from './axe.ts';
import { launch } from './chromium.ts';
import {
  choose,
  stateOf,
  stepped,
  takenOver,
  type,
  unexpected,
  watched,
} from './conversation-talk.ts';
import { fileServer, WRITTEN, writtenEdition } from './edition.ts';
import { watchErrors } from './page-talk.ts';
import { press } from './plain-page.ts';
import { ALL, VERDICTS } from './verdicts.ts';

const contact = { name: 'Rathaus, Zimmer 12', phone: '0700 123456', email: 'i@stadt.example' };

let edition: Awaited<ReturnType<typeof writtenEdition>>;
let files: Awaited<ReturnType<typeof fileServer>>;
let browser: Browser;
beforeAll(async () => {
  edition = await writtenEdition({ contacts: { integrationsmanagement: contact } });
  files = await fileServer(edition.folder);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await files.stop();
  edition.remove();
});

/** Where the folder is opened, and whether the network goes once a page is there. */
const PLACES = {
  'a plain file server': { origin: () => files.url, isCut: false },
  'a folder': { origin: () => edition.url, isCut: false },
  'a file server that can no longer be reached': { origin: () => files.url, isCut: true },
} as const;

const SPOKEN = [
  { code: 'de', role: 'selbst', second: null },
  { code: 'ar', role: 'selbst', second: null },
  { code: 'uk', role: 'fachkraft', second: null },
  { code: 'de', role: 'begleitung', second: 'fa' },
] as const;

async function visit(address: string, clock?: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const errors = watchErrors(context);
  const page = await context.newPage();
  if (clock !== undefined) await page.clock.setFixedTime(clock);
  const asked = watched(page);
  await page.goto(address);
  await takenOver(page);
  async function leave(): Promise<void> {
    expect(errors).toEqual([]);
    await context.close();
  }
  return { context, page, asked, leave };
}

/** Answers all that is asked, to the verdict. */
async function answerAll(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await choose(page, answer);
  const unanswered = page.locator('button[name=choose][value=unbekannt]');
  while ((await unanswered.count()) > 0) await choose(page, 'unbekannt');
  await choose(page, 'weiter');
}

describe.each(Object.entries(PLACES))('The page in a folder, opened from %s,', (_, place) => {
  const { origin, isCut } = place;
  const cases = SPOKEN.flatMap((spoken) => ALL.map((verdict) => ({ ...spoken, verdict })));

  it.each(cases)(
    'comes in $code ($role, beside it $second) to $verdict, and asks for nothing but words',
    async ({ code, role, second, verdict }) => {
      const { context, page, asked, leave } = await visit(`${origin()}/${code}.html`);
      const before = asked.length;
      await choose(page, role);
      if (second !== null) await stepped(page, () => press(page, 'command', `zweit:${second}`));
      await page.waitForLoadState('networkidle');
      if (isCut) await context.setOffline(true);
      const atHand = asked.length;
      await answerAll(page, VERDICTS[verdict]);
      expect(await page.locator(`article.${verdict} h1`).count()).toBe(1);
      expect((await page.locator('#verdict .part').count()) > 0).toBe(second !== null);
      expect(unexpected(asked.slice(before))).toEqual([]);
      if (isCut) expect(asked.slice(atHand)).toEqual([]);
      await leave();
    },
  );
});

describe('The page in a folder', () => {
  it('begins today, whenever it was written', async () => {
    const { page, leave } = await visit(`${edition.url}/de.html`);
    const { trail } = await stateOf(page);
    expect(trail.asOf).toBe(today());
    await leave();
  });

  it.each(Object.entries(PLACES).filter(([, { isCut }]) => !isCut))(
    'is left for another language, and read in that one, from %s',
    async (_, { origin }) => {
      const { page, leave } = await visit(`${origin()}/index.html`);
      await choose(page, 'ar');
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      await stepped(page, () => press(page, 'command', 'sprache:uk'));
      expect(await page.getAttribute('html', 'lang')).toBe('uk');
      await leave();
    },
  );

  it('says how far the law was checked, once that is long ago', async () => {
    const { page, leave } = await visit(`${edition.url}/de.html`, '2027-03-05T09:00:00');
    await choose(page, 'selbst');
    expect(await page.locator('footer .long-ago').innerText()).toContain('2026');
    await leave();
  });

  it('leads to a verdict where the clock has lost its time', async () => {
    const { page, leave } = await visit(`${edition.url}/de.html`, '1970-01-01');
    expect((await stateOf(page)).trail.asOf).toBe(WRITTEN);
    await choose(page, 'selbst');
    await answerAll(page, VERDICTS.zielgruppe);
    expect(await page.locator('#verdict').count()).toBe(1);
    await leave();
  });

  it('has the rules, and what it says of itself, beside it', async () => {
    const { page, leave } = await visit(`${files.url}/de.html`);
    const addresses = await page
      .locator('footer a')
      .evaluateAll((all) => all.map((each) => String(each.getAttribute('href'))));
    expect(addresses).toContain('regeln.html');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect((await page.goto(`${files.url}/${address}`))?.status()).toBe(200);
      expect(await page.locator('h1').count()).toBe(1);
      // What stands in it as style is let in by what the server says of it.
      expect(await page.evaluate('document.styleSheets.length')).toBe(1);
    }
    await leave();
  });

  it('whose network goes before somebody types says so, keeps the text, and goes on by buttons', async () => {
    const { context, page } = await visit(`${files.url}/de.html`);
    await context.setOffline(true);
    await page.locator('#text').fill('Ulm');
    await page.locator('#text').press('Enter');
    const { say } = i18n.speaker('de');
    await expect
      .poll(() => page.locator('#lacking').innerText())
      .toBe(say('page', 'lacking.typing'));
    expect(await page.locator('#text').inputValue()).toBe('Ulm');
    await choose(page, 'selbst');
    await choose(page, 'baden-wuerttemberg');
    await context.setOffline(false);
    await type(page, 'städtische Unterkunft');
    expect((await stateOf(page)).trail.steps).toHaveLength(4);
    await context.close();
  });

  it('whose network goes after somebody typed understands what is typed', async () => {
    const { context, page, leave } = await visit(`${files.url}/ar.html`);
    await choose(page, 'selbst');
    await type(page, 'Ulm');
    await context.setOffline(true);
    await type(page, 'Anschlussunterbringung');
    expect((await stateOf(page)).trail.steps).toHaveLength(4);
    await leave();
  });
});

describe('Without JavaScript, the page in a folder', () => {
  it.each(['de', 'ar'])(
    'says in %s what this is and whom to turn to, and has no form',
    async (code) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const errors = watchErrors(context);
      const page = await context.newPage();
      await page.goto(`${files.url}/${code}.html`);
      expect(await page.locator('form, button, input').locator('visible=true').count()).toBe(0);
      const { say } = i18n.speaker(code);
      expect(await page.locator('#alone').innerText()).toContain(
        say('dialog', 'greeting').slice(0, 40),
      );
      expect(await page.locator('#alone a[href="tel:0700123456"]').count()).toBe(1);
      await page.locator('#alone a[lang=uk]').click();
      expect(page.url()).toBe(`${files.url}/uk.html`);
      await page.locator('#alone a[href="regeln.html"]').click();
      expect(await page.locator('h1').count()).toBe(1);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('has no barriers', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const [, shown = ''] = readFileSync(join(edition.folder, 'de.html'), 'utf8').split(/<\/form>/);
    const head = readFileSync(join(edition.folder, 'de.html'), 'utf8').split('<body>')[0] ?? '';
    const copy = `${head}<body>${shown}`.replaceAll(/<script.*?<\/script>|<\/?noscript>/gs, '');
    await page.setContent(copy);
    expect(await page.locator('#alone').isVisible()).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
    await context.close();
  });
});

describe('What a site says of itself by hand', () => {
  it.each([
    ['is shown', 'var zielgruppenlotseSite = { name: "Neustadt" };', 'Neustadt', null],
    [
      'is shown as far as it holds',
      'var zielgruppenlotseSite = { name: "Neustadt", nam: 1 };',
      'Neustadt',
      'nam',
    ],
    ['is told where it cannot be read', 'var zielgruppenlotseSite = { name: };', null, 'site.js'],
    ['is told where it is not there', null, null, 'site.js'],
  ])('%s, and the conversation goes on', async (_, script, name, fault) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await context.route('**/site.js', (route) =>
      script === null
        ? route.abort()
        : route.fulfill({ body: script, contentType: 'text/javascript' }),
    );
    const errors = watchErrors(context);
    const page = await context.newPage();
    await page.goto(`${files.url}/index.html`);
    await takenOver(page);
    expect(await page.locator('header .title span').allInnerTexts()).toEqual(
      name === null ? [] : [name],
    );
    const told = (await page.locator('.site-faults').innerText()).trim();
    if (fault === null) expect([told, ...errors]).toEqual(['']);
    else {
      expect(told).toContain(fault);
      expect(errors.some((each) => each.includes(fault))).toBe(true);
    }
    await choose(page, 'de');
    expect(await page.locator('ul.options.rolle').count()).toBe(1);
    await context.close();
  });
});
