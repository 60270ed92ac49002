// What a town's page and the frame in it tell each other: by a port that only the two of them hold. What a page
// posts to a window, every script of that window hears.

/**
 * The first word of a frame, that it listens now, and of the page around it, with the port for all others. It says
 * nothing else: every script of a page may hear it.
 */
export const HELLO = 'zielgruppenlotse';

/** What a frame says. */
export interface FromFrame {
  /** The language that it speaks now: the first word of every frame, and again whenever it is another one. */
  readonly language?: string;
  /** It is to be closed. */
  readonly close?: true;
  /** It asks what the page around it remembers. */
  readonly ask?: true;
  /** What the page around it is to remember; `null` for nothing any more. */
  readonly keep?: unknown;
}

/** What the page around a frame says. */
export interface FromAround {
  /** What it remembers. */
  readonly kept?: unknown;
  /** The language that the page was put into meanwhile. */
  readonly language?: string;
}

/** Under which name a tab keeps a conversation for the web chat, in the frame or around it. */
export const KEPT_AS = 'lotse';

/** The part of an address that tells a page that a panel shows it. */
export const EMBEDDED = 'embedded';
