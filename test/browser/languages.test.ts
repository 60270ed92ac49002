import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../bot/server/serving.ts';
import { PSEUDO, projectWithPseudo, strayWords } from '../locales/pseudo.ts';
import { i18n } from '../speech.ts';
import { opened } from './opened.ts';
import { bubbles, options, watchErrors } from './page-talk.ts';
import { startTown } from './town.ts';

const here = opened();

/**
 * The places in the lists of options that lead to a verdict: role, Land, accommodation, paper, title,
 * and that all is right.
 */
const FOR_ONESELF = [2, 0, 2, 0, 2, 0];
const FOR_ANOTHER = [1, 0, 2, 0, 2, 0];

/** The page on the smallest phone there is, in a language. */
async function visit(url: string, language: string) {
  const context = await here.browser.newContext({ viewport: { width: 320, height: 640 } });
  const errors = watchErrors(context);
  const page = await context.newPage();
  await page.goto(`${url}/chat?lang=${language}`);
  await options(page).first().waitFor();
  return { page, errors, leave: () => context.close() };
}

async function choose(page: Page, place: number): Promise<void> {
  const before = await bubbles(page).count();
  await options(page).nth(place).click();
  await expect.poll(() => bubbles(page).count(), { timeout: 10_000 }).toBeGreaterThan(before);
}

/** What a visitor reads, and what hangs over an edge: of the window, or of its own box. */
function burstsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll(
      'body > header, body > header *, body > nav, body > nav *, .webchat__bubble__content, .webchat__suggested-action',
    )].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility() && right - left > 1;
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      return isSeen && (left < -1 || right > innerWidth + 1 || isCut);
    }).map((element) => element.textContent.trim())`);
}

async function isBroken(page: Page): Promise<readonly string[]> {
  const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  return [...(await burstsOn(page)), ...(Number(wider) > 0 ? [`page: ${wider}`] : [])];
}

describe.each(i18n.languages)('In $code, on the smallest phone', ({ code, dir }) => {
  it('the interview comes to its verdict, and nothing hangs over', async () => {
    const { page, errors, leave } = await visit(here.serving.url, code);
    expect(await page.getAttribute('html', 'lang')).toBe(code);
    expect(await page.getAttribute('html', 'dir')).toBe(dir);
    for (const place of FOR_ONESELF) {
      expect(await isBroken(page)).toEqual([]);
      await choose(page, place);
    }
    await expect.poll(() => bubbles(page).last().locator('h2').count()).toBeGreaterThan(0);
    expect(await isBroken(page)).toEqual([]);
    expect(errors).toEqual([]);
    await leave();
  });
});

/** The languages and directions in which parts of something stand there. */
const writings = (page: Page, inside: string) =>
  page
    .locator(`${inside} .pair`)
    .evaluateAll((pairs) => [
      ...new Set(
        pairs.flatMap((pair) =>
          [...pair.children].map(
            (part) => `${part.getAttribute('lang')} ${part.getAttribute('dir')}`,
          ),
        ),
      ),
    ]);

const OTHERS = i18n.languages.filter(({ code }) => code !== 'de');

describe.each(OTHERS)('For whoever helps somebody in $code', ({ code, dir }) => {
  it('every message and every option has its German, each with its own direction', async () => {
    const { page, errors, leave } = await visit(here.serving.url, code);
    for (const place of FOR_ANOTHER) {
      await choose(page, place);
      expect(await isBroken(page)).toEqual([]);
    }
    const both = [`${code} ${dir}`, 'de ltr'];
    expect(await writings(page, '.webchat__bubble')).toEqual(both);
    expect(errors).toEqual([]);
    await leave();
  });
});

describe('From right to left', () => {
  it('the panel of the chat opens at the left, and its text begins at the right', async () => {
    const town = await startTown('chat');
    const own = await serve({ site: { origins: [town.origin] } });
    town.embed(own.url);
    const page = await here.browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${town.origin}/?language=ar`);
    await page.locator('button.open').click();
    await options(page.frameLocator('iframe')).first().waitFor();
    const panel = await page.locator('.panel').boundingBox();
    expect(panel?.x).toBeLessThan(100);
    const direction = 'getComputedStyle(document.querySelector(".webchat__bubble")).direction';
    expect(await page.frames()[1]?.evaluate(direction)).toBe('rtl');
    await page.close();
    await own.stop();
    town.stop();
  });
});

describe('In a language a third longer than German', () => {
  let program: ChildProcess;
  let root: string;
  afterAll(() => {
    program.kill();
    rmSync(root, { recursive: true });
  });

  it('nothing bursts, and no word on the page comes from anywhere but its texts', async () => {
    root = projectWithPseudo();
    const environment = { ...process.env, PORT: '0', STORE: 'memory' };
    program = spawn(process.execPath, ['bot/programs/serve.ts'], { cwd: root, env: environment });
    const [line] = (await once(program.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    const { page, leave } = await visit(/http\S+/.exec(String(line))?.[0] ?? '', PSEUDO);
    for (const place of FOR_ONESELF) {
      expect(await isBroken(page)).toEqual([]);
      await choose(page, place);
    }
    expect(await isBroken(page)).toEqual([]);
    const spoken = `[document.title, document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')]
      .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))].join('\\n')`;
    expect(strayWords(String(await page.evaluate(spoken)))).toEqual([]);
    await leave();
  });
});
