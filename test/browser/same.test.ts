import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { canBeOn, circumstancesUnder, factsOn } from '../../src/circumstances.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { answerTo } from '../dialogs/answering.ts';
import { press, start } from '../dialogs/talking.ts';
import { takenOver } from './conversation-talk.ts';
import { fileServer, writtenEdition } from './edition.ts';
import { opened } from './opened.ts';

const here = opened();

/** How many records are gone through: more of them by hand, `RECORDS=2000`. */
const RECORDS = Number(process.env['RECORDS'] ?? 100);

/** Days before and after what the rules tell apart by date. */
const DAYS = ['2022-03-10', '2026-05-04'];

/** In which languages, and to whom: one after the other. */
const LANGUAGES = ['de', 'ar', 'uk'];
const ROLES = ['fachkraft', 'selbst', 'begleitung'];

/** The last press of a way to a verdict: where it is made, and what is pressed. */
interface Last {
  readonly state: Turn['state'];
  readonly choose: string;
}

/** The way to the verdict of a record, without its last press. */
function lastPress(facts: ReturnType<typeof factsOn>, number: number): Last {
  const sprache = LANGUAGES[number % LANGUAGES.length] ?? 'de';
  const rolle = ROLES[Math.floor(number / LANGUAGES.length) % ROLES.length] ?? 'selbst';
  let turn = start({ sprache, rolle }, facts.asOf);
  let last: Last = { state: turn.state, choose: '' };
  for (let count = 0; turn.question !== null && count < 30; count += 1) {
    last = { state: turn.state, choose: answerTo(turn.question, facts) };
    turn = press(turn, last.choose);
  }
  expect(turn.verdict).not.toBeNull();
  return last;
}

/** What is shown, without what only a device can do: its buttons, and its key. */
const PLAIN = `(main) => {
  const copy = main.cloneNode(true);
  for (const key of copy.querySelectorAll('kbd')) {
    key.previousSibling.remove();
    key.remove();
  }
  for (const each of copy.querySelectorAll('[aria-keyshortcuts]')) each.removeAttribute('aria-keyshortcuts');
  for (const each of copy.querySelectorAll('[data-do]')) each.remove();
  return copy.innerHTML;
}`;

/** What a page shows of a press by itself. */
const BY_ITSELF = `async ({ state, choose }) => {
  const form = document.querySelector('#lotse');
  document.querySelector('[name=state]').value = JSON.stringify(state);
  const button = Object.assign(document.createElement('button'), { name: 'choose', value: choose });
  form.append(button);
  const before = document.querySelector('#turn');
  form.requestSubmit(button);
  button.remove();
  for (let waited = 0; document.querySelector('#turn') === before && waited < 500; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return (${PLAIN})(document.querySelector('#main'));
}`;

/** What its server shows of a press. */
const BY_SERVER = `async ({ state, choose }) => {
  const body = new URLSearchParams({ state: JSON.stringify(state), choose, text: '' });
  const sent = await (await fetch('/', { method: 'POST', body })).text();
  return (${PLAIN})(new DOMParser().parseFromString(sent, 'text/html').querySelector('#main'));
}`;

const shown = (page: Page, by: string, last: Last) =>
  page.evaluate<string>(`(${by})(${JSON.stringify(last)})`);

/** A page that answers by itself. */
async function opening(address: string): Promise<Page> {
  const context = await here.browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(address);
  await takenOver(page);
  return page;
}

/** Goes through the languages and roles once: by then all is there that a verdict takes in them. */
async function warmUp(page: Page, some: readonly ReturnType<typeof factsOn>[]): Promise<void> {
  const ways = some.slice(0, LANGUAGES.length * ROLES.length);
  for (const [number, facts] of ways.entries())
    await shown(page, BY_ITSELF, lastPress(facts, number));
}

describe(`Of ${RECORDS} records`, () => {
  let edition: Awaited<ReturnType<typeof writtenEdition>>;
  let files: Awaited<ReturnType<typeof fileServer>>;
  beforeAll(async () => {
    edition = await writtenEdition();
    files = await fileServer(edition.folder);
  });
  afterAll(async () => {
    await files.stop();
    edition.remove();
  });

  it('the page shows the same with JavaScript and without, in a folder, and without a network: verdict, texts and note', async () => {
    const all = DAYS.flatMap((asOf) =>
      [...circumstancesUnder([{ rules: BUILT_IN, asOf }])]
        .filter((each) => canBeOn(each, asOf))
        .map((each) => factsOn(each, asOf)),
    );
    const some = all
      .filter((_, index) => index % Math.floor(all.length / RECORDS) === 0)
      .slice(0, RECORDS);
    const served = await opening(`${here.serving.url}/?lang=de`);
    const alone = [
      await opening(`${files.url}/de.html`),
      await opening(`${edition.url}/de.html`),
      await opening(`${here.serving.url}/?lang=de`),
    ] as const;
    const [, , cut] = alone;
    await warmUp(cut, some);
    await cut.context().setOffline(true);
    let notes = 0;
    for (const [number, facts] of some.entries()) {
      const last = lastPress(facts, number);
      const expected = await shown(served, BY_SERVER, last);
      expect(expected).toContain('id="verdict"');
      for (const [index, page] of [served, ...alone].entries())
        expect(await shown(page, BY_ITSELF, last), JSON.stringify({ facts, number, index })).toBe(
          expected,
        );
      notes += Number(expected.includes('class="vermerk'));
    }
    expect(notes).toBeGreaterThan(RECORDS / 6);
    for (const page of [served, ...alone]) await page.context().close();
  }, 3_600_000);
});
