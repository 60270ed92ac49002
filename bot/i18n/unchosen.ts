import type { Words } from '../../dialogs/typing.ts';

/** What people say in any language, as long as none is chosen. */
export type UnchosenWords = Pick<Words, 'aliases' | 'personal' | 'talk'>;

/** What is understood as long as nobody has chosen, beside German; the names of all languages are, too. */
export const UNCHOSEN = 'en';
