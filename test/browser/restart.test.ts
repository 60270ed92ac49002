import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pageWords } from '../../bot/webchat/words.ts';
import { addressOf, start } from '../bot/server/started.ts';
import { i18n, locales } from '../speech.ts';
import { launch } from './chromium.ts';
import { bubbles, options } from './page-talk.ts';

const words = pageWords(i18n.speaker('de'), locales);

describe('When the server ends in the middle of a chat, and is there again', () => {
  it.each([
    ['with the same secret', { TOKEN_SECRET: 'a-secret-that-is-long-enough-for-a-test' }],
    ['with a secret of its own', {}],
  ])(
    '%s, the chat says that it waits, then that the server lost the conversation, and begins anew',
    async (_title, secret) => {
      const first = start(secret);
      const url = await addressOf(first);
      const browser = await launch();
      const page = await browser.newPage();
      await page.goto(`${url}/chat?lang=de`);
      await options(page).first().click();
      await expect.poll(() => bubbles(page).count()).toBe(3);

      first.kill('SIGKILL');
      await once(first, 'exit');
      await expect.poll(() => page.locator('#notice').innerText()).toBe(words.offline);
      await options(page).first().click();

      const second = start({ ...secret, PORT: new URL(url).port });
      await addressOf(second);
      await expect
        .poll(() => page.locator('#why').innerText(), { timeout: 15_000 })
        .toBe(words.lost);
      expect(await page.locator('#notice').innerText()).toBe('');
      expect(await bubbles(page).count()).toBe(0);
      await page.click('#again');
      await expect.poll(() => bubbles(page).count()).toBe(2);
      await browser.close();
      second.kill();
    },
  );
});
