import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { canBeOn, circumstancesUnder, factsOn } from '../../src/circumstances.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { answerTo } from '../dialogs/answering.ts';
import { press, start } from '../dialogs/talking.ts';
import { takenOver } from './conversation-talk.ts';
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

/**
 * What a page shows of a press, by itself and by its server, in one and the same browser. What only a device
 * can do stands on it beside: its buttons, and its key.
 */
const BOTH = `async ({ state, choose }) => {
  const form = document.querySelector('#lotse');
  const plain = (main) => {
    const copy = main.cloneNode(true);
    copy.querySelector('#key')?.remove();
    for (const each of copy.querySelectorAll('[aria-keyshortcuts]')) each.removeAttribute('aria-keyshortcuts');
    for (const each of copy.querySelectorAll('[data-do]')) each.remove();
    return copy.innerHTML;
  };
  const body = new URLSearchParams({ state: JSON.stringify(state), choose, text: '' });
  const sent = await (await fetch('/', { method: 'POST', body })).text();
  const served = new DOMParser().parseFromString(sent, 'text/html').querySelector('#main');
  document.querySelector('[name=state]').value = JSON.stringify(state);
  const button = Object.assign(document.createElement('button'), { name: 'choose', value: choose });
  form.append(button);
  const before = document.querySelector('#main');
  form.requestSubmit(button);
  button.remove();
  for (let waited = 0; document.querySelector('#main') === before && waited < 500; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return { here: plain(document.querySelector('#main')), there: plain(served) };
}`;

describe(`Of ${RECORDS} records`, () => {
  it('the page shows the same with JavaScript and without: verdict, texts and note', async () => {
    const all = DAYS.flatMap((asOf) =>
      [...circumstancesUnder([{ rules: BUILT_IN, asOf }])]
        .filter((each) => canBeOn(each, asOf))
        .map((each) => factsOn(each, asOf)),
    );
    const some = all.filter((_, index) => index % Math.floor(all.length / RECORDS) === 0);
    const context = await here.browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${here.serving.url}/?lang=de`);
    await takenOver(page);
    let notes = 0;
    for (const [number, facts] of some.slice(0, RECORDS).entries()) {
      const last = lastPress(facts, number);
      const shown = await page.evaluate<{ here: string; there: string }>(
        `(${BOTH})(${JSON.stringify(last)})`,
      );
      expect(shown.here, JSON.stringify({ facts, number })).toBe(shown.there);
      expect(shown.here).toContain('id="verdict"');
      notes += Number(shown.here.includes('class="vermerk'));
    }
    expect(notes).toBeGreaterThan(RECORDS / 6);
    await context.close();
  }, 1_200_000);
});
