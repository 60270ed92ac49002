import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';
import { bundledGoing, pageOf, SHOWN, SIZES, seenAt, seenByScript } from './asked.ts';
import { opened } from './opened.ts';
import { press, visit } from './plain-page.ts';

const here = opened();

let going: string;
beforeAll(async () => {
  going = await bundledGoing();
});

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

async function unseenOn(page: Page, question: string, seenOn = seenAt): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const size of SIZES) {
    const { width, height } = size;
    const { seen, over, cut, hasBack } = await seenOn(page, size);
    // At 400 % a long question in two languages is as high as the screen.
    if (seen < (height < 320 ? 90 : 100))
      faults.push(`${question} at ${width}x${height}: ${seen} %`);
    if (over > 0) faults.push(`${question} at ${width}x${height}: ${over} px too wide`);
    faults.push(...cut.map((text) => `${question} at ${width}x${height}: cut is ${text}`));
    // Where there is no height for it, what leads back is gone to.
    if (height >= 480 && !hasBack) faults.push(`${question} at ${width}x${height}: no way back`);
  }
  return faults;
}

describe.each(['de', 'ar', 'ti'])('Without a script, in %s', (code) => {
  // Who helps somebody reads two languages.
  it.each(['selbst', 'begleitung'])('every question is seen where it opens: %s', async (role) => {
    const { page, leave } = await visit(here, { code });
    const faults: string[] = [];
    for (let asked = await questionOn(page); asked !== ''; asked = await questionOn(page)) {
      faults.push(...(await unseenOn(page, asked)));
      await page.setViewportSize({ width: 320, height: 568 });
      await pressNext(page, role);
    }
    expect(faults).toEqual([]);
    await leave();
  });
});

const ROLES = ['selbst', 'begleitung', 'fachkraft'];

describe.each(i18n.codes)('In %s', (code) => {
  it.each(ROLES)('every question there is is seen on every screen: %s', async (role) => {
    const context = await here.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const id of SHOWN) {
      await page.setContent(pageOf(id, code, role));
      faults.push(...(await unseenOn(page, id)));
      await page.evaluate(going);
      faults.push(...(await unseenOn(page, `${id}, by its script,`, seenByScript)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
