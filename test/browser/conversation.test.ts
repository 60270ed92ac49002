import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { byButton, byTyping, hold } from '../bot/channels/holding.ts';
import { serve } from '../bot/server/serving.ts';
import { cases } from '../law/expected/oracle.ts';
import { i18n } from '../speech.ts';
import { barriersOn } from './axe.ts';
import {
  choose,
  conversationPage,
  stateOf,
  stepped,
  takenOver,
  type,
  unexpected,
  watched,
} from './conversation-talk.ts';
import { opened } from './opened.ts';
import { watchErrors } from './page-talk.ts';

const here = opened();
const german = i18n.speaker('de');

/** What a visitor's browser is like, and what is done before the page is there. */
interface Visit {
  readonly path?: string;
  readonly options?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<unknown>;
}

/** A visitor with the page open, which has taken over its form. */
async function visit({ path = '/?lang=de', options = {}, before }: Visit = {}) {
  const context = await here.browser.newContext({ locale: 'de-DE', ...options });
  const errors = watchErrors(context);
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${here.serving.url}${path}`);
  await takenOver(page);
  // The note and what draws codes come with the page, behind it.
  await page.waitForLoadState('networkidle');
  async function leave(): Promise<void> {
    expect(errors).toEqual([]);
    await context.close();
  }
  return { page, context, leave };
}

const question = async (page: Page) => await page.locator('#question').innerText();
const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');
const steps = async (page: Page) => (await stateOf(page)).trail.steps;
const kept = (page: Page) =>
  page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');

/** Types something before what understands it is there. @returns what lets that come */
async function typedEarly(page: Page): Promise<() => void> {
  const late = Promise.withResolvers<void>();
  const asked = page.waitForRequest('**/typing*.js');
  await page.route('**/typing*.js', async (route) => {
    await late.promise;
    await route.continue().catch(() => undefined);
  });
  await page.locator('#text').fill('Duldung');
  await page.locator('#text').press('Enter');
  await asked;
  return late.resolve;
}

/** Presses the button of a command, which may be folded into something. */
async function command(page: Page, id: string): Promise<void> {
  const button = page.locator(`button[name=command][value="${id}"]`).first();
  await button.evaluate((each) => each.closest('details')?.setAttribute('open', ''));
  await stepped(page, () => button.press('Enter'));
}

/** To the verdict, by buttons alone. */
async function toVerdict(page: Page, role = 'fachkraft'): Promise<void> {
  for (const option of [role, 'anderes', 'weiter']) await choose(page, option);
  await page.locator('#verdict').waitFor();
}

/** Cases that come to each of the verdicts, by different ways. */
const SOME = cases.filter((_, index) => index % 9 === 0);

describe('On the page, computed in the browser, the interview is the same', () => {
  it.each(SOME)('by buttons: $title', async (each) => {
    await hold(each, conversationPage(here.serving, here.browser), byButton);
  });
  it.each(SOME)('typed: $title', async (each) => {
    await hold(each, conversationPage(here.serving, here.browser), byTyping);
  });
});

describe('The page, once it is there,', () => {
  it('asks for nothing until the verdict, and needs no network', async () => {
    const { page, context, leave } = await visit();
    const asked = watched(page);
    await context.setOffline(true);
    await toVerdict(page, 'selbst');
    expect(asked).toEqual([]);
    await leave();
  });

  it('asks for what understands texts when somebody types, once, and goes on without a network', async () => {
    const { page, context, leave } = await visit();
    const asked = watched(page);
    await type(page, 'Ich berate beruflich');
    expect(unexpected(asked)).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    const loaded = asked.length;
    await context.setOffline(true);
    for (const text of ['Ulm', 'Anschlussunterbringung', 'Duldung']) await type(page, text);
    expect((await steps(page)).length).toBeGreaterThan(3);
    expect(asked.length).toBe(loaded);
    await leave();
  });

  it('answers what is said to a counsellor in both languages', async () => {
    const { page, leave } = await visit({ path: '/?lang=de' });
    await command(page, 'zweit:uk');
    await type(page, 'danke');
    const said = page.locator('.message.talk');
    for (const code of ['de', 'uk'])
      expect(await said.locator(`[lang=${code}]`).innerText()).toBe(
        i18n.speaker(code).say('dialog', 'talk.thanks'),
      );
    await leave();
  });

  it.each(['ar', 'de'])(
    'shows what was understood above the question, on a phone: %s',
    async (code) => {
      const viewport = { width: 360, height: 640 };
      const { page, leave } = await visit({ path: `/?lang=${code}`, options: { viewport } });
      for (const option of ['selbst', 'baden-wuerttemberg']) await choose(page, option);
      await type(page, 'LEA, blubb');
      const said = await page.locator('#turn .said').boundingBox();
      const question = await page.locator('#question').boundingBox();
      const header = await page.locator('#lotse > header').boundingBox();
      expect(said?.y).toBeGreaterThanOrEqual(Number(header?.y) + Number(header?.height) - 1);
      expect(Number(question?.y) + Number(question?.height)).toBeLessThanOrEqual(viewport.height);
      await leave();
    },
  );

  it('asks for the words of another language, and for no more', async () => {
    const { page, context, leave } = await visit();
    const asked = watched(page);
    await command(page, 'sprache:ar');
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(asked.length).toBe(1);
    expect(asked[0]).toMatch(/words-ar[\w-]*\.js$/);
    await context.setOffline(true);
    await choose(page, 'selbst');
    await command(page, 'sprache:de');
    expect(asked.length).toBe(1);
    await leave();
  });

  it('takes one press for one step, twice pressed or held', async () => {
    const { page, leave } = await visit();
    await page.locator('button.option').first().dblclick();
    expect((await steps(page)).length).toBe(2);
    // A moment later a press at the same place is one of its own.
    await page.waitForTimeout(500);
    await page.locator('button.option').first().click();
    expect((await steps(page)).length).toBe(3);
    await page.locator('button.option').first().focus();
    const before = (await steps(page)).length;
    for (let held = 0; held < 6; held += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect((await steps(page)).length).toBe(before + 1);
    await leave();
  });

  it('takes a press of another button for one of its own, as near and as soon as it comes', async () => {
    const { page, leave } = await visit();
    await toVerdict(page);
    await page.evaluate('globalThis.printed = 0; window.print = () => { printed += 1 }');
    const edges = await page.evaluate<readonly (readonly [number, number])[]>(`
      ['print', 'copy'].map((each, index) => {
        const { left, right, top } = document.querySelector('[data-do=' + each + ']').getBoundingClientRect();
        return [index === 0 ? left + 3 : right - 3, top + 20];
      })
    `);
    for (const [index, [x, y]] of edges.entries())
      for (let times = index; times < 2; times += 1) await page.mouse.click(x, y);
    expect(await page.evaluate('printed')).toBe(1);
    await page.locator('#done').waitFor();
    await leave();
  });

  it('goes to what is new, and opens no keyboard', async () => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
    const { page, leave } = await visit({ options: phone });
    await choose(page, 'fachkraft');
    expect(await focused(page)).toBe('question');
    await expect
      .poll(() => page.locator('#question').evaluate((each) => each.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(0);
    await type(page, 'xyzzy');
    expect(await focused(page)).toBe('errors');
    expect(await page.locator('#text').inputValue()).toBe('xyzzy');
    await choose(page, 'anderes');
    await choose(page, 'weiter');
    expect(await focused(page)).toBe('verdict');
    await leave();
  });

  it.each([
    [390, 844],
    [375, 553],
    [436, 579],
  ])(
    'leads back at one place, step by step, and scrolls no further than it has to: %ix%i',
    async (width, height) => {
      const { page, leave } = await visit({ options: { viewport: { width, height } } });
      for (const option of ['selbst', 'baden-wuerttemberg', 'anschluss'])
        await choose(page, option);
      expect(await page.evaluate('scrollY')).toBe(0);
      const place = await page.locator('.go-back').boundingBox();
      const [x, y] = [Number(place?.x) + 20, Number(place?.y) + 20];
      for (const left of [3, 2, 1]) {
        // Sooner it would be a double click.
        await page.waitForTimeout(500);
        await stepped(page, () => page.mouse.click(x, y));
        expect((await steps(page)).length).toBe(left);
      }
      // At the beginning nothing else lies there.
      await page.waitForTimeout(500);
      await page.mouse.click(x, y);
      expect(await page.locator('.languages[open]').count()).toBe(0);
      await leave();
    },
  );

  it('names each change of an answer by what it changes', async () => {
    const { page, leave } = await visit();
    for (const option of ['selbst', 'baden-wuerttemberg', 'anschluss', 'duldung'])
      await choose(page, option);
    const names = async (list: string) =>
      (await page.locator(list).ariaSnapshot()).match(/(?<=button ").*(?=")/g) ?? [];
    expect(await names('.answered')).toHaveLength(3);
    for (const option of ['duldung-60a', 'nein']) await choose(page, option);
    const { say } = german;
    expect(await names('.checked')).toContainEqual(
      expect.stringMatching(`^${say('page', 'change')} .*Anschlussunterbringung`),
    );
    expect(new Set(await names('.checked')).size).toBe(5);
    await leave();
  });

  it('says a step once, shortly, each language in its own', async () => {
    const { page, leave } = await visit({ path: '/?lang=ar' });
    await command(page, 'zweit:de');
    await choose(page, 'selbst');
    const said = page.locator('#status');
    await expect.poll(() => said.locator('[lang=ar]').count()).toBeGreaterThan(0);
    expect(await said.locator('[lang=de]').count()).toBeGreaterThan(0);
    await choose(page, 'anderes');
    await choose(page, 'weiter');
    const told = await said.innerText();
    expect(told).toContain(german.say('page', 'follows'));
    expect(told.length).toBeLessThan(500);
    await leave();
  });

  it('loses no text that is being typed when the language changes', async () => {
    const { page, leave } = await visit();
    await choose(page, 'fachkraft');
    await page.locator('#text').fill('Landkreis Reut');
    await command(page, 'sprache:en');
    expect(await page.locator('#text').inputValue()).toBe('Landkreis Reut');
    await command(page, 'sprache:de');
    expect(await page.locator('#text').inputValue()).toBe('Landkreis Reut');
    await leave();
  });

  it('shows no name and no number that somebody typed', async () => {
    const { page, leave } = await visit();
    await choose(page, 'fachkraft');
    await type(page, 'xyzzy Mein Name ist Ada Lovelace, 0171 2345678');
    expect(await page.content()).not.toMatch(/Lovelace|2345678/);
    expect(await page.locator('#text').inputValue()).not.toMatch(/Lovelace|2345678/);
    expect(await kept(page)).not.toMatch(/Lovelace|2345678|xyzzy/);
    await leave();
  });
});

describe('The answers on the page', () => {
  it('survive a reload, and are seen nowhere in the address or the history', async () => {
    const { page, leave } = await visit();
    const address = page.url();
    for (const option of ['fachkraft', 'baden-wuerttemberg']) await choose(page, option);
    const [state, asked] = [await stateOf(page), await question(page)];
    expect(page.url()).toBe(address);
    expect(await page.evaluate('Object.keys(history.state)')).toEqual(['lotse']);
    expect(await page.evaluate('typeof history.state.lotse')).toBe('number');
    await page.reload();
    await takenOver(page);
    expect(await stateOf(page)).toEqual(state);
    expect(await question(page)).toBe(asked);
    await choose(page, 'anschluss');
    expect((await steps(page)).length).toBe(4);
    await leave();
  });

  it('are taken back one by one by the button of the browser, after a reload, too', async () => {
    const { page, leave } = await visit();
    for (const option of ['fachkraft', 'baden-wuerttemberg', 'anschluss'])
      await choose(page, option);
    await stepped(page, () => page.goBack());
    expect((await steps(page)).length).toBe(3);
    await page.reload();
    await takenOver(page);
    await stepped(page, () => page.goBack());
    expect((await steps(page)).length).toBe(2);
    await stepped(page, () => page.goForward());
    expect((await steps(page)).length).toBe(3);
    await choose(page, 'unbekannt');
    await stepped(page, () => page.goBack());
    expect((await steps(page)).length).toBe(3);
    await leave();
  });

  it('come to nothing when somebody goes back before they are understood', async () => {
    const { page, leave } = await visit();
    for (const option of ['fachkraft', 'baden-wuerttemberg']) await choose(page, option);
    const come = await typedEarly(page);
    await stepped(page, () => page.goBack());
    come();
    await page.waitForLoadState('networkidle');
    expect((await steps(page)).length).toBe(2);
    await stepped(page, () => page.goForward());
    expect((await steps(page)).length).toBe(3);
    await leave();
  });

  it('leave with everything else, at once and for good, and it is quiet then', async () => {
    const { page, leave } = await visit();
    for (const option of ['fachkraft', 'baden-wuerttemberg']) await choose(page, option);
    await command(page, 'loeschen');
    const asked = watched(page);
    const first = await stateOf(page);
    expect(await kept(page)).toBe('{}');
    await page.evaluate(`
      globalThis.changes = [];
      new MutationObserver((all) => changes.push(...all)).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true,
      })
    `);
    await page.waitForTimeout(10_000);
    expect(await page.evaluate('changes.length')).toBe(0);
    expect(asked).toEqual([]);
    await page.reload();
    await takenOver(page);
    expect((await steps(page)).length).toBe(1);
    expect((await stateOf(page)).trail.steps).toEqual(first.trail.steps);
    await leave();
  });

  it('are of no other tab', async () => {
    const { page, context, leave } = await visit();
    await choose(page, 'fachkraft');
    const other = await context.newPage();
    await other.goto(page.url());
    await takenOver(other);
    await choose(other, 'selbst');
    await choose(page, 'baden-wuerttemberg');
    expect((await steps(page)).at(1)).toEqual({ rolle: 'fachkraft' });
    expect((await steps(other)).length).toBe(2);
    await leave();
  });

  it('are there while the page is, where the browser keeps nothing', async () => {
    const before = (page: Page) =>
      page.addInitScript(
        "Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('', 'SecurityError') } })",
      );
    const { page, leave } = await visit({ before });
    await toVerdict(page);
    await stepped(page, () => page.goBack());
    expect(await page.locator('#question').count()).toBe(1);
    await page.reload();
    await takenOver(page);
    expect((await steps(page)).length).toBe(1);
    await leave();
  });
});

describe('Half an hour after the last answer', () => {
  const clocked = async (options: BrowserContextOptions = {}) =>
    await visit({
      options,
      before: (page) => page.clock.install({ time: new Date('2026-05-04T09:00:00') }),
    });

  it('the warning has no barriers, on the smallest phone', async () => {
    const viewport = { width: 320, height: 568 };
    const { page, leave } = await clocked({ viewport, bypassCSP: true });
    await choose(page, 'fachkraft');
    await page.clock.runFor(28 * 60_000 + 1000);
    expect(await page.locator('#warning').isVisible()).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await leave();
  });

  it('everything is forgotten, after a warning, and leaves the screen', async () => {
    const { page, leave } = await clocked();
    for (const option of ['fachkraft', 'baden-wuerttemberg']) await choose(page, option);
    await page.clock.runFor(60_000);
    expect(await page.locator('#warning').count()).toBe(0);
    await page.clock.runFor(27 * 60_000);
    expect(await page.locator('#warning').isVisible()).toBe(true);
    expect(await page.evaluate("document.activeElement.closest('#warning') !== null")).toBe(true);
    await stepped(page, () => page.clock.runFor(2 * 60_000));
    expect(await page.locator('#warning').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain(german.say('dialog', 'expired'));
    expect((await steps(page)).length).toBe(1);
    expect(await kept(page)).toBe('{}');
    await leave();
  });

  it('nothing is forgotten of whoever goes on, and they are where they were', async () => {
    const { page, leave } = await clocked();
    for (const option of ['fachkraft', 'baden-wuerttemberg']) await choose(page, option);
    await page.locator('#text').focus();
    await page.clock.runFor(28 * 60_000 + 1000);
    await page.locator('#warning button').press('Enter');
    await page.locator('#warning').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('text');
    await page.clock.runFor(27 * 60_000);
    expect(await page.locator('#warning').count()).toBe(0);
    expect((await steps(page)).length).toBe(3);
    await leave();
  });

  it('what a phone kept while it slept is forgotten once it is seen', async () => {
    const { page, leave } = await clocked();
    await choose(page, 'fachkraft');
    await page.clock.setSystemTime(new Date('2026-05-04T10:00:00'));
    await stepped(page, () =>
      page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"),
    );
    expect((await steps(page)).length).toBe(1);
    expect(await kept(page)).toBe('{}');
    await leave();
  });

  it('nothing is there after a reload, and that is said', async () => {
    const { page, leave } = await clocked();
    await choose(page, 'fachkraft');
    await page.clock.setSystemTime(new Date('2026-05-04T10:00:00'));
    await page.reload();
    await takenOver(page);
    expect(await page.locator('main').innerText()).toContain(german.say('dialog', 'expired'));
    expect((await steps(page)).length).toBe(1);
    await leave();
  });

  it.each([
    ['nobody came', (page: Page) => page.clock.runFor(60_000)],
    [
      'the device slept',
      async (page: Page) => {
        await page.clock.setSystemTime(new Date('2026-05-04T17:00:00'));
        await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      },
    ],
  ])('the case before is not gone back to any more: %s', async (_, pass) => {
    const { page, leave } = await clocked();
    await toVerdict(page);
    await stepped(page, () => page.keyboard.press('F2'));
    await page.clock.runFor(29 * 60_000);
    expect(await page.locator('#undo').count()).toBe(1);
    await pass(page);
    expect(await page.locator('#undo').count()).toBe(0);
    await leave();
  });
});

describe('Whoever has chosen no language yet', () => {
  it('is asked in the one of their browser, with no word of another loaded', async () => {
    const { page, leave } = await visit({ path: '/', options: { locale: 'ar' } });
    const asked = watched(page);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('button.option').first().getAttribute('value')).toBe('ar');
    expect(await page.locator('button.option').count()).toBe(i18n.codes.length + 1);
    await type(page, 'qwertz');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await choose(page, 'ar');
    expect(asked.filter((each) => each.includes('words-'))).toEqual([]);
    await leave();
  });
});

describe('Whoever speaks another language than those offered', () => {
  it('is understood on the device, too', async () => {
    const { page, leave } = await visit({ path: '/' });
    await choose(page, 'unbekannt');
    const asked = watched(page);
    await type(page, 'english');
    expect(unexpected(asked)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  });
});

describe('Whoever leaves quickly', () => {
  const left = async (leaveBy: (page: Page) => Promise<unknown>) => {
    const { page, context } = await visit();
    // Nothing outside is asked here: where the link leads stands in for it.
    await context.route('https://**', (route) => route.fulfill({ body: '<title>weather</title>' }));
    const answers = ['fachkraft', 'baden-wuerttemberg'];
    for (const option of answers) await choose(page, option);
    // An answer is shown before the browser's history has it.
    await expect.poll(() => page.evaluate('history.state?.lotse')).toBe(answers.length);
    const entries = await page.evaluate('history.length');
    await leaveBy(page);
    await page.waitForURL('https://**');
    expect(await page.evaluate('history.length')).toBe(entries);
    await page.goBack();
    await takenOver(page);
    expect((await steps(page)).length).toBe(1);
    expect(await kept(page)).toBe('{}');
    await context.close();
  };

  it('by the link leaves nothing behind', async () => {
    await left((page) => page.locator('a.leave').click());
  });

  it('by Shift, three times, leaves nothing behind', async () => {
    await left(async (page) => {
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    });
  });

  it('leaves nothing behind while an answer is still waited for', async () => {
    await left(async (page) => {
      const come = await typedEarly(page);
      await page.locator('a.leave').click();
      come();
    });
  });

  it('is not taken for somebody who writes capital letters', async () => {
    const { page, leave } = await visit();
    await page.locator('#text').focus();
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    // So keyboards change their language.
    await page.keyboard.down('Alt');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    await page.keyboard.up('Alt');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await page.locator('#text').inputValue()).toBe('ABCD');
    await leave();
  });
});

describe('What a device can do', () => {
  it('begins the next case by one key, and takes that back once', async () => {
    const { page, leave } = await visit();
    await toVerdict(page);
    const found = await stateOf(page);
    expect(await page.locator('[aria-keyshortcuts=F2]').innerText()).toContain('F2');
    await stepped(page, () => page.keyboard.press('F2'));
    expect((await steps(page)).at(-1)).toMatchObject({ rolle: 'fachkraft' });
    expect(await focused(page)).toBe('text');
    expect(await kept(page)).toBe('{}');
    // Nothing is said to be gone that can be gone back to.
    expect(await page.locator('main .said').count()).toBe(0);
    expect(await page.locator('#status').innerText()).toBe('');
    await stepped(page, () => page.locator('#undo').press('Enter'));
    expect(await stateOf(page)).toEqual(found);
    await stepped(page, () => page.keyboard.press('F2'));
    await choose(page, 'baden-wuerttemberg');
    expect(await page.locator('#undo').count()).toBe(0);
    await leave();
  });

  it('copies the note for the file', async () => {
    const { page, leave } = await visit({
      options: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await toVerdict(page);
    await page.locator('[data-do=copy]').click();
    await expect.poll(() => page.locator('#status').innerText()).toBe(german.say('page', 'copied'));
    expect(await page.locator('[data-do=copy] + p').innerText()).toBe(german.say('page', 'copied'));
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain(german.say('verdict', 'vermerk.title'));
    await leave();
  });

  it('shows the note for the file, and shuts it again', async () => {
    const { page, leave } = await visit();
    await toVerdict(page);
    await command(page, 'vermerk');
    const note = page.locator('.note .vermerk');
    expect(await note.isVisible()).toBe(true);
    expect(await page.evaluate("document.activeElement.matches('.note > summary')")).toBe(true);
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await note.isVisible()).toBe(true);
    await leave();
  });

  it('saves the result as a text where nothing can be shared', async () => {
    const { page, leave } = await visit();
    await toVerdict(page, 'selbst');
    const button = page.locator('[data-do=share]');
    expect(await button.innerText()).toBe(german.say('page', 'save'));
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = await readFile(await saved.path(), 'utf8');
    expect(text).toContain((await page.locator('#verdict span').first().innerText()).trim());
    await leave();
  });

  it('reads aloud what is said and the verdict, where there is a voice on it', async () => {
    const { page, leave } = await visit({
      // Chromium without a screen has no voices of its own.
      before: (page) =>
        page.addInitScript(() => {
          const spoken: string[] = [];
          const voice = { localService: true, lang: 'de-DE' };
          class Utterance {
            readonly text: string;
            constructor(text: string) {
              this.text = text;
            }
          }
          Object.assign(globalThis, { spoken, SpeechSynthesisUtterance: Utterance });
          Object.defineProperty(globalThis, 'speechSynthesis', {
            value: {
              getVoices: () => [voice],
              speak: ({ text }: Utterance) => spoken.push(text),
              cancel: () => undefined,
              addEventListener: () => undefined,
            },
          });
        }),
    });
    await toVerdict(page, 'selbst');
    await type(page, 'danke');
    await page.locator('[data-do=listen]').click();
    const spoken = await page.evaluate<string>('spoken.join(" ")');
    for (const part of ['.said p', '#verdict span'])
      expect(spoken).toContain((await page.locator(part).first().innerText()).trim());
    await leave();
  });

  it('reads nothing aloud where there is no voice on it', async () => {
    const { page, leave } = await visit();
    await toVerdict(page, 'selbst');
    for (const button of await page.locator('[data-do=listen]').all())
      expect(await button.isVisible()).toBe(false);
    await leave();
  });
});

describe('Where something cannot be loaded', () => {
  it('the form goes on by the server: the script', async () => {
    const context = await here.browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.route('**/core*.js', (route) => route.abort());
    await page.goto(`${here.serving.url}/?lang=de`);
    await page.locator('button[value=fachkraft]').click();
    await page.waitForLoadState();
    expect((await steps(page)).length).toBe(2);
    await context.close();
  });

  it('the form goes on by the server: what understands texts', async () => {
    const { page, context } = await visit();
    await page.route('**/typing*.js', (route) => route.abort());
    await choose(page, 'fachkraft');
    await page.locator('#text').fill('Bayern');
    await Promise.all([page.waitForNavigation(), page.locator('#text').press('Enter')]);
    expect((await steps(page)).at(-1)).toEqual({ bundesland: 'anderes' });
    await takenOver(page);
    await choose(page, 'weiter');
    expect(await page.locator('#verdict').count()).toBe(1);
    await context.close();
  });

  it('it says what is missing where there is no server either, and loses nothing', async () => {
    const { page, context } = await visit();
    await choose(page, 'fachkraft');
    await context.setOffline(true);
    await page.locator('#text').fill('Bayern');
    await page.locator('#text').press('Enter');
    await page.locator('#lacking').waitFor();
    expect(await page.locator('#lacking').innerText()).toBe(german.say('page', 'lacking.typing'));
    expect(await page.locator('#text').inputValue()).toBe('Bayern');
    await page.locator('details.languages').evaluate((each) => each.setAttribute('open', ''));
    await page.locator('button[value="sprache:ar"]').first().press('Enter');
    await expect
      .poll(() => page.locator('#lacking').innerText())
      .toBe(german.say('page', 'lacking.words'));
    await choose(page, 'anderes');
    await context.setOffline(false);
    await type(page, 'stimmt');
    expect(await page.locator('#verdict').count()).toBe(1);
    await context.close();
  });
});

describe('The same with JavaScript and without', () => {
  it('a form that is posted twice is answered alike', async () => {
    const serving = await serve();
    const context = await here.browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${serving.url}/?lang=de`);
    await page.locator('button[value=fachkraft]').click();
    await page.locator('button[value=baden-wuerttemberg]').click();
    const state = await stateOf(page);
    await page.reload();
    expect(await stateOf(page)).toEqual(state);
    await page.goBack();
    await page.locator('button[value=anderes]').click();
    expect((await steps(page)).at(-1)).toEqual({ bundesland: 'anderes' });
    await context.close();
    await serving.stop();
  });
});
