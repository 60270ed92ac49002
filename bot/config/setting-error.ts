import type { ParseKeys } from 'i18next';
import type { Params } from '../../src/index.ts';

interface Named {
  /** What the sentence names: the setting, what was found, what is possible. */
  readonly params: Params;
  readonly cause?: unknown;
}

/** A setting that the server must not start with: which one, and which sentence says the cure. */
export class SettingError extends Error {
  readonly id: ParseKeys<'errors'>;
  readonly params: Params;

  /** @param id of the sentence in `locales` */
  constructor(id: ParseKeys<'errors'>, { params, cause }: Named) {
    super(`${id}: ${JSON.stringify(params)}`, { cause });
    this.id = id;
    this.params = params;
  }
}
