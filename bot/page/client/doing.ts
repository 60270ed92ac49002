import type { Turn } from '../../../dialogs/index.ts';
import { languagesSpoken, speakersOf } from '../../render/spoken.ts';
import { notedIn, vermerkOf } from '../../vermerk/blocks.ts';
import { vermerkText } from '../../vermerk/text.ts';
import { html } from '../html.ts';
import { inEach } from '../view/pieces.ts';
import type { Keeping } from '../worker/kept.ts';
import { tell } from './announcing.ts';
import type { Device } from './own-device.ts';
import { canRead, isReading, readAloud, stopReading } from './reading.ts';
import { languagesOf, resultText } from './result.ts';

/** What a button does on this device, and whether it can. */
interface Deed {
  readonly can: () => boolean;
  readonly act: (turn: Turn, button: Element) => Promise<void> | void;
}

/** What such a file is called. */
const FILE = 'zielgruppenlotse.txt';

/** Gives a text to the device as a file. */
function save(text: string): void {
  // With the mark of its encoding: else some editors guess, and guess wrong.
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href: address, download: FILE }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}

const canShare = () => typeof navigator.share === 'function';

/**
 * The buttons of what only a device can do: shown where it can.
 * @param keeping keeps the page on the device, where it can
 * @param shown the turn that is shown
 */
export function createDeeds(
  { host, loading }: Device,
  keeping: Keeping | undefined,
  shown: () => Turn,
) {
  const { i18n, site } = host;

  /** Says at a button what came of it, and aloud. */
  function told(turn: Turn, button: Element, key: 'copied' | 'offline.kept' | 'failed'): void {
    const said = inEach(speakersOf(turn, i18n), ({ say }) => say('page', key));
    document.querySelector('#done')?.remove();
    button.insertAdjacentHTML('afterend', String(html`<p id="done">${said}</p>`));
    tell(said);
  }

  const deeds: Readonly<Record<string, Deed>> = {
    print: { can: () => typeof window.print === 'function', act: () => window.print() },
    share: {
      can: () => true,
      act: async (turn) => {
        const [{ say }] = speakersOf(turn, i18n);
        const languages = languagesOf(turn);
        const had = await Promise.allSettled(languages.map(loading.needWords));
        // Without the network it is said in those that are there.
        const there = languages.filter((_, index) => had[index]?.status === 'fulfilled');
        const text = resultText(turn, there, i18n, site.contacts);
        if (!canShare()) return save(text);
        // Whoever shuts the menu again wanted nothing shared.
        await navigator.share({ title: say('web', 'title'), text }).catch(() => undefined);
      },
    },
    copy: {
      can: () => navigator.clipboard !== undefined,
      act: async (turn, button) => {
        try {
          await loading.needNote();
          await navigator.clipboard.writeText(vermerkText(vermerkOf(notedIn(turn), i18n)));
          told(turn, button, 'copied');
        } catch {
          told(turn, button, 'failed');
        }
      },
    },
    keep: {
      can: () => keeping?.can() === true,
      act: async (turn, button) => {
        button.setAttribute('aria-busy', 'true');
        const isKept = (await keeping?.keep(languagesSpoken(turn))) === true;
        button.removeAttribute('aria-busy');
        told(turn, button, isKept ? 'offline.kept' : 'failed');
      },
    },
    listen: {
      can: canRead,
      act: () => (isReading() ? stopReading() : readAloud()),
    },
  };

  const buttons = () => document.querySelectorAll<HTMLButtonElement>('button[data-do]');
  const nameOf = (button: Element) => button.getAttribute('data-do') ?? '';
  const deedOf = (button: Element) => deeds[nameOf(button)];

  /** Shows the buttons that can do something here. */
  function offer(): void {
    const turn = shown();
    for (const button of buttons()) {
      button.hidden = deedOf(button)?.can() !== true;
      if (nameOf(button) === 'share' && !canShare())
        button.innerHTML = String(inEach(speakersOf(turn, i18n), ({ say }) => say('page', 'save')));
    }
  }

  document.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('button[data-do]') : null;
    const deed = button && deedOf(button);
    if (deed && button) void deed.act(shown(), button);
  });
  // Some browsers find their voices late.
  window.speechSynthesis?.addEventListener('voiceschanged', offer);
  return { offer };
}
