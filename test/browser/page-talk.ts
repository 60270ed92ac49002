import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { State } from '../../dialogs/machine/stored.ts';
import type { Channel, Talk } from '../bot/channels/talk.ts';
import { read } from '../bot/server/direct-line-client.ts';
import type { Serving } from '../bot/server/serving.ts';

/** What the tests touch of the chat: the page itself, or the frame in which another shows it. */
export type Chat = Page | FrameLocator;

/** The box in which a visitor types. */
export const box = (chat: Chat) => chat.locator('.webchat__send-box-text-box__input');

/** The buttons of the options, in order. */
export const options = (chat: Chat) => chat.locator('.webchat__suggested-action');

/** What the bot has said, in order. */
export const bubbles = (chat: Chat) =>
  chat.locator('.webchat__bubble:not(.webchat__bubble--from-user)');

/** Opens what one button opens on a small screen; a large one shows it always. */
export async function openMenu(page: Page): Promise<void> {
  const menu = page.locator('#menu');
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false')
    await menu.click();
}

/** Types a text and sends it off. */
export async function type(chat: Chat, text: string): Promise<void> {
  await box(chat).fill(text);
  await box(chat).press('Enter');
}

/** Watches what a page asks for: everything has to come from where it may. */
export function watchRequests(
  context: BrowserContext,
  allowed: readonly string[],
): readonly string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && !allowed.includes(host)) foreign.push(request.url());
  });
  return foreign;
}

/** Watches what a page complains of in its console. */
export function watchErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  return errors;
}

/** The conversation that a page holds. */
export function conversationOf(frame: Page | Frame): Promise<string> {
  return frame.evaluate(() => JSON.parse(sessionStorage.getItem('lotse') ?? '{}').conversationId);
}

/** The token that a page holds. */
function tokenOf(frame: Page | Frame): Promise<string> {
  return frame.evaluate(() => JSON.parse(sessionStorage.getItem('lotse') ?? '{}').token);
}

/** The conversation of a page as the server keeps it. */
export async function keptOf(serving: Serving, page: Page) {
  const kept = await serving.keptOf(await tokenOf(page));
  if (kept === null) throw new Error('forgotten');
  return kept;
}

/** What the bot has said in a conversation, as its clients get it. */
export async function saidIn(serving: Serving, page: Page) {
  const { activities } = await read(serving.url, {
    conversationId: await conversationOf(page),
    token: await tokenOf(page),
  });
  return activities.filter(({ from }) => from?.role === 'bot');
}

/** The page as a channel: what is seen on it, compared with what the server keeps. */
export function pageChannel(serving: Serving, browser: Browser, path: string): Channel {
  async function begin(asOf: string): Promise<Talk> {
    serving.clock.today = asOf;
    const context = await browser.newContext({ locale: 'de-DE' });
    const foreign = watchRequests(context, [new URL(serving.url).host]);
    const page = await context.newPage();
    await page.goto(`${serving.url}${path}`);
    await options(page).first().waitFor();
    const kept = () => keptOf(serving, page);

    /** Waits until what is kept has gone on, and the page shows all of it. */
    async function settled(before: number): Promise<void> {
      await expect
        .poll(async () => (await kept()).asked, { timeout: 10_000 })
        .toBeGreaterThan(before);
      const said = await saidIn(serving, page);
      await expect.poll(() => bubbles(page).count(), { timeout: 10_000 }).toBe(said.length);
    }
    const asked = async () => (await kept()).asked;

    return {
      type: async (text) => {
        const before = await asked();
        await type(page, text);
        await settled(before);
      },
      press: async (option) => {
        const before = await asked();
        const { options: all } = await seen();
        await options(page).nth(all.indexOf(option)).click();
        await settled(before);
      },
      seen,
      end: async () => {
        expect(foreign).toEqual([]);
        await context.close();
      },
    };

    async function seen() {
      const { interview } = await kept();
      const lotse = (await saidIn(serving, page)).at(-1)?.channelData?.lotse;
      if (lotse === undefined) throw new Error('nothing was said');
      const { trail } = interview as State;
      const isOver = lotse.question === null;
      const labels = isOver ? [] : await options(page).allInnerTexts();
      const offered = await page
        .locator('[data-command]:not([aria-disabled=true])')
        .evaluateAll((all) => all.map((each) => String(each.getAttribute('data-command'))));
      const shown = labels.map((label) => label.trim());
      return { ...lotse, steps: trail.steps, labels: shown, offered };
    }
  }
  return { name: 'the page', begin, stop: serving.stop };
}
