import { describe, expect, it } from 'vitest';
import { serve } from '../bot/server/serving.ts';
import { barriersOn } from './axe.ts';
import { opened } from './opened.ts';
import { options, watchErrors, watchRequests } from './page-talk.ts';

const here = opened();

/** 320 is also what is left of 1280 at 400 % zoom. */
const WIDTHS = [320, 390, 1280];

const LOOKS = WIDTHS.flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

async function visit(width = 1280, colorScheme: 'light' | 'dark' = 'light', path = '/regeln') {
  const context = await here.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const foreign = watchRequests(context, [new URL(here.serving.url).host]);
  const errors = watchErrors(context);
  const page = await context.newPage();
  await page.goto(`${here.serving.url}${path}`);
  async function leave(): Promise<void> {
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }
  return { page, leave };
}

describe('The page of the rules', () => {
  it.each(LOOKS)(
    'has no barriers, and nothing hangs over, $width wide and $colorScheme',
    async ({ width, colorScheme }) => {
      const { page, leave } = await visit(width, colorScheme);
      expect(await barriersOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await leave();
    },
  );

  it('opens at the row that an address names', async () => {
    const { page, leave } = await visit(390, 'light', '/regeln#zeile-wohnung-direkt');
    const place = await page.locator('#zeile-wohnung-direkt:target').boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual(0);
    expect(place?.y).toBeLessThan(800);
    await leave();
  });

  it('is printed with nothing cut off', async () => {
    const { page, leave } = await visit();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 1017 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(673);
    await leave();
  });

  it.each(['2026-11-29', '2027-03-01'])(
    'leaves room on the smallest phone for the chat on %s',
    async (today) => {
      const site = {
        name: 'Eine Gemeinde',
        legalNotice: 'https://www.example.org/impressum',
        privacy: 'https://www.example.org/datenschutz',
      };
      const own = await serve({ site });
      own.clock.today = today;
      const page = await here.browser.newPage({
        viewport: { width: 320, height: 568 },
        locale: 'de-DE',
      });
      await page.goto(`${own.url}/chat`);
      await options(page).first().waitFor();
      const hidden = () =>
        page.evaluate<number>(
          "document.querySelector('.webchat__send-box').getBoundingClientRect().bottom - document.querySelector('nav.tools').getBoundingClientRect().top",
        );
      // While it connects, the chat says so in a line of its own.
      await expect.poll(hidden).toBeLessThanOrEqual(0);
      await page.close();
      await own.stop();
    },
  );

  it('is a click away from the chat', async () => {
    const { page, leave } = await visit(1280, 'light', '/chat');
    const [rules] = await Promise.all([
      page.waitForEvent('popup'),
      page.click('footer a[href="/regeln"]'),
    ]);
    expect(new URL(rules.url()).pathname).toBe('/regeln');
    await leave();
  });
});
