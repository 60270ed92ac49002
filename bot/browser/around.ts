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
 * Listens to the page around this frame: it says who it is with a port, and again whenever this page is loaded anew.
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
    if (port !== null || !isAllowed(origin)) return;
    port = given;
    port.onmessage = ({ data }: MessageEvent<FromAround>) => hear(data);
    port.postMessage(waiting);
  });
  return {
    tell: (word) => {
      if (port === null) waiting = { ...waiting, ...word };
      else port.postMessage(word);
    },
  };
}
