import { EMBEDDED, type FromAround, type FromFrame, HELLO } from './port.ts';

/** The page around a frame. */
export interface Around {
  /** Tells it something, once it has shown itself: the last word of each kind. */
  readonly tell: (word: FromFrame) => void;
}

/** Whether a panel in a page of somebody else shows this one. */
export function isEmbedded(): boolean {
  return window.parent !== window && new URLSearchParams(location.search).has(EMBEDDED);
}

/**
 * Listens to the page around this frame, and says so: it answers with a port.
 * @param isAllowed whether an origin is listened to
 * @param hear called with what it says
 */
export function listenAround(
  isAllowed: (origin: string) => boolean,
  hear: (word: FromAround) => void,
): Around {
  let port: MessagePort | null = null;
  let waiting: FromFrame = {};
  window.addEventListener('message', ({ data, origin, source, ports }: MessageEvent<unknown>) => {
    const [given] = ports;
    if (data !== HELLO || source !== window.parent || given === undefined) return;
    if (!isAllowed(origin)) return;
    // Asked for and given unasked at the same time, there are two: the later one is spoken to.
    port = given;
    port.onmessage = ({ data }: MessageEvent<FromAround>) => hear(data);
    port.postMessage(waiting);
    waiting = {};
  });
  // A page around that does not hear this gives a port once this one is loaded.
  parent.postMessage(HELLO, '*');
  return {
    tell: (word) => {
      if (port === null) waiting = { ...waiting, ...word };
      else port.postMessage(word);
    },
  };
}
