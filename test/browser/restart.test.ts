import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { pageWords } from '../../bot/webchat/words.ts';
import { addressOf, start } from '../bot/server/started.ts';
import { i18n, locales } from '../speech.ts';
import { launch } from './chromium.ts';
import { bubbles, options } from './page-talk.ts';

const words = pageWords(i18n.speaker('de'), locales);
const folder = mkdtempSync(join(tmpdir(), 'restart-'));
let running: ChildProcess | undefined;
afterEach(() => running?.kill('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true }));

async function started(environment: Readonly<Record<string, string>>): Promise<string> {
  running = start(environment);
  return await addressOf(running);
}

/** A chat with one answer, whose server is killed; then another is chosen, and the server is there again. */
async function restarted(environment: Readonly<Record<string, string>>) {
  const url = await started(environment);
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`${url}/chat?lang=de`);
  await options(page).first().click();
  await expect.poll(() => bubbles(page).count()).toBe(3);
  running?.kill('SIGKILL');
  if (running) await once(running, 'exit');
  await expect.poll(() => page.locator('#notice').innerText()).toBe(words.offline);
  await options(page).first().click();
  await started({ ...environment, PORT: new URL(url).port });
  return { page, leave: () => browser.close() };
}

describe('When the server ends in the middle of a chat, and is there again', () => {
  it('the answer that was given meanwhile is taken, and the chat goes on, after a reload, too', async () => {
    const { page, leave } = await restarted({ STORE: join(folder, 'kept.db') });
    await expect.poll(() => bubbles(page).count()).toBe(4);
    await expect.poll(() => page.locator('#notice').innerText()).toBe('');
    await page.reload();
    await expect.poll(() => bubbles(page).count()).toBe(4);
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(2);
    await leave();
  });

  it.each([
    ['with the same secret', { TOKEN_SECRET: 'a-secret-that-is-long-enough-for-a-test' }],
    ['with a secret of its own', {}],
  ])(
    'keeping nothing on a disk, %s, the chat says that the conversation is lost, and begins anew',
    async (_title, secret) => {
      const { page, leave } = await restarted({ STORE: 'memory', ...secret });
      await expect
        .poll(() => page.locator('#why').innerText(), { timeout: 15_000 })
        .toBe(words.lost);
      expect(await page.locator('#notice').innerText()).toBe('');
      expect(await bubbles(page).count()).toBe(0);
      await page.click('#again');
      await expect.poll(() => bubbles(page).count()).toBe(2);
      await leave();
    },
  );
});
