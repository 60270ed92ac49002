import { changeOf } from '../../../dialogs/index.ts';
import type { State } from '../../../dialogs/machine/stored.ts';
import { conversation } from '../../dialogs/talking.ts';
import { i18n } from '../../speech.ts';
import { serve } from '../server/serving.ts';
import type { Channel, Talk } from './talk.ts';

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A text as a browser reads it out of HTML. */
const unescaped = (text: string) =>
  text.replaceAll(/&(\w+);/g, (_, name: string) => SIGNS[name] ?? '');

/** The buttons of a page that send a field: the value that each sends, and what it says. */
function buttonsIn(page: string, field: string): readonly (readonly [string, string])[] {
  const all = page.matchAll(
    // What cannot be pressed is not offered: it only keeps its place.
    new RegExp(
      `<button name="${field}" value="([^"]*)"(?![^>]* disabled)[^>]*>(.*?)</button>`,
      'gs',
    ),
  );
  return [...all].map(([, value = '', label = '']) => [
    unescaped(value),
    unescaped(label.replaceAll(/<svg.*?<\/svg>|<[^>]*>/gs, '')),
  ]);
}

/** What an option says: at the check a button stands in the line of the answer that it changes. */
function labelIn(page: string, [option, label]: readonly [string, string]): string {
  const changed = changeOf(option);
  if (changed === null) return label;
  const [, question = ''] = page.match(`id="answer-${changed}">(?:<[^>]*>)*([^:]*):`) ?? [];
  return i18n.speaker('de', 'fachkraft').say('labels', 'pruefung.aendern', { question });
}

/** The conversation that the form of a page carries. */
function stateIn(page: string): State {
  const [, state = ''] = page.match(/name="state" value="([^"]*)"/) ?? [];
  return JSON.parse(unescaped(state));
}

/** The page as it is without JavaScript: forms, posted to the real server. */
export async function startPage(): Promise<Channel> {
  const serving = await serve();
  const address = `${serving.url}/`;

  async function begin(asOf: string): Promise<Talk> {
    serving.clock.today = asOf;
    let page = await (await fetch(`${address}?lang=de`)).text();
    async function send(field: string, value: string): Promise<void> {
      const body = new URLSearchParams({ state: JSON.stringify(stateIn(page)), [field]: value });
      page = await (await fetch(address, { method: 'POST', body })).text();
    }
    return {
      type: (text) => send('text', text),
      press: (option) => send('choose', option),
      seen: () => {
        const state = stateIn(page);
        const beginning = { asOf, preset: {} };
        const { question, options, commands, verdict } = conversation.resume(state, beginning);
        // The way on from the check stands below all answers.
        const place = ([option]: readonly [string, string]) => options.indexOf(option);
        const shown = buttonsIn(page, 'choose');
        const choices =
          question === 'pruefung' ? shown.toSorted((a, b) => place(a) - place(b)) : shown;
        return Promise.resolve({
          question,
          options: choices.map(([option]) => option),
          commands,
          verdict,
          steps: state.trail.steps,
          labels: choices.map((each) => labelIn(page, each)),
          offered: buttonsIn(page, 'command')
            .map(([command]) => command)
            .filter((command) => !command.includes(':')),
        });
      },
      end: () => Promise.resolve(),
    };
  }
  return { name: 'the page without JavaScript', begin, stop: serving.stop };
}
