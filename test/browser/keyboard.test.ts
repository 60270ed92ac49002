import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ABOUT_IDS } from '../../bot/about/pages.ts';
import { i18n } from '../speech.ts';
import { barriersOn } from './axe.ts';
import { choose, stepped, takenOver, type } from './conversation-talk.ts';
import { opened } from './opened.ts';
import { watchErrors } from './page-talk.ts';

const here = opened();

/** The page in a language, once its script answers. */
async function visit(code: string, options: BrowserContextOptions = {}) {
  const context = await here.browser.newContext(options);
  const errors = watchErrors(context);
  const page = await context.newPage();
  await page.goto(`${here.serving.url}/?lang=${code}`);
  await takenOver(page);
  async function leave(): Promise<void> {
    expect(errors).toEqual([]);
    await context.close();
  }
  return { page, leave };
}

/** Where the focus is: what it can be told by, whether it is seen there, and how it is marked. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const { top, bottom, width, height } = at.getBoundingClientRect();
  return {
    id: at.id || at.value || at.textContent,
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
  };
})()`;

interface Stop {
  readonly id: string;
  readonly isMarked: boolean;
  readonly isSeen: boolean;
}

/** More stops than these lie on no way to an answer. */
const MOST = 40;

/** Goes on by the Tab key until something has the focus. @returns every stop on the way */
async function tabTo(page: Page, selector: string): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate<Stop>(FOCUSED));
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
      return stops;
  }
  throw new Error(`${selector} is not reached: ${stops.map(({ id }) => id).join(', ')}`);
}

const heard = (page: Page) => page.locator('#status').innerText();

describe('By keyboard alone', () => {
  it.each(['de', 'ar'])(
    'an interview is held to its verdict, each stop seen and marked, in %s',
    async (code) => {
      const { page, leave } = await visit(code, { viewport: { width: 360, height: 640 } });
      for (const option of ['selbst', 'anderes', 'weiter']) {
        const stops = await tabTo(page, `button[name=choose][value=${option}]`);
        expect(stops.filter(({ isMarked, isSeen }) => !(isMarked && isSeen))).toEqual([]);
        await stepped(page, () => page.keyboard.press('Enter'));
        expect((await heard(page)).length).toBeGreaterThan(0);
        expect((await heard(page)).length).toBeLessThan(200);
      }
      await page.locator('#verdict').waitFor();
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('verdict');
      expect(await heard(page)).toContain(i18n.speaker(code, 'selbst').say('page', 'follows'));
      const after = await tabTo(page, 'button[value="neu"]');
      expect(after.filter(({ isMarked, isSeen }) => !(isMarked && isSeen))).toEqual([]);
      await leave();
    },
  );

  it('the first stop leads past everything to the question', async () => {
    const { page, leave } = await visit('de');
    await page.evaluate('document.activeElement.blur()');
    await tabTo(page, 'a.skip');
    await page.keyboard.press('Enter');
    await tabTo(page, '#main button');
    await leave();
  });

  it('another language is spoken at Enter, not on the way there', async () => {
    const { page, leave } = await visit('de');
    await tabTo(page, 'details.languages > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button[value="sprache:uk"]');
    for (const key of ['ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await stepped(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await leave();
  });

  it('the menu is shut by Escape, where it was opened, and by whatever is done beside it', async () => {
    const { page, leave } = await visit('de', { viewport: { width: 390, height: 844 } });
    const menu = page.locator('details.languages');
    const isOpen = () => menu.evaluate((each) => each.hasAttribute('open'));
    const opens = async () => {
      await menu.locator('> summary').press('Enter');
      expect(await isOpen()).toBe(true);
    };
    await opens();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await page.evaluate("document.activeElement.matches('.languages > summary')")).toBe(
      true,
    );
    await opens();
    await page.mouse.click(5, 835);
    expect(await isOpen()).toBe(false);
    await opens();
    await page.locator('#text').focus();
    expect(await isOpen()).toBe(false);
    await leave();
  });

  it('what was answered is no stop where it stands open beside the question', async () => {
    const { page, leave } = await visit('de', { viewport: { width: 1280, height: 800 } });
    for (const option of ['selbst', 'baden-wuerttemberg']) await choose(page, option);
    const stops = await tabTo(page, 'button[value="aendern:bundesland"]');
    expect(stops.map(({ id }) => id)).not.toContain(
      await page.locator('.answered > summary').textContent(),
    );
    await leave();
  });

  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

  /** How often it stands on the page, to be seen, that a text was not understood. */
  async function timesSaid(page: Page): Promise<number> {
    const text = i18n.speaker('de').say('dialog', 'notUnderstood');
    return (await page.locator('main').innerText()).split(text).length - 1;
  }

  it.each([
    ['a phone', phone, 'errors'],
    ['a desk', {}, 'text'],
  ])(
    'what was wrong is said once where the focus is, and typed anew: %s',
    async (_, options, place) => {
      const { page, leave } = await visit('de', options);
      await choose(page, 'selbst');
      for (const text of ['qwertz', 'xyzzy']) {
        await tabTo(page, '#text');
        await page.keyboard.type(text);
        await stepped(page, () => page.keyboard.press('Enter'));
        expect([await focused(page), await timesSaid(page), await heard(page)]).toEqual([
          place,
          1,
          '',
        ]);
        if (place === 'text') continue;
        await tabTo(page, '.errors a');
        await page.keyboard.press('Enter');
        expect(await focused(page)).toBe('text');
      }
      // The text stays, marked: what is typed next takes its place.
      expect(await page.evaluate('String(getSelection())')).toBe('xyzzy');
      await page.keyboard.type('Ulm');
      expect(await page.locator('#text').inputValue()).toBe('Ulm');
      await leave();
    },
  );

  it('what was not understood is said aloud beside what was', async () => {
    const { page, leave } = await visit('de');
    await choose(page, 'fachkraft');
    await type(page, '§ 25 Abs 2, Privatwohnung, seit 05/2024');
    expect(await focused(page)).toBe('question');
    for (const said of [/Verstanden: .*25.*Abs/, /Nicht verstanden: „05\/2024“/])
      expect(await heard(page)).toMatch(said);
    await leave();
  });

  it('a verdict is said once, and not again with what is asked for beside it', async () => {
    const { page, leave } = await visit('de');
    for (const option of ['fachkraft', 'anderes', 'weiter']) await choose(page, option);
    const follows = i18n.speaker('de', 'fachkraft').say('page', 'follows');
    expect([await focused(page), await heard(page)]).toEqual(['verdict', follows]);
    for (const command of ['vermerk', 'code']) {
      await stepped(page, () => page.locator(`button[value=${command}]`).press('Enter'));
      await expect.poll(() => heard(page)).toBe('');
      expect(await focused(page)).not.toBe('verdict');
    }
    await leave();
  });
});

/** What WCAG 1.4.12 lets people set, however a page is styled. */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

/** What is cut off, but for the line that a folded heading shows of what is in it. */
const CUT = `[...document.querySelectorAll('main *, header *, footer *')].filter((each) => {
  const { overflow } = getComputedStyle(each);
  const isCut = overflow === 'hidden' && each.scrollHeight > each.clientHeight + 1 && !each.closest('.unseen, .glance');
  return isCut && each.clientHeight > 1;
}).map(({ className, tagName }) => tagName + '.' + className)`;

const SMALL = `[...document.querySelectorAll('#main button, #main summary, header button, header summary, a.leave, .ways a, .links a')]
  .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && (height < 44 || width < 44))
  .map(([text, { width, height }]) => [text, Math.round(width), Math.round(height)])`;

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe('Whatever somebody sets for themselves', () => {
  const WHERE = ['de', 'ar', 'ti'].flatMap((code) =>
    [0, 2, 3].map((pressed) => [code, pressed] as const),
  );

  it.each(WHERE)('there is room for it, in %s after %i answers', async (code, pressed) => {
    const viewport = { width: 320, height: 568 };
    const { page, leave } = await visit(code, { viewport, bypassCSP: true });
    for (const option of ['selbst', 'anderes', 'weiter'].slice(0, pressed))
      await choose(page, option);
    expect(await page.evaluate(SMALL)).toEqual([]);
    await page.addStyleTag({ content: SPACING });
    expect([await overflow(page), await page.evaluate(CUT)]).toEqual([0, []]);
    await leave();
  });

  it('borders are there in forced colours, and nothing moves for who wants it still', async () => {
    const { page, leave } = await visit('de', { forcedColors: 'active', reducedMotion: 'reduce' });
    const still = `[...document.querySelectorAll('*')].every((each) => {
      const { transitionDuration, animationName } = getComputedStyle(each);
      return Number.parseFloat(transitionDuration) === 0 && animationName === 'none';
    })`;
    expect(await page.evaluate(still)).toBe(true);
    const border = "getComputedStyle(document.querySelector('.option')).borderTopWidth";
    expect(await page.evaluate(border)).not.toBe('0px');
    await leave();
  });
});

describe('Without barriers', () => {
  it.each(ABOUT_IDS)('is the page %s, on the smallest phone', async (id) => {
    const { page, leave } = await visit('de', {
      viewport: { width: 320, height: 568 },
      bypassCSP: true,
    });
    await page.goto(`${here.serving.url}/${id}`);
    expect([await barriersOn(page), await overflow(page)]).toEqual([[], 0]);
    await leave();
  });
});
