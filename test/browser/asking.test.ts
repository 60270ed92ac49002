import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { documentView } from '../../bot/page/view/document.ts';
import { QUESTION_IDS, type QuestionId } from '../../dialogs/index.ts';
import { questionOf } from '../../dialogs/questions/index.ts';
import type { Question } from '../../dialogs/questions/question.ts';
import { UNNAMED } from '../bot/page/unnamed.ts';
import { start } from '../dialogs/talking.ts';
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
  const isFirst = location.protocol === 'http:' && location.hash === '';
  if (isFirst) scrollTo(0, 0);
  else document.querySelector('#turn').scrollIntoView();
  const question = document.querySelector('#question').getBoundingClientRect();
  const seen = Math.min(question.bottom, innerHeight) - Math.max(question.top, top);
  return {
    seen: Math.round((100 * seen) / question.height),
    over: document.documentElement.scrollWidth - innerWidth,
  };
})()`;

async function unseenOn(page: Page, question: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    const { seen, over } = await page.evaluate<{ seen: number; over: number }>(SEEN);
    if (seen < 90) faults.push(`${question} at ${width}x${height}: ${seen} %`);
    if (over > 0) faults.push(`${question} at ${width}x${height}: ${over} px too wide`);
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

const style = readFileSync(new URL('../../bot/page/style.css', import.meta.url), 'utf8');

/** These are asked where there is something to ask about; walks come by. */
const OF_WALKS: readonly QuestionId[] = ['sprache', 'personen', 'aenderung'];

/** A page that asks a question, with all the options it can have. */
function pageOf(id: QuestionId, code: string, role: string): string {
  const turn = start({ sprache: code, rolle: role });
  const question: Question = questionOf(id);
  const options = question.options({
    given: {},
    settled: {},
    told: [],
    open: new Set(),
    applies: () => true,
    asOf: turn.facts.asOf,
    languages: i18n.codes,
  });
  const second = code === 'de' && role === 'begleitung' ? 'fa' : turn.second;
  const messages = [{ kind: 'question', question: id } as const];
  const asked = { ...turn, question: id, options, messages, second, draft: '' };
  const files = { style: 'data:,', icon: 'data:,', scripts: [], settings: null };
  const page = String(documentView(asked, UNNAMED, files));
  return page.replace('</head>', `<style>${style}</style></head>`);
}

const ROLES = ['selbst', 'begleitung', 'fachkraft'];

describe.each(i18n.codes)('In %s', (code) => {
  it.each(ROLES)('every question there is is seen on every screen: %s', async (role) => {
    const context = await here.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const id of QUESTION_IDS.filter((each) => !OF_WALKS.includes(each))) {
      await page.setContent(pageOf(id, code, role));
      faults.push(...(await unseenOn(page, id)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
