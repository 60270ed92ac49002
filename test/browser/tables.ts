/**
 * Writes `docs/accessibility.md` anew: what a checker finds on the page in each state, how much is seen of each question,
 * and what the accessibility tree says after each step. `npm run tables`; it takes a quarter of an hour.
 */
import { writeFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serve } from '../bot/server/serving.ts';
import { i18n } from '../speech.ts';
import { pageOf, pageShowing, SHOWN, SIZES, seenAt } from './asked.ts';
import { violationsOn } from './axe.ts';
import { launch } from './chromium.ts';
import { STATES } from './states.ts';

type Rows = readonly (readonly (string | number)[])[];

function table(head: readonly string[], rows: Rows): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

const named = ({ width, height }: { readonly width: number; readonly height: number }) =>
  `${width}x${height}`;

/** The screens on which is checked. */
const SCREENS = [
  { width: 320, height: 568, colorScheme: 'light' },
  { width: 320, height: 568, colorScheme: 'dark' },
  { width: 1280, height: 800, colorScheme: 'light' },
] as const;

const UNFOLD = 'for (const each of document.querySelectorAll("details")) each.open = true';

/** The barriers in a state on a screen: by rule, with the languages in which they are. */
async function found(page: Page, turnIn: (typeof STATES)[string]): Promise<string> {
  const languages = new Map<string, string[]>();
  for (const code of i18n.codes) {
    await page.setContent(pageShowing({ ...turnIn(code), draft: '' }));
    await page.evaluate(UNFOLD);
    for (const { id } of await violationsOn(page))
      languages.set(id, [...(languages.get(id) ?? []), code]);
  }
  return [...languages].map(([id, codes]) => `${id}: ${codes.join(' ')}`).join('; ') || '0';
}

async function barriers(browser: Browser): Promise<string> {
  const columns: string[][] = [];
  for (const { colorScheme, ...viewport } of SCREENS) {
    const page = await browser.newPage({ viewport, colorScheme });
    const column: string[] = [];
    for (const turnIn of Object.values(STATES)) column.push(await found(page, turnIn));
    columns.push(column);
    await page.close();
  }
  const rows = Object.keys(STATES).map((name, row) => [
    name,
    ...columns.map((column) => column[row] ?? ''),
  ]);
  return table(['', ...SCREENS.map((each) => `${named(each)}, ${each.colorScheme}`)], rows);
}

const ROLES = ['selbst', 'begleitung', 'fachkraft'];

/** The least that is seen of any question, in percent, by language and screen; `begleitung` reads two languages. */
async function visibility(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const rows: (readonly (string | number)[])[] = [];
  for (const code of i18n.codes)
    for (const role of ROLES) {
      const least = SIZES.map(() => 100);
      for (const id of SHOWN) {
        await page.setContent(pageOf(id, code, role));
        for (const [index, size] of SIZES.entries()) {
          const { seen } = await seenAt(page, size);
          least[index] = Math.min(least[index] ?? 0, seen);
        }
      }
      rows.push([code, role, ...least]);
    }
  await page.close();
  return table(['language', 'role', ...SIZES.map(named)], rows);
}

/** What is counted in the tree. */
const COUNTED = ['heading', 'list', 'button', 'DisclosureTriangle', 'textbox', 'status'];

async function treeOf(page: Page, tools: CDPSession): Promise<readonly (string | number)[]> {
  const { result } = await tools.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const [focused] = (
    await tools.send('Accessibility.getPartialAXTree', {
      objectId: String(result.objectId),
      fetchRelatives: false,
    })
  ).nodes;
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  const said = (await page.locator('#status').innerText()).trim().replaceAll(/\s+/g, ' ');
  const counts = COUNTED.map((role) => roles.filter((each) => each === role).length);
  return [`${focused?.role?.value} “${focused?.name?.value}”`, said, ...counts];
}

/** The steps that are gone. */
const STEPS = ['baden-wuerttemberg', 'anschluss', 'aufenthaltstitel', 'p25-2', 'weiter'];

async function steps(browser: Browser, url: string, code: string, role: string): Promise<string> {
  const page = await browser.newPage();
  const tools = await page.context().newCDPSession(page);
  await tools.send('Accessibility.enable');
  await page.goto(`${url}/?lang=${code}`);
  await page.locator('html[data-local]').waitFor({ state: 'attached' });
  const rows: (readonly (string | number)[])[] = [];
  for (const option of [role, ...STEPS]) {
    const button = page.locator(`button[name=choose][value="${option}"]`);
    await page.locator('#status').evaluate((status) => status.replaceChildren());
    await button.press('Enter');
    await button.waitFor({ state: 'detached' });
    await page.locator('#status:not(:empty)').waitFor({ state: 'attached' });
    rows.push([option, ...(await treeOf(page, tools))]);
  }
  await page.close();
  return table(['pressed', 'focus', 'said', ...COUNTED], rows);
}

const browser = await launch();
const { url, stop } = await serve();
const parts = [
  '# What the page is like for those who cannot see, or see little of it',
  'Written by `npm run tables` (`test/browser/tables.ts`), not by hand.',
  '## What a checker finds',
  `axe-core, in ${i18n.codes.length} languages (${i18n.codes.join(', ')}), with everything unfolded, the menu of languages, too. \`0\`: nothing in any of them; else the rule, and in which.`,
  await barriers(browser),
  '## How much is seen of a question',
  `The least of all ${SHOWN.length} questions, in percent of its height, where the page opens at it. \`begleitung\` reads two languages.`,
  await visibility(browser),
  '## What the accessibility tree says after each step',
  'Where the focus is, what is said aloud, and how many of each there are in the tree.',
  'German, by oneself:',
  await steps(browser, url, 'de', 'selbst'),
  'Arabic with German beside it, for somebody else:',
  await steps(browser, url, 'ar', 'begleitung'),
];
await browser.close();
await stop();
writeFileSync('docs/accessibility.md', `${parts.map((part) => part.trim()).join('\n\n')}\n`);
