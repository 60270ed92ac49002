import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';
import { opened } from './opened.ts';
import { press, visit } from './plain-page.ts';

const here = opened();

/** Small phones, one on its side, and what is left of a desktop at 200 and at 400 %. */
const SIZES = [
  { width: 320, height: 568 },
  { width: 375, height: 553 },
  { width: 640, height: 512 },
  { width: 320, height: 256 },
];

const LANGUAGES = i18n.languages.map(({ code }) => code);

/** The question that stands there; nothing once the verdict does. */
function questionOn(page: Page): Promise<string> {
  return page.evaluate('document.querySelector("ul.options")?.classList[1] ?? ""');
}

/** The option that leads through the most questions: not to know, else to go on, else the first. */
async function pressNext(page: Page, role: string): Promise<void> {
  const options: readonly string[] = await page
    .locator('button[name=choose]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
  const [first = ''] = options;
  const wanted = [role, 'baden-wuerttemberg', 'unbekannt', 'weiter', first];
  await press(page, 'choose', String(wanted.find((each) => options.includes(each))));
}

/** How much of the question is seen where the page opens at it, in percent, and what hangs over. */
const SEEN = `(() => {
  const header = document.querySelector('header');
  const top = getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
  if (location.hash === '') scrollTo(0, 0);
  else document.querySelector('#turn').scrollIntoView();
  const question = document.querySelector('#question').getBoundingClientRect();
  const seen = Math.min(question.bottom, innerHeight) - Math.max(question.top, top);
  return {
    seen: Math.round((100 * seen) / question.height),
    over: document.documentElement.scrollWidth - innerWidth,
  };
})()`;

async function unseenOn(page: Page): Promise<readonly string[]> {
  const question = await questionOn(page);
  const faults: string[] = [];
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    const { seen, over } = await page.evaluate<{ seen: number; over: number }>(SEEN);
    if (seen < 90) faults.push(`${question} at ${width}x${height}: ${seen} %`);
    if (over > 0) faults.push(`${question} at ${width}x${height}: ${over} px too wide`);
  }
  return faults;
}

describe.each(LANGUAGES)('Without a script, in %s', (code) => {
  // Who helps somebody reads two languages.
  it.each(['selbst', 'begleitung'])('every question is seen on every screen: %s', async (role) => {
    const { page, leave } = await visit(here, { code });
    const faults: string[] = [];
    while ((await questionOn(page)) !== '') {
      faults.push(...(await unseenOn(page)));
      await page.setViewportSize({ width: 320, height: 568 });
      await pressNext(page, role);
    }
    expect(faults).toEqual([]);
    await leave();
  });
});
