/** The frame asks the page around it to be closed. */
export const CLOSE = 'lotse/close';

/** The frame asks the page around it what it remembers. */
export const ASK = 'lotse/remembered';

/** What a frame gives the page around it to remember. */
export interface FromFrame {
  readonly lotse: unknown;
}

/** What the page around it gave back. */
export type FromParent = FromFrame;

/** Under which name a tab keeps it, in the frame or around it. */
export const KEPT_AS = 'lotse';
