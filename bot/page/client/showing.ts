import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import type { Answered } from '../respond.ts';
import { titleOf } from '../view/document.ts';
import { footerView } from '../view/footer.ts';
import { headerView } from '../view/header.ts';
import { mainView } from '../view/main.ts';

/** A turn as it is put on the page: all that it takes to make it is done. */
export interface Drawn {
  readonly title: string;
  readonly header: string;
  readonly footer: string;
  readonly main: HTMLElement;
}

/** What draws turns, by the same views as a server sends, and what shows them. */
export interface Showing {
  readonly draw: (answered: Answered) => Drawn;
  /** Puts a turn on the page: what asks is always new, all else where there is something new in it. */
  readonly show: (answered: Answered, drawn: Drawn) => void;
}

/** A part of the page, on no page yet. */
function made(name: 'header' | 'main' | 'footer', text: string): HTMLElement {
  const part = document.createElement(name);
  part.innerHTML = text;
  return part;
}

/** What may stay as it stands where it is the same: nothing is typed there, nor gone to. */
const LASTING = '.progress, .commands';

function canStay(there: Node | undefined, fresh: Node): boolean {
  const isLasting = !(fresh instanceof Element) || fresh.matches(LASTING);
  return isLasting && fresh.isEqualNode(there ?? null);
}

/** Puts a turn in place of another. What is asked is always new; to style and lay out anew what is not takes long. */
function renewIn(there: Element, fresh: Element): void {
  const before = [...there.childNodes];
  const after = [...fresh.childNodes];
  if (before.length !== after.length) there.replaceChildren(...after);
  else
    before.forEach((old, index) => {
      const next = after[index];
      if (next !== undefined && !canStay(old, next)) old.replaceWith(next);
    });
}

/**
 * Makes what draws turns and shows them, and remembers what is shown.
 * @param host what a turn is said by
 */
export function createShowing(host: Host): Showing {
  const shown = new Map<string, string>();

  /** Puts something in place where it is new: a browser works for what is only put there anew, too. */
  function renew(name: string, text: string, put: () => void): void {
    if (shown.get(name) === text) return;
    shown.set(name, text);
    put();
  }

  const place = (name: string) => document.querySelector(`#lotse > ${name}`);

  return {
    draw: (answered) => {
      return {
        main: made('main', String(mainView(answered, host))),
        title: titleOf(answered, host),
        header: String(headerView(answered, host)),
        footer: String(footerView(answered, host)),
      };
    },
    show: (answered, { title, header, footer, main }) => {
      const [{ writing }] = speakersOf(answered, host.i18n);
      const { code, dir } = writing;
      renew('language', code, () => {
        Object.assign(document.documentElement, { lang: code, dir });
      });
      renew('title', title, () => {
        document.title = title;
      });
      renew('header', header, () => place('header')?.replaceWith(made('header', header)));
      const there = place('main');
      if (there !== null) renewIn(there, main);
      renew('footer', footer, () => place('footer')?.replaceWith(made('footer', footer)));
    },
  };
}
