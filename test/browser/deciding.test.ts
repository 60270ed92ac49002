import { describe, expect, it } from 'vitest';
import { command as commanded } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';
import { opened } from './opened.ts';
import { barriersIn, goOn, press, visit } from './plain-page.ts';
import { checkedBefore } from './states.ts';
import { ALL, type VerdictId } from './verdicts.ts';

const contact = {
  name: 'Integrationsmanagement',
  phone: '+49 (0)711 123-45',
  email: 'stadt@stadt.example',
  url: 'https://www.stadt.example/beratung',
};

const here = opened({ site: { contacts: { integrationsmanagement: contact } } });

interface Reading {
  readonly code?: string;
  readonly role?: string;
  readonly width?: number;
  readonly height?: number;
  /** The second language, where there is one. */
  readonly beside?: string;
}

type Visited = Awaited<ReturnType<typeof visit>>['page'];

/** The check from which a verdict is one press away. */
function checked(verdict: VerdictId, { code = 'de', role = 'selbst', beside }: Reading) {
  const turn = checkedBefore(verdict, code, role);
  return beside === undefined ? turn : commanded(turn, `zweit:${beside}`);
}

/** Goes on to a verdict, and waits for its page: a click does not. */
async function comeTo(page: Visited, verdict: VerdictId, reading: Reading): Promise<void> {
  await goOn(page, checked(verdict, reading), 'weiter');
  await page.locator(`article.${verdict}`).waitFor();
}

async function visitVerdict(verdict: VerdictId, reading: Reading = {}) {
  const { code = 'de', width = 360, height = 640 } = reading;
  const visited = await visit(here, { code, viewport: { width, height } });
  await comeTo(visited.page, verdict, reading);
  return visited;
}

/** All verdicts, one after the other, on the page of one visit. */
async function visitAll(
  reading: Reading,
  look: (page: Visited, verdict: VerdictId) => Promise<void>,
): Promise<void> {
  const { code = 'de', width = 360, height = 640 } = reading;
  const { page, leave } = await visit(here, { code, viewport: { width, height } });
  for (const verdict of ALL) {
    await page.goto(`${here.serving.url}/?lang=${code}`);
    await comeTo(page, verdict, reading);
    await look(page, verdict);
  }
  await leave();
}

/** Where something ends on the screen. */
const bottomOf = (page: Visited, selector: string) =>
  page.evaluate<number>(
    `Math.round(document.querySelector('${selector}').getBoundingClientRect().bottom)`,
  );

describe.each(i18n.codes)('The verdict in %s', (code) => {
  it('is on the first screen of a phone, each of the four', async () => {
    await visitAll({ code }, async (page, verdict) => {
      expect(await page.locator(`article.${verdict} h1`).count()).toBe(1);
      expect(await page.locator('.prerequisites li svg').count()).toBe(2);
      // What it is, what it means, on which prerequisites; and that it goes on with whom to turn to.
      expect(await bottomOf(page, '.answer')).toBeLessThan(640);
      expect(await bottomOf(page, '#next')).toBeLessThan(640);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });
});

/** German stands beside every other language; beside German another one. */
const BESIDE = i18n.codes.flatMap((code) => {
  if (i18n.languageOf(code).of !== undefined) return [];
  return [[code, code === 'de' ? 'fa' : 'de'] as const];
});

describe.each(BESIDE)('The verdict in %s with %s', (code, beside) => {
  it('is on the first screen of a phone, each of the four, and unfolds in the other', async () => {
    await visitAll({ code, beside, role: 'begleitung' }, async (page) => {
      const meant = page.locator('.meaning .part').locator('visible=true');
      expect(await bottomOf(page, '.answer')).toBeLessThan(640);
      expect(await bottomOf(page, '#next')).toBeLessThan(640);
      expect(await meant.count()).toBe(1);
      await page.locator('.also summary').click();
      expect(await meant.count()).toBe(2);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });

  it('stands beside each other where there is room', async () => {
    const { page, leave } = await visitVerdict('zielgruppe', { code, beside, width: 800 });
    expect(await page.locator('.also').isVisible()).toBe(false);
    expect(await page.locator('.meaning .part').locator('visible=true').count()).toBe(2);
    await leave();
  });
});

/** Lines of what is folded that are cut at the edge, and not at a word; and marks that stand on a line of their own. */
const RAGGED = `(() => {
  const linesOf = (part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return [...range.getClientRects()];
  };
  const seen = (part) => part.getBoundingClientRect();
  const cut = [...document.querySelectorAll('.glance')].filter((glance) =>
    linesOf(glance).some(({ left, right, top }) =>
      top < seen(glance).bottom && (left < seen(glance).left - 1 || right > seen(glance).right + 1)));
  const alone = [...document.querySelectorAll('.explained h2')].filter((heading) => {
    const part = heading.querySelector('.part');
    return part !== null && seen(part).top > seen(heading).top + 5;
  });
  const sign = seen(document.querySelector('h1 > .sign'));
  const under = linesOf(document.querySelector('h1 > span')).filter(({ left, right, top }) =>
    top > sign.bottom && left < sign.right && right > sign.left);
  return [cut.length, alone.length, under.length];
})()`;

describe('Its lines', () => {
  it.each([
    ['ar', undefined, 1280],
    ['fa', 'de', 390],
    ['de', undefined, 320],
  ])(
    'are cut at words, with their marks, beside the sign: %s with %s, %i px',
    async (code, beside, width) => {
      const role = beside === undefined ? 'selbst' : 'begleitung';
      const reading = { code, role, width, ...(beside !== undefined && { beside }) };
      const { page, leave } = await visitVerdict('keine-zielgruppe', reading);
      expect(await page.evaluate(RAGGED)).toEqual([0, 0, 0]);
      await leave();
    },
  );
});

describe('Whom to turn to', () => {
  it('is called, written to and looked up at a touch', async () => {
    const { page, leave } = await visitVerdict('zielgruppe');
    const ways = page.locator('.next a');
    expect(await ways.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
      'tel:+4971112345',
      'mailto:stadt@stadt.example',
      'https://www.stadt.example/beratung',
    ]);
    await leave();
  });
});

describe('To a professional', () => {
  it.each(ALL)('all that matters is on the first screen of a desktop: %s', async (verdict) => {
    const desk = { role: 'fachkraft', width: 1280, height: 800 };
    const { page, leave } = await visitVerdict(verdict, desk);
    for (const part of ['.answer', '.next', '.outcome']) {
      expect(await bottomOf(page, part)).toBeLessThan(800);
    }
    const isOpen = verdict === 'einzelfall' || verdict === 'noch-nicht';
    expect(await page.locator('.open-points').count()).toBe(isOpen ? 1 : 0);
    await leave();
  });

  it('the note alone is printed', async () => {
    const { page, leave } = await visitVerdict('einzelfall', { role: 'fachkraft' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.vermerk').isVisible()).toBe(true);
    expect(
      await page.locator('header, .answer, .commands, footer').locator('visible=true').count(),
    ).toBe(0);
    await leave();
  });
});

describe('All answers', () => {
  it('are deleted at a second press, and it is said what is gone', async () => {
    const { page, leave } = await visitVerdict('zielgruppe');
    await page.locator('.delete > summary').click();
    expect(await page.locator('article.verdict').count()).toBe(1);
    await press(page, 'command', 'loeschen');
    const { say } = i18n.speaker('de');
    expect(await page.locator('.said').innerText()).toContain(say('page', 'deleted'));
    expect(await page.locator('[name=state]').getAttribute('value')).not.toContain('p25-2');
    await leave();
  });

  it('are not gone back to once they are deleted', async () => {
    const { page } = await visitVerdict('zielgruppe');
    await page.locator('.delete > summary').click();
    await press(page, 'command', 'loeschen');
    await page.locator('.said').waitFor();
    // The browser would have to send the form again, and asks before it does.
    await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
    // What it shows instead may still be coming.
    await expect.poll(() => page.content()).not.toContain('p25-2');
    await page.context().close();
  });

  it('can be changed from the verdict', async () => {
    const { page, leave } = await visitVerdict('zielgruppe');
    await press(page, 'command', 'aendern:unterbringung');
    expect(await page.locator('ul.options.unterbringung').count()).toBe(1);
    await leave();
  });
});

/** Everything that is pressed, and how high it is, where it is lower than a finger is wide. */
const LOW = `[...document.querySelectorAll('button, summary, input, .leave, .ways a')]
  .filter((each) => each.checkVisibility() && !each.matches('.default, [type=hidden]'))
  .map((each) => [each.textContent.trim() || each.id, Math.round(each.getBoundingClientRect().height)])
  .filter(([, height]) => height < 44)`;

/** As much space as people may give a text, by the rules for accessible pages. */
const SPACED = `(() => {
  const style = new CSSStyleSheet();
  style.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = [style];
})()`;

describe('On the smallest phone', () => {
  it.each(ALL)(
    'everything can be touched, and nothing hangs over with more space: %s',
    async (verdict) => {
      const code = 'uk';
      const viewport = { width: 320, height: 568 };
      const { page, leave } = await visit(here, { code, viewport, bypassCSP: true });
      expect(await page.evaluate(LOW)).toEqual([]);
      await goOn(page, checkedBefore(verdict, code, 'selbst'), 'weiter');
      expect(await page.evaluate(LOW)).toEqual([]);
      await page.evaluate(SPACED);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await leave();
    },
  );
});

describe('Who is in danger', () => {
  it('calls for help at a touch', async () => {
    const { page, leave } = await visit(here, { code: 'de' });
    await page.fill('#text', 'Ich will nicht mehr leben');
    await page.press('#text', 'Enter');
    expect(await page.locator('.message a[href="tel:112"]').count()).toBe(1);
    await leave();
  });
});

describe('Without barriers', () => {
  it.each(['light', 'dark'] as const)('is the first page, %s', async (colorScheme) => {
    const { page, leave } = await visit(here, { colorScheme });
    expect(await barriersIn(page, here)).toEqual([]);
    await leave();
  });

  it('is a text that was not understood: the error is said above, in the title and at the field', async () => {
    const { page, leave } = await visit(here, { code: 'de' });
    await page.fill('#text', 'qwertz');
    await page.press('#text', 'Enter');
    const { say } = i18n.speaker('de');
    expect(await page.title()).toContain(say('page', 'error'));
    expect(await page.locator('.errors a').getAttribute('href')).toBe('#text');
    expect(await page.getAttribute('#text', 'aria-describedby')).toContain('text-error');
    expect(await barriersIn(page, here)).toEqual([]);
    await leave();
  });

  it.each(ALL)('is a verdict in two languages: %s', async (verdict) => {
    const { page, leave } = await visitVerdict(verdict, {
      code: 'ar',
      role: 'begleitung',
    });
    expect(await barriersIn(page, here)).toEqual([]);
    await leave();
  });
});
