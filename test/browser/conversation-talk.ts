import type { Browser, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { changeOf } from '../../dialogs/index.ts';
import type { State } from '../../dialogs/machine/stored.ts';
import type { Channel, Talk } from '../bot/channels/talk.ts';
import type { Serving } from '../bot/server/serving.ts';
import { conversation } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';

/** The conversation that the form on a page carries. */
export async function stateOf(page: Page): Promise<State> {
  return JSON.parse(await page.locator('input[name=state]').inputValue());
}

/** Waits until the script of a page has taken over its form. */
export async function takenOver(page: Page | Frame): Promise<void> {
  await page.locator('html[data-local]').waitFor({ state: 'attached' });
}

/** Waits until what is on a page has been shown: then it is in the history, too. */
async function painted(page: Page | Frame): Promise<void> {
  await page.evaluate(
    `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))`,
  );
}

/** Does something that is a step, and waits until what came of it is shown, and noted. */
export async function stepped(page: Page | Frame, act: () => Promise<unknown>): Promise<void> {
  await page.locator('#turn').evaluate((turn) => turn.setAttribute('data-before', ''));
  await act();
  await page.locator('#turn:not([data-before])').waitFor();
  await painted(page);
}

/**
 * Presses the button of an option, by its key: a second press by a mouse would be too soon. One that waits in the
 * help is opened first.
 */
export const choose = (page: Page | Frame, option: string) =>
  stepped(page, async () => {
    const button = page.locator(`button[name=choose][value="${option}"]`);
    if (!(await button.isVisible())) await page.locator('.help > summary').press('Enter');
    await button.press('Enter');
  });

/** Types a text and sends it off. */
export const type = (page: Page, text: string) =>
  stepped(page, async () => {
    await page.locator('#text').fill(text);
    await page.locator('#text').press('Enter');
  });

/** The buttons of a page that send a field: the value that each sends, and what it says. */
async function buttonsOf(
  page: Page,
  field: string,
): Promise<readonly (readonly [string, string])[]> {
  return await page.locator(`main button[name=${field}]`).evaluateAll((all) =>
    all.map((button) => {
      const shown = button.cloneNode(true) as typeof button;
      for (const drawing of shown.querySelectorAll('svg')) drawing.remove();
      return [String(button.getAttribute('value')), String(shown.textContent).trim()] as const;
    }),
  );
}

/** What an option says: at the check a button stands in the line of the answer that it changes. */
async function labelOn(page: Page, [option, label]: readonly [string, string]): Promise<string> {
  const changed = changeOf(option);
  if (changed === null) return label;
  const [question = ''] = (await page.locator(`#answer-${changed}`).innerText()).split(':');
  return i18n.speaker('de', 'fachkraft').say('labels', 'pruefung.aendern', { question });
}

/** What a page may ask for once it is there: words of a language, and what is understood when somebody types. */
const MAY_BE_ASKED_FOR = /\/(words|typed|typing|places|note|qr)[\w-]*(\.[0-9a-f]{16})?\.js$/;

/** The icon of the page: a browser fetches it when it likes, long after all else, and nobody asks for it. */
const ICON = /\/icon(\.[0-9a-f]{16})?\.svg$/;

/** What a page asks for from now on. */
export function watched(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!ICON.test(request.url())) asked.push(`${request.method()} ${request.url()}`);
  });
  return asked;
}

/** Those of what was asked for that were not to be. */
export const unexpected = (asked: readonly string[]) =>
  asked.filter((each) => !each.startsWith('GET ') || !MAY_BE_ASKED_FOR.test(each));

/** The page as a channel: everything is answered in the browser. */
export function conversationPage(serving: Serving, browser: Browser): Channel {
  async function begin(asOf: string): Promise<Talk> {
    serving.clock.today = asOf;
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${serving.url}/?lang=de`);
    await takenOver(page);
    const asked = watched(page);
    return {
      type: (text) => type(page, text),
      press: (option) => choose(page, option),
      seen: async () => {
        const state = await stateOf(page);
        const beginning = { asOf, preset: {} };
        const { question, options, commands, verdict } = conversation.resume(state, beginning);
        const shown = await buttonsOf(page, 'choose');
        // The way on from the check stands below all answers.
        const place = ([option]: readonly [string, string]) => options.indexOf(option);
        const choices =
          question === 'pruefung' ? shown.toSorted((a, b) => place(a) - place(b)) : shown;
        const offered = await buttonsOf(page, 'command');
        return {
          question,
          options: choices.map(([option]) => option),
          commands,
          verdict,
          steps: state.trail.steps,
          labels: await Promise.all(choices.map((each) => labelOn(page, each))),
          offered: offered.map(([command]) => command).filter((id) => !id.includes(':')),
        };
      },
      end: async () => {
        expect(unexpected(asked)).toEqual([]);
        await context.close();
      },
    };
  }
  return { name: 'the page, by itself', begin, stop: serving.stop };
}
