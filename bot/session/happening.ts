import type { Input } from '../../dialogs/index.ts';
import type { Wish } from '../i18n/choose-language.ts';

/** What a person did in a channel. */
export type Happening =
  /** They came; after everything that they had said elsewhere was forgotten, where that is said. */
  | { readonly kind: 'begin'; readonly isAfresh?: boolean }
  | {
      readonly kind: 'input';
      readonly input: Input;
      /** The count of the question under which a button stood; `null` for typed text. */
      readonly asked: number | null;
    }
  /** They sent a picture, a file, or nothing at all. */
  | { readonly kind: 'unreadable' }
  /** They are typing, or have read something: nothing to answer. */
  | { readonly kind: 'nothing' };

/** What a channel hands in. */
export interface Delivery {
  readonly happening: Happening;
  /** The channel's own id of it, by which a second delivery is known; none where it has none. */
  readonly id?: string | undefined;
  /** The language that the person wants, as far as it is known. */
  readonly wish: Wish;
}

/** The same with an id, its own or one of ours. */
export interface NamedDelivery extends Delivery {
  readonly id: string;
}

/** What was pressed, and under which question; nothing where nothing was, or that is not known. */
export function pressOf(happening: Happening): string | null {
  if (happening.kind !== 'input' || happening.asked === null) return null;
  return JSON.stringify([happening.asked, happening.input]);
}

/** Whether something has to be understood before it can be taken. */
export function isTyped(happening: Happening): boolean {
  return happening.kind === 'input' && 'text' in happening.input;
}
