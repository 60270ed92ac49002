import type { ParseKeys } from 'i18next';
import type { Params } from '../../src/index.ts';

interface Named {
  /** What the sentence names: the setting, what was found, what is possible. */
  readonly params: Params;
  readonly cause?: unknown;
}

/** What may be over by itself: whoever starts the server tries again. */
const PASSING: readonly ParseKeys<'errors'>[] = ['store-unreachable', 'store-taken', 'port-taken'];

/** A setting that the server must not start with: which one, and which sentence says the cure. */
export class SettingError extends Error {
  readonly id: ParseKeys<'errors'>;
  readonly params: Params;

  /** Whether it may work later with the same settings. */
  get mayPass(): boolean {
    return PASSING.includes(this.id);
  }

  /** @param id of the sentence in `locales` */
  constructor(id: ParseKeys<'errors'>, { params, cause }: Named) {
    super(`${id}: ${JSON.stringify(params)}`, { cause });
    this.id = id;
    this.params = params;
  }
}
