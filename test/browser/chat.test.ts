import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PageWords } from '../../bot/webchat/client/settings.ts';
import { pageWords } from '../../bot/webchat/words.ts';
import { serve } from '../bot/server/serving.ts';
import { forWrites, type Trouble } from '../bot/store/troubled.ts';
import { i18n, locales } from '../speech.ts';
import { timesInMemory } from './memory-of.ts';
import { opened } from './opened.ts';
import { box, bubbles, conversationOf, openMenu, options, type } from './page-talk.ts';

const here = opened();
const wordsIn = (code: string): PageWords => pageWords(i18n.speaker(code), locales);
const words = wordsIn('de');
const told = (page: Page) => page.locator('#notice').innerText();

interface Wanted {
  readonly url?: string;
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly before?: (page: Page, context: BrowserContext) => Promise<unknown>;
}

/** A visitor who has opened the chat. */
async function visit({
  url = here.serving.url,
  path = '/chat?lang=de',
  viewport,
  before,
}: Wanted = {}) {
  const context = await here.browser.newContext({ locale: 'de-DE', ...(viewport && { viewport }) });
  const page = await context.newPage();
  await before?.(page, context);
  await page.goto(`${url}${path}`);
  return { page, leave: () => context.close() };
}

/** Types a text, and waits for what is said to it. */
async function tell(page: Page, text: string): Promise<void> {
  const before = await bubbles(page).count();
  await type(page, text);
  await expect.poll(() => bubbles(page).count()).toBeGreaterThan(before);
}

/** What may stand between a browser and the server. */
const STREAMS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['are refused', (page) => page.routeWebSocket(/stream/, (socket) => socket.close())],
  [
    'are forbidden',
    (page) =>
      page.addInitScript(() => {
        Object.assign(globalThis, {
          WebSocket: class {
            constructor() {
              throw new Error('forbidden');
            }
          },
        });
      }),
  ],
  [
    'never open',
    (page) =>
      page.addInitScript(() => {
        Object.assign(globalThis, {
          WebSocket: class {
            close() {}
          },
        });
      }),
  ],
];

describe('Where there is no stream', () => {
  it.each(STREAMS)('since they %s, the chat asks instead and says so', async (_title, before) => {
    const { page, leave } = await visit({ before });
    await expect.poll(() => told(page)).toBe(words.slower);
    await tell(page, 'selbst');
    await expect.poll(() => told(page)).toBe('');
    await type(page, 'alles löschen');
    await expect.poll(() => page.locator('.webchat__bubble--from-user').count()).toBe(0);
    await options(page).first().waitFor();
    await leave();
  });

  it('since it lets nothing through, the chat asks instead', async () => {
    const { page, leave } = await visit({
      before: (each) => each.routeWebSocket(/stream/, () => undefined),
    });
    await options(page).first().waitFor();
    await tell(page, 'selbst');
    await leave();
  });

  it.each([
    ['there is no room', forWrites('full'), words.busy],
    ['the store fails', forWrites(...Array<Trouble>(8).fill('fails')), words.failed],
  ] as const)(
    'what cannot be taken, as %s, is said, and can be answered again',
    async (_, trouble, why) => {
      let next: (asked: 'read' | 'write') => Trouble = () => 'none';
      const own = await serve({ next: (asked) => next(asked) });
      const { page, leave } = await visit({
        url: own.url,
        before: (each) => each.routeWebSocket(/stream/, (socket) => socket.close()),
      });
      await options(page).first().waitFor();
      next = trouble;
      await options(page).first().click();
      await expect.poll(() => told(page)).toBe(why);
      await options(page).first().click();
      await expect.poll(() => bubbles(page).count()).toBe(3);
      await leave();
      await own.stop();
    },
  );
});

describe('What is said is so:', () => {
  it('while the store fails nobody is told that there are too many, and once it does not they begin', async () => {
    let isFailing = true;
    const own = await serve({ next: () => (isFailing ? 'fails' : 'none') });
    const { page, leave } = await visit({ url: own.url });
    await expect.poll(() => told(page)).toBe(words.offline);
    isFailing = false;
    await options(page).first().waitFor();
    await expect.poll(() => told(page)).toBe('');
    await leave();
    await own.stop();
  });

  it('a text that is too long is, and stays in the box', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    await box(page).fill('zu lang '.repeat(4000));
    await box(page).press('Enter');
    await expect.poll(() => told(page)).toBe(words.tooLarge);
    expect(await box(page).inputValue()).toContain('zu lang zu lang');
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(0);
    await tell(page, 'selbst');
    await expect.poll(() => told(page)).toBe('');
    await leave();
  });

  it('what something in between refuses is, beside a stream, too, and can be answered again', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    await page.route('**/activities', (route) => route.fulfill({ status: 502, body: '' }));
    await options(page).first().click();
    await expect.poll(() => told(page)).toBe(words.failed);
    await page.unroute('**/activities');
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await leave();
  });

  it('an answer is, while it was being asked for what is new', async () => {
    const { page, leave } = await visit({
      before: (each) => each.routeWebSocket(/stream/, (socket) => socket.close()),
    });
    await options(page).first().waitFor();
    let isSlow = true;
    await page.route('**/activities?*', async (route) => {
      // It was answered before anything was said, and is long on its way.
      const response = await route.fetch();
      if (isSlow) await page.waitForTimeout(1500);
      isSlow = false;
      await route.fulfill({ response });
    });
    await page.evaluate("window.dispatchEvent(new Event('focus'))");
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count(), { timeout: 8000 }).toBe(3);
    await leave();
  });

  it('that all is deleted is: soon nothing of it is in the memory of the page', async () => {
    const { page, leave } = await visit({ before: (each) => each.clock.install() });
    await options(page).first().waitFor();
    // By keys: what is filled in by a program is in the memory of the program, too.
    await box(page).focus();
    await page.keyboard.type('Murmeltierhaus');
    await page.keyboard.press('Enter');
    await expect.poll(() => bubbles(page).count()).toBeGreaterThan(2);
    expect(await timesInMemory(page, 'Murmeltierhaus')).toBeGreaterThan(0);
    await type(page, 'alles löschen');
    await expect.poll(() => page.locator('.webchat__bubble--from-user').count()).toBe(0);
    await options(page).first().waitFor();
    // For five minutes Web Chat waits for what it sent to come back.
    await page.clock.runFor(301_000);
    expect(await timesInMemory(page, 'Murmeltierhaus')).toBe(0);
    await leave();
  });

  it('that a conversation is lost is not, where only something in between refuses', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    const refusal = { status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' };
    await page.route('**/activities*', (route) => route.fulfill(refusal));
    await options(page).first().click();
    await expect.poll(() => told(page)).toBe(words.failed);
    await page.unroute('**/activities*');
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await leave();
  });

  it('an answer is once, however often it is pressed', async () => {
    const { page, leave } = await visit();
    await options(page).first().dblclick();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await page.waitForTimeout(500);
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(1);
    await leave();
  });

  it.each(['goes on', 'loads the page anew'])(
    'who %s after the server has lost a conversation is told of no pause',
    async (title) => {
      const { page, leave } = await visit();
      await options(page).first().waitFor();
      await tell(page, 'selbst');
      await here.serving.store.remove(await conversationOf(page));
      if (title === 'goes on') await type(page, 'BW');
      else await page.reload();
      await expect.poll(() => page.locator('#why').innerText()).toBe(words.lost);
      expect(await bubbles(page).count()).toBe(0);
      expect(await page.evaluate('document.activeElement.id')).toBe('again');
      await page.click('#again');
      await options(page).first().waitFor();
      await leave();
    },
  );

  it('who begins anew does so in the language spoken until then', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    await page.selectOption('#language', 'ar');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ar');
    await here.serving.store.remove(await conversationOf(page));
    await type(page, '1');
    await page.locator('#again').click();
    await options(page).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.locator('#language').inputValue()).toBe('ar');
    expect(await bubbles(page).last().locator('[lang]').getAttribute('lang')).toBe('ar');
    await leave();
  });

  it.each([
    ['answered long before the end of the first half hour', 0.8],
    ['answered just before that', 25],
  ])('who %s and goes on at the last moment keeps it', async (_title, answered) => {
    const own = await serve();
    const { page, leave } = await visit({ url: own.url, before: (each) => each.clock.install() });
    const pass = async (minutes: number) => {
      own.clock.ahead += minutes * 60_000;
      await page.clock.runFor(minutes * 60_000);
    };
    await options(page).first().waitFor();
    await pass(answered);
    const taken = page.waitForResponse('**/activities');
    await options(page).first().click();
    await taken;
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await pass(29.2);
    await Promise.all([page.waitForResponse('**/activities'), page.click('#warning button')]);
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(4);
    expect(await page.locator('#ended').isVisible()).toBe(false);
    await leave();
    await own.stop();
  });

  it('what is said in another tab counts, too', async () => {
    const own = await serve();
    const { page, leave } = await visit({ url: own.url, before: (each) => each.clock.install() });
    await options(page).first().waitFor();
    const { conversationId, token } = await page.evaluate<Record<string, string>>(
      "JSON.parse(sessionStorage.getItem('lotse'))",
    );
    for (const text of ['selbst', 'BW']) {
      own.clock.ahead += 14 * 60_000;
      await page.clock.runFor(14 * 60_000);
      const before = await bubbles(page).count();
      await fetch(`${own.url}/v3/directline/conversations/${conversationId}/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text }),
      });
      await expect.poll(() => bubbles(page).count()).toBeGreaterThan(before);
    }
    await page.clock.runFor(3 * 60_000);
    expect(await page.locator('#warning').isVisible()).toBe(false);
    await leave();
    await own.stop();
  });

  it('before all is forgotten it is warned, and who goes on keeps it', async () => {
    const own = await serve();
    const { page, leave } = await visit({
      url: own.url,
      before: (each) => each.clock.install(),
    });
    const pass = async (minutes: number) => {
      own.clock.ahead += minutes * 60_000;
      await page.clock.runFor(minutes * 60_000);
    };
    await options(page).first().waitFor();
    await options(page).first().click();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await pass(28.1);
    // The clock of the server goes on in a leap: not before it has heard.
    await Promise.all([page.waitForResponse('**/activities'), page.click('#warning button')]);
    await pass(20);
    expect(await bubbles(page).count()).toBe(3);
    await page.reload();
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await pass(8.1);
    await page.locator('#warning').waitFor();
    await pass(2);
    await page.locator('#ended').waitFor();
    expect(await page.locator('#why').innerText()).toBe(words.ended);
    expect(await page.locator('#warning').isVisible()).toBe(false);
    expect(await bubbles(page).count()).toBe(0);
    await leave();
    await own.stop();
  });
});

describe('Each message', () => {
  const langs = (page: Page) =>
    bubbles(page).evaluateAll((all) =>
      all.map((each) => each.querySelector('[lang]')?.getAttribute('lang')),
    );

  it('keeps its language and direction when another is spoken', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    await page.selectOption('#language', 'ar');
    await expect.poll(() => langs(page)).toEqual(['de', 'de', 'ar', 'ar']);
    const dirs = await bubbles(page).evaluateAll((all) =>
      all.map((each) => each.querySelector('[lang]')?.getAttribute('dir')),
    );
    expect(dirs).toEqual(['ltr', 'ltr', 'rtl', 'rtl']);
    await leave();
  });

  it('is heard in its languages, a verdict by its headline', async () => {
    const { page, leave } = await visit();
    const heard = page.locator('#aloud [lang]');
    await options(page).first().waitFor();
    await page.selectOption('#second', 'fa');
    await expect
      .poll(() => heard.evaluateAll((all) => all.map((each) => each.getAttribute('lang'))))
      .toEqual(['de', 'fa', 'de', 'fa']);
    for (const text of ['fachkraft', 'Bayern', 'stimmt']) await tell(page, text);
    await expect.poll(() => bubbles(page).last().locator('h2').count()).toBe(2);
    const headlines = await bubbles(page).last().locator('h2').allInnerTexts();
    expect((await heard.allTextContents()).slice(-2)).toEqual(headlines);
    await leave();
  });
});

describe('The language', () => {
  const lastSaid = (page: Page) => bubbles(page).last().locator('[lang]').getAttribute('lang');

  it('is the one wished for last, however fast the wishes come', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    await page.route('**/activities', async (route) => {
      await page.waitForTimeout(600);
      await route.continue();
    });
    await page.selectOption('#language', 'en');
    await page.selectOption('#language', 'de');
    await expect.poll(() => bubbles(page).count()).toBe(6);
    await expect.poll(() => lastSaid(page)).toBe('de');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    await leave();
  });

  it('can be left again where its words could not be loaded', async () => {
    const { page, leave } = await visit();
    await options(page).first().waitFor();
    await page.route('**/words-en*', (route) => route.abort());
    await page.selectOption('#language', 'en');
    await expect.poll(() => lastSaid(page)).toBe('en');
    await page.selectOption('#language', 'de');
    await expect.poll(() => lastSaid(page)).toBe('de');
    await page.unroute('**/words-en*');
    await page.selectOption('#language', 'en');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  });
});

describe('By keys alone', () => {
  it('whoever answers comes to the next answers, and past no help of others', async () => {
    const { page, leave } = await visit();
    const label = () => page.evaluate<string>('document.activeElement.textContent');
    await options(page).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => bubbles(page).count()).toBe(3);
    await expect.poll(label).toBe(await options(page).first().textContent());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => bubbles(page).count()).toBe(4);
    expect(await page.locator('.webchat__keyboard-help').isVisible()).toBe(false);
    await leave();
  });
});

describe('What was pressed', () => {
  it('is shown in the direction of the language spoken, whatever word it begins with', async () => {
    const { page, leave } = await visit({ path: '/chat?lang=ar' });
    await options(page).first().waitFor();
    await tell(page, '1');
    await options(page).filter({ hasText: 'Baden' }).click();
    const said = page.locator('.webchat__bubble--from-user [lang]').last();
    await expect.poll(() => said.innerText()).toContain('Baden');
    expect(await said.getAttribute('dir')).toBe('rtl');
    await leave();
  });
});

/** Of an element how much is seen, between what stays at the top and the foot. */
const SEEN = `(() => {
  const place = [...document.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)')].at(-1).getBoundingClientRect();
  const top = document.querySelector('header').getBoundingClientRect().bottom;
  const bottom = document.querySelector('.webchat__send-box__main').getBoundingClientRect().top;
  return Math.max(0, Math.min(place.bottom, bottom) - Math.max(place.top, top)) / place.height;
})()`;

describe.each([
  [320, 568],
  [375, 553],
  [390, 844],
  [844, 340],
  [400, 640],
  [1366, 657],
])('In a window of %i by %i pixels', (width, height) => {
  it.each([
    ['de', null],
    ['ar', null],
    ['de', 'fa'],
  ])(
    'each question in %s, %s beside it, is seen whole, and that it can be answered',
    async (lang, second) => {
      const { page, leave } = await visit({
        path: `/chat?lang=${lang}`,
        viewport: { width, height },
      });
      await options(page).first().waitFor();
      if (second !== null) {
        await openMenu(page);
        await page.selectOption('#second', second);
        await expect.poll(() => page.locator('#chat .pair').count()).toBeGreaterThan(0);
      }
      for (const text of ['3', '1', '3', '1']) {
        await tell(page, text);
        await expect.poll(() => page.evaluate(SEEN)).toBeGreaterThan(0.9);
        const topOf = async (option: Locator) => (await option.boundingBox())?.y ?? height;
        await expect.poll(() => topOf(options(page).first())).toBeLessThan(height - 60);
        if ((await topOf(options(page).last())) > height - 60)
          await expect.poll(() => page.locator('#more').isVisible()).toBe(true);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
      await leave();
    },
  );
});
