import { readTab, writeTab } from '../../browser/tab-memory.ts';
import { addressOf, createFrame } from './frame.ts';
import { languageFor, languageOf } from './language.ts';
import { put } from './made.ts';
import { createPanel } from './panel.ts';
import { createParts } from './parts.ts';
import { readScriptTag, type ScriptTag } from './script-tag.ts';
import { dress } from './style.ts';
import { told } from './told.ts';
import { makeWay } from './yielding.ts';

/** Of this name there is one in a page, however often the script runs. */
const NAME = 'zielgruppen-lotse';

/** Under which name a tab remembers that the button was hidden. */
const HIDDEN_AS = 'lotse-hidden';

/** A page that takes it away again and again has its will. */
const MOST_RETURNS = 20;

/** Puts the button into the page, and the panel that it opens. */
function stand(tag: ScriptTag, server: string): void {
  let language = languageFor(tag.language());
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'open' });
  dress(root, tag.nonce);

  const { button, opener, hider, bar, closer, notice, speak } = createParts();
  const panel = createPanel(
    () => {
      button.hidden = false;
      lookAround();
      opener.setAttribute('aria-expanded', 'false');
      opener.focus();
    },
    bar,
    notice,
  );
  let frame: ReturnType<typeof createFrame> | null = null;
  let hasSpoken = false;
  const address = () => addressOf(server, tag.path, language.code);

  function say(): void {
    const { code, words } = language;
    speak(words, address());
    for (const part of [button, panel.element]) {
      part.lang = code;
      part.dir = words.dir;
    }
    panel.element.setAttribute('aria-label', words.open);
    frame?.element.setAttribute('title', words.open);
  }

  function frameNow(): void {
    frame = createFrame(address(), language.words.open, {
      speaks: (code) => {
        hasSpoken = true;
        notice.hidden = true;
        language = languageOf(code) ?? language;
        say();
      },
      isSilent: (isRefused) => {
        notice.hidden = false;
        if (isRefused) frame?.element.remove();
      },
      close: panel.close,
    });
    put(panel.element, frame.element);
  }

  const deeds: readonly (readonly [EventTarget, () => void])[] = [
    [
      opener,
      () => {
        // What could not be reached before may be there by now.
        if (frame !== null && !notice.hidden) {
          frame.end();
          frame = null;
          notice.hidden = true;
        }
        if (frame === null) frameNow();
        panel.open();
        button.hidden = true;
        opener.setAttribute('aria-expanded', 'true');
        // Where somebody was in the interview they are again; before that a key pressed twice does nothing.
        if (hasSpoken) frame?.element.focus();
        else panel.element.focus();
      },
    ],
    [closer, panel.close],
    [
      hider,
      () => {
        writeTab(HIDDEN_AS, true);
        button.hidden = true;
      },
    ],
  ];
  // Before any listener of the page, which may keep clicks and keys from everybody else.
  window.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      for (const [part, deed] of deeds) if (path.includes(part)) deed();
    },
    true,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const isOurs = event.composedPath().includes(panel.element);
      if (event.key !== 'Escape' || event.isComposing || !isOurs) return;
      // The page would close something of its own, too.
      event.stopImmediatePropagation();
      panel.close();
    },
    true,
  );

  /** What the page wished for last: what somebody chose in the panel stands until it wishes for another language. */
  let wanted = language;
  function follow(): void {
    const wish = languageFor(tag.language());
    if (wish === wanted) return;
    [wanted, language] = [wish, wish];
    say();
    frame?.speak(wanted.code);
  }

  button.hidden = readTab(HIDDEN_AS) === true;
  say();
  put(root, button, panel.element);
  // Beside the body: what a page does to that, or puts in its place, does not touch it.
  const page = document.documentElement;
  function stay(): void {
    put(page, host);
    // Above everything, and fixed to the window whatever is done to the page; older engines have the style alone.
    host.showPopover?.();
  }
  host.setAttribute('popover', 'manual');
  stay();
  let returns = 0;
  new MutationObserver(() => {
    if (host.parentNode === page || returns === MOST_RETURNS) return;
    returns += 1;
    stay();
    panel.restore();
  }).observe(page, { childList: true, subtree: true });
  const attributeFilter = ['lang', 'data-language'];
  new MutationObserver(follow).observe(page, { subtree: true, attributes: true, attributeFilter });
  const lookAround = makeWay(button, host);
}

/** Whether there is one yet. A form of a page may be called so, and hides it from whoever asks for it by name. */
const hasBody = () => document.querySelector('body') !== null;

function begin(): void {
  // Of frames alone there is no body to stand beside.
  if (document.querySelector(NAME) !== null || !hasBody()) return;
  if (tag.server === undefined) console.warn(told.lost);
  else stand(tag, tag.server);
}

const tag = readScriptTag(document);
if (!hasBody()) document.addEventListener('DOMContentLoaded', begin);
else begin();
