/** What can be kept of a page in a folder, by addresses relative to it. */
export interface Kept {
  /** Another one where anything in the folder is another. */
  readonly version: string;
  /** Whatever the language. */
  readonly always: readonly string[];
  /** By the code of the language. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** Caches of a page are named so, and then by their version: others live on the same origin. @param scope of the page */
export function cachesOf(scope: string): string {
  return `zielgruppenlotse ${scope} `;
}

/** Asks for languages to be kept; the answer is whether they are. */
export interface KeepRequest {
  readonly keep: readonly string[];
}

/** Keeps the page on the device, and takes it away again. */
export interface Keeping {
  /** Whether it can be kept: a page by itself, from a folder on a server that can be trusted. */
  readonly can: () => boolean;
  /** Keeps what some languages need. @returns whether it is there now */
  readonly keep: (languages: readonly string[]) => Promise<boolean>;
  /** Leaves nothing of what was kept. */
  readonly forget: () => Promise<void>;
}
