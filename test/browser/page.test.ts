import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readByCamera } from '../bot/camera.ts';
import { byButton, byTyping, hold } from '../bot/channels/holding.ts';
import { serve } from '../bot/server/serving.ts';
import { forWrites } from '../bot/store/troubled.ts';
import { cases } from '../law/expected/oracle.ts';
import { i18n } from '../speech.ts';
import { barriersOn } from './axe.ts';
import { opened } from './opened.ts';
import {
  box,
  bubbles,
  conversationOf,
  keptOf,
  openMenu,
  options,
  pageChannel,
  saidIn,
  type,
  watchErrors,
  watchRequests,
} from './page-talk.ts';

const here = opened();

/** Whether an image has been loaded. */
const isDrawn = (image: unknown) => (image as { readonly naturalWidth: number }).naturalWidth > 0;

/** A visitor with the page open: everything they load is watched. */
async function visit(path = '/chat', locale = 'de-DE', width = 1280) {
  const context = await here.browser.newContext({ locale, viewport: { width, height: 800 } });
  const foreign = watchRequests(context, [new URL(here.serving.url).host]);
  const errors = watchErrors(context);
  const page = await context.newPage();
  // Comes back after three seconds, not after a random time up to fifteen.
  await page.addInitScript(() => Object.assign(Math, { random: () => 0.001 }));
  await page.goto(`${here.serving.url}${path}`);
  await options(page).first().waitFor();
  async function leave(): Promise<void> {
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }
  return { page, context, leave };
}

/** Cases that come to each of the verdicts, by different ways. */
const SOME = cases.filter((_, index) => index % 7 === 0);

describe('On the page, with unmodified Web Chat, the interview is the same', () => {
  it.each(SOME)('by clicks: $title', async (each) => {
    await hold(each, pageChannel(here.serving, here.browser, '/chat?lang=de'), byButton);
  });
  it.each(SOME)('typed: $title', async (each) => {
    await hold(each, pageChannel(here.serving, here.browser, '/chat?lang=de'), byTyping);
  });
});

describe('The page', () => {
  it.each([
    ['de-DE', '/chat', 'de'],
    ['en-GB', '/chat', 'en'],
    ['de-DE', '/chat?lang=en', 'en'],
    ['fr-CH', '/chat', 'fr'],
    ['ja-JP', '/chat', 'de'],
  ])('speaks to a visitor with %s at %s in %s', async (locale, path, language) => {
    const { page, leave } = await visit(path, locale);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    const said = await saidIn(here.serving, page);
    expect(said.map(({ locale }) => locale)).toEqual([language, language]);
    await leave();
  });

  it('falls back from a language that is not there, and says so', async () => {
    const { page, leave } = await visit('/chat?lang=xx', 'en-GB');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await bubbles(page).count()).toBe(3);
    await leave();
  });

  it('changes with the language menu, and so do its own words', async () => {
    const { page, leave } = await visit('/chat', 'de-DE');
    const before = await page.title();
    await page.selectOption('#language', 'en');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.title()).not.toBe(before);
    await expect.poll(() => box(page).getAttribute('placeholder')).toBe('Type your answer');
    await leave();
  });

  it('goes on where it was after a reload', async () => {
    const { page, leave } = await visit();
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    const id = await conversationOf(page);
    await page.reload();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    expect(await conversationOf(page)).toBe(id);
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(4);
    await leave();
  });

  it('goes on by itself when the connection is cut in the middle', async () => {
    const { page, leave } = await visit();
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    here.serving.cutStreams();
    await type(page, 'Baden-Württemberg');
    await expect.poll(() => bubbles(page).count(), { timeout: 20_000 }).toBe(5);
    await leave();
  });

  it('shows nothing of what was said once everything is deleted', async () => {
    const { page, leave } = await visit();
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await type(page, 'alles löschen');
    await expect.poll(() => page.locator('.webchat__bubble--from-user').count()).toBe(0);
    await options(page).first().waitFor();
    await page.reload();
    await options(page).first().waitFor();
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(0);
    await leave();
  });

  it('neither shows, sends nor keeps a name or a number that somebody types', async () => {
    const { page, leave } = await visit('/chat?lang=de');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(String(request.postData())));
    await type(page, 'Mein Name ist Ada Lovelace, 0171 2345678');
    const mine = page.locator('.webchat__bubble--from-user');
    const isBlack = 'Mein Name ist █████, █████';
    await expect.poll(() => mine.innerText()).toContain(isBlack);
    await expect
      .poll(() => bubbles(page).allInnerTexts())
      .toContainEqual(expect.stringContaining(i18n.speaker('de').say('dialog', 'personal')));
    await page.reload();
    await expect.poll(() => mine.innerText()).toContain(isBlack);
    const kept = JSON.stringify(await keptOf(here.serving, page));
    for (const text of [kept, ...sent]) expect(text).not.toMatch(/Lovelace|2345678/);
    await leave();
  });

  /** What is done in the middle, and what at the verdict. */
  const DEEDS: readonly (readonly [
    string,
    'start' | 'middle' | 'verdict',
    (page: Page) => Promise<void>,
  ])[] = [
    ['everything is deleted', 'start', (page) => type(page, 'alles löschen')],
    ['everything is deleted', 'middle', (page) => type(page, 'alles löschen')],
    ['everything is deleted by typing', 'verdict', (page) => type(page, 'alles löschen')],
    ['everything is deleted by a button', 'verdict', (page) => options(page).last().click()],
    ...(['zurueck', 'hilfe', 'warum', 'neu'] as const).map(
      (id) => [id, 'middle', (page: Page) => page.click(`[data-command=${id}]`)] as const,
    ),
    [
      'another language',
      'middle',
      async (page) => void (await page.selectOption('#language', 'ar')),
    ],
    ['a second one', 'middle', async (page) => void (await page.selectOption('#second', 'fa'))],
    ['the code', 'verdict', (page) => type(page, 'code')],
  ];

  /** What a page asks for in the ten seconds after something was done on it, and after a reload. */
  async function askedAfter([title, where, act]: (typeof DEEDS)[number]) {
    const { page, leave } = await visit('/chat?lang=de');
    const ways = { start: [], middle: ['selbst'], verdict: ['fachkraft', 'Bayern', 'stimmt'] };
    for (const text of ways[where]) {
      const before = await bubbles(page).count();
      await type(page, text);
      await expect.poll(() => bubbles(page).count()).toBeGreaterThan(before);
    }
    await act(page);
    await page.waitForTimeout(3000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('websocket', (socket) => asked.push(socket.url()));
    await page.waitForTimeout(10_000);
    const atOnce = asked.length;
    await page.reload();
    await options(page).first().waitFor();
    await page.waitForTimeout(3000);
    asked.length = 0;
    await page.waitForTimeout(5000);
    const canGoOn = (await options(page).count()) > 1;
    await leave();
    return [title, where, atOnce, asked.length, canGoOn];
  }

  it('is quiet whatever was done, after a reload, too, and can be gone on with', async () => {
    const after = await Promise.all(DEEDS.map(askedAfter));
    expect(after).toEqual(DEEDS.map(([title, where]) => [title, where, 0, 0, true]));
  });

  it('says when the conversation was forgotten after a pause, and begins anew', async () => {
    const own = await serve();
    const context = await here.browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${own.url}/chat`);
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    own.clock.ahead = 31 * 60_000;
    await type(page, 'Baden-Württemberg');
    await page.locator('#ended').waitFor();
    await page.click('#again');
    await expect.poll(() => bubbles(page).count()).toBe(2);
    await context.close();
    await own.stop();
  });

  it('has its tools: back, help, why, and a new beginning', async () => {
    const { page, leave } = await visit();
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    const asked = async () =>
      (await saidIn(here.serving, page)).at(-1)?.channelData?.lotse?.question;
    for (const [command, question, more] of [
      ['hilfe', 'bundesland', 2],
      ['warum', 'bundesland', 2],
      ['zurueck', 'rolle', 2],
      ['neu', 'rolle', 2],
    ] as const) {
      const before = await bubbles(page).count();
      await page.click(`[data-command=${command}]`);
      await expect.poll(() => bubbles(page).count(), { message: command }).toBe(before + more);
      expect(await asked()).toBe(question);
    }
    await leave();
  });

  it.each([390, 1280])('lets a tool rest that can do nothing, %i pixels wide', async (width) => {
    const { page, leave } = await visit('/chat?lang=de', 'de-DE', width);
    const tools = page.locator('[data-command]');
    const resting = () =>
      page.locator('[data-command][aria-disabled=true]').evaluateAll((all) => {
        return all.map((each) => each.getAttribute('data-command'));
      });
    const places = async () =>
      await Promise.all((await tools.all()).map((tool) => tool.boundingBox()));
    await expect.poll(resting).toEqual(['zurueck']);
    const before = await places();
    // It can still be reached and read, and does nothing.
    await openMenu(page);
    await page.locator('[data-command=zurueck]').focus();
    const said = await bubbles(page).count();
    await page.keyboard.press('Enter');
    await options(page).first().click();
    await expect.poll(resting).toEqual([]);
    expect(await bubbles(page).count()).toBe(said + 1);
    expect(await places()).toEqual(before);
    await type(page, 'Bayern');
    await options(page).first().click();
    await openMenu(page);
    await page.locator('#note').waitFor();
    // Once the verdict stands, help and why are about it.
    expect(await resting()).toEqual([]);
    const shown = await bubbles(page).count();
    await openMenu(page);
    await page.click('[data-command=warum]');
    await expect.poll(() => bubbles(page).count()).toBeGreaterThan(shown);
    expect(await barriersOn(page)).toEqual([]);
    await leave();
  });

  it('says that there is no room, and begins once there is', async () => {
    let next = forWrites('full');
    const own = await serve({ next: (asked) => next(asked) });
    const context = await here.browser.newContext({ locale: 'tr-TR' });
    const page = await context.newPage();
    await page.goto(`${own.url}/chat`);
    await page.locator('#ended').waitFor();
    const told = await page.locator('#why').innerText();
    await page.click('#again');
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    expect(await page.locator('#ended').isVisible()).toBe(false);
    // What cannot be kept later is said in the chat, and its question stands with its buttons.
    next = forWrites('full');
    await options(page).first().click();
    await expect.poll(() => bubbles(page).last().innerText()).toBe(told);
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(5);
    await context.close();
    await own.stop();
  });

  it('is worked by keyboard alone', async () => {
    const { page, leave } = await visit();
    await box(page).focus();
    await page.keyboard.type('Ich berate beruflich');
    await page.keyboard.press('Enter');
    await expect.poll(() => bubbles(page).count()).toBe(4);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => bubbles(page).count()).toBe(5);
    await leave();
  });

  it.each([390, 1280])('has no barrier that a checker finds, %i pixels wide', async (width) => {
    // The checker is put in by hand, which the page's own policy forbids.
    const context = await here.browser.newContext({
      bypassCSP: true,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${here.serving.url}/chat?lang=de`);
    await options(page).first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await type(page, 'Ich berate beruflich');
    await expect.poll(() => bubbles(page).count()).toBe(4);
    await type(page, 'Bayern');
    await expect.poll(() => bubbles(page).count()).toBe(6);
    expect(await barriersOn(page)).toEqual([]);
    await type(page, 'stimmt');
    await expect.poll(() => bubbles(page).last().locator('h2').count()).toBe(1);
    expect(await barriersOn(page)).toEqual([]);
    await openMenu(page);
    expect(await barriersOn(page)).toEqual([]);
    await page.evaluate(
      "document.querySelector('nav').remove(); document.querySelector('#language').ariaLabel = ''; document.querySelector('.languages span').remove()",
    );
    expect(await barriersOn(page)).not.toEqual([]);
    await context.close();
  });

  it.each([320, 390, 1280])('fits into a window %i pixels wide', async (width) => {
    const { page, leave } = await visit('/chat', 'de-DE', width);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    await leave();
  });
});

describe('The menu of the second language', () => {
  it('shows the one that stands beside, whatever a message is said in', async () => {
    const { page, leave } = await visit('/chat?lang=ar');
    const tell = async (text: string) => {
      const before = await bubbles(page).count();
      await type(page, text);
      await expect.poll(() => bubbles(page).count()).toBeGreaterThan(before);
    };
    const second = page.locator('#second');
    for (const text of ['3', '2', '1', 'Aktenvermerk']) await tell(text);
    expect(await second.inputValue()).toBe('');
    await second.selectOption('de');
    await expect.poll(() => page.locator('#chat .pair').count()).toBeGreaterThan(0);
    await tell('Aktenvermerk');
    expect(await second.inputValue()).toBe('de');
    await leave();
  });
});

describe('The note for the file', () => {
  async function toVerdict(page: Page): Promise<void> {
    const said = ['fachkraft', 'BW', 'AU', '60c', 'noch nicht', 'weiter'];
    for (const [index, text] of said.entries()) {
      await type(page, text);
      await expect.poll(() => bubbles(page).count()).toBeGreaterThan(index + 2);
    }
    await page.locator('#note').waitFor();
  }

  it('is printed and saved from the page, once the verdict stands', async () => {
    const { page, leave } = await visit('/chat?lang=de');
    expect(await page.locator('#note').isVisible()).toBe(false);
    await toVerdict(page);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#vermerkPdf')]);
    expect(saved.suggestedFilename()).toBe('aktenvermerk.pdf');
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }));
    await page.click('#vermerkPrint');
    await page.locator('#paper .vermerk').waitFor({ state: 'attached' });
    const printed = await page.pdf({ preferCSSPageSize: true });
    const { text, totalPages } = await extractText(
      await getDocumentProxy(new Uint8Array(printed)),
      {
        mergePages: true,
      },
    );
    expect(totalPages).toBe(1);
    expect(text).toContain('Bleibeperspektive: offen');
    expect(text).not.toContain('Antwort tippen');
    await leave();
  });

  it('is no more once the conversation was forgotten, and that is said', async () => {
    const own = await serve();
    const context = await here.browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${own.url}/chat?lang=de`);
    await toVerdict(page);
    own.clock.ahead = 31 * 60_000;
    await page.click('#vermerkPdf');
    await page.locator('#ended').waitFor();
    await context.close();
    await own.stop();
  });

  it('waits for the connection where there is none, and that is said', async () => {
    const { page, context } = await visit('/chat?lang=de');
    await toVerdict(page);
    await page.route('**/vermerk', (route) => route.abort());
    await page.click('#vermerkPrint');
    await page.locator('#notice').waitFor();
    await page.locator('#notice').waitFor({ state: 'hidden' });
    await page.unroute('**/vermerk');
    await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }));
    await page.click('#vermerkPrint');
    await page.locator('#paper .vermerk').waitFor({ state: 'attached' });
    await context.close();
  });
});

describe('Pictures in the chat', () => {
  it('show a code that a camera can read, with words beside it', async () => {
    const { page, leave } = await visit('/chat?lang=de', 'de-DE', 390);
    for (const text of ['selbst', 'BW', 'AU', 'code']) {
      const before = await bubbles(page).count();
      await type(page, text);
      await expect.poll(() => bubbles(page).count()).toBeGreaterThan(before);
    }
    const picture = page.locator('#chat .webchat__bubble__content img').last();
    await expect.poll(() => picture.evaluate(isDrawn)).toBe(true);
    expect(await picture.getAttribute('alt')).toContain('QR');
    const said = (await bubbles(page).allTextContents()).join(' ');
    await picture.scrollIntoViewIfNeeded();
    const code = readByCamera(await picture.screenshot());
    expect(code).toMatch(/^Z/);
    expect(said).toContain(code);
    await leave();
  });

  it.each([
    ['de', 'weiß nicht', 'gefaltetes Papier'],
    ['ar', 'لا أعرف', 'ورقة مطوية'],
  ])('show the papers to whom does not know theirs, in %s', async (lang, unknown, look) => {
    const { page, leave } = await visit(`/chat?lang=${lang}`, 'de-DE', 320);
    for (const text of ['3', '1', '3', unknown, look]) {
      const before = await bubbles(page).count();
      await type(page, text);
      await expect.poll(() => bubbles(page).count()).toBeGreaterThan(before);
    }
    const pictures = page.locator('#chat .webchat__suggested-action img');
    await expect.poll(() => pictures.count()).toBe(6);
    for (const picture of await pictures.all()) {
      await expect.poll(() => picture.evaluate(isDrawn)).toBe(true);
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(10);
    }
    // What is printed on it stands beside it, and is not said twice.
    expect(await options(page).nth(1).innerText()).toContain('Duldung');
    expect(await pictures.nth(1).getAttribute('alt')).not.toContain('Duldung');
    expect(await barriersOn(page)).toEqual([]);
    await leave();
  });
});
