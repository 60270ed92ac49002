import { EMBEDDED, type FromAround, type FromFrame, HELLO, KEPT_AS } from '../../browser/port.ts';
import { readTab, writeTab } from '../../browser/tab-memory.ts';
import { made } from './made.ts';

/** What of a policy says which frames there may be. */
const DIRECTIVES = ['frame-src', 'child-src', 'default-src'];

/** For how long a frame that is loaded, and one that is not, may be silent, in milliseconds. */
const LOADED = 4000;
const LOADING = 15_000;

/** What happens in the frame. */
interface FrameEvents {
  /** It speaks: this language, now. */
  readonly speaks: (code: string) => void;
  /** Nothing is heard of it, or it may not be shown here at all. */
  readonly isSilent: (isRefused: boolean) => void;
  readonly close: () => void;
}

/** The frame with the interview. */
interface Frame {
  readonly element: HTMLIFrameElement;
  /** Has it speak another language. */
  readonly speak: (code: string) => void;
  /** Takes it away. */
  readonly end: () => void;
}

/** The address of the interview in a window of its own. @param path with `{code}` for the language */
export function addressOf(server: string, path: string, code: string): string {
  return server + path.replace('{code}', code);
}

/** Makes the frame, and listens to it by a port that nobody else has. @param address of the interview */
export function createFrame(address: string, title: string, events: FrameEvents): Frame {
  const src = `${address}${address.includes('?') ? '&' : '?'}${EMBEDDED}`;
  const { origin } = made('a', { href: address });
  const element = made('iframe', { src, title, allow: 'clipboard-write' });
  let port: MessagePort | null = null;
  /** What the frame is to be told once it listens. */
  let waiting: FromAround = {};
  /** Whether what is being loaded in the frame has asked for a port. */
  let isGreeted = false;

  function say(word: FromAround): void {
    if (port === null) waiting = { ...waiting, ...word };
    else port.postMessage(word);
  }

  let timer = 0;
  function wait(patience: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => events.isSilent(false), patience);
  }

  function hear(word: FromFrame): void {
    // A page may have put names of its own on every object; older engines have no `hasOwn`.
    const own = <Name extends keyof FromFrame>(name: Name) =>
      Object.keys(word).includes(name) ? word[name] : undefined;
    const [language, keep] = [own('language'), own('keep')];
    if (language !== undefined) {
      clearTimeout(timer);
      events.speaks(language);
    }
    if (own('close') === true) events.close();
    // Where the frame may not remember, this page does for it, and for this tab alone.
    if (own('ask') === true) say({ kept: readTab(KEPT_AS) });
    if (keep !== undefined) writeTab(KEPT_AS, keep);
  }

  function greet(patience: number): void {
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => hear(data);
    element.contentWindow?.postMessage(HELLO, origin === 'null' ? '*' : origin, [port2]);
    port1.postMessage(waiting);
    waiting = {};
    wait(patience);
  }

  function answer({ data, source }: MessageEvent<unknown>): void {
    if (data !== HELLO || source === null || source !== element.contentWindow) return;
    isGreeted = true;
    greet(LOADING);
  }

  element.addEventListener('load', () => {
    if (!isGreeted) greet(LOADED);
    isGreeted = false;
  });

  function notice(violation: SecurityPolicyViolationEvent): void {
    const { blockedURI, disposition, effectiveDirective } = violation;
    const isOurs = blockedURI === origin || blockedURI.startsWith(`${origin}/`);
    // A policy on trial reports and refuses nothing.
    const isRefused = disposition !== 'report' && DIRECTIVES.includes(effectiveDirective);
    if (!isOurs || !isRefused) return;
    clearTimeout(timer);
    events.isSilent(true);
  }

  // Long before it is loaded where the line is slow.
  window.addEventListener('message', answer);
  document.addEventListener('securitypolicyviolation', notice);
  wait(LOADING);
  return {
    element,
    speak: (language) => say({ language }),
    end: () => {
      clearTimeout(timer);
      window.removeEventListener('message', answer);
      document.removeEventListener('securitypolicyviolation', notice);
      element.remove();
    },
  };
}
