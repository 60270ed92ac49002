import { readTab, writeTab } from '../../browser/tab-memory.ts';
import { ASK, CLOSE, type FromFrame, type FromParent, KEPT_AS } from './frame-messages.ts';

interface Parts {
  readonly address: URL;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly open: string;
  readonly close: string;
}

const STYLE = `
:host { all: initial; }
* { box-sizing: border-box; font: 16px/1.4 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
button { min-height: 44px; border: 0; border-radius: 12px; padding: 10px 18px; color: #fff; background: #0b5566; cursor: pointer; }
button:hover { background: #08424f; }
:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
.open { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483000; max-width: calc(100vw - 32px); box-shadow: 0 4px 16px #0004; }
.panel { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483001; display: flex; flex-direction: column; width: min(440px, 100vw - 32px); height: min(760px, 100dvh - 32px); overflow: hidden; border-radius: 14px; background: #f3f7f8; box-shadow: 0 8px 32px #0006; }
.panel[hidden], .open[hidden] { display: none; }
.bar { display: flex; justify-content: flex-end; padding: 4px; background: #0b5566; }
.bar button { padding: 4px 14px; }
iframe { flex: 1; width: 100%; border: 0; }
@media (max-width: 520px) { .panel { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }
`;

function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * The button, and the panel that it opens: apart from the styles of the page that embeds them.
 * Nothing is loaded before somebody opens it.
 */
export function panelFor({ address, lang, dir, open, close }: Parts): HTMLElement {
  const host = create('div', { lang, dir });
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];

  const opener = create('button', { type: 'button', className: 'open', textContent: open });
  const closer = create('button', { type: 'button', textContent: close });
  const bar = create('div', { className: 'bar' }, closer);
  const panel = create(
    'div',
    { className: 'panel', hidden: true, role: 'dialog', ariaLabel: open },
    bar,
  );
  opener.ariaHasPopup = 'dialog';
  opener.ariaExpanded = 'false';
  let frame: HTMLIFrameElement | null = null;

  function setOpen(isOpen: boolean): void {
    if (isOpen && frame === null) {
      frame = create('iframe', { src: address.href, title: open });
      panel.append(frame);
    }
    panel.hidden = !isOpen;
    opener.hidden = isOpen;
    opener.ariaExpanded = String(isOpen);
    (isOpen ? closer : opener).focus();
  }

  opener.addEventListener('click', () => setOpen(true));
  closer.addEventListener('click', () => setOpen(false));
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && setOpen(false));
  window.addEventListener(
    'message',
    ({ data, source, origin }: MessageEvent<FromFrame | string>) => {
      const asking = frame?.contentWindow;
      if (source !== asking || origin !== address.origin) return;
      if (data === CLOSE) setOpen(false);
      if (data === ASK)
        asking?.postMessage({ lotse: readTab(KEPT_AS) } satisfies FromParent, origin);
      // Where the frame may not remember, this page does for it, and for this tab alone.
      if (typeof data === 'object' && 'lotse' in data) writeTab(KEPT_AS, data.lotse);
    },
  );
  root.append(opener, panel);
  return host;
}
