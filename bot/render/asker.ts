import type { Asker } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** Who reads: a professional, or the person concerned and whoever helps them. */
export function askerOf({ role }: Pick<Speaker, 'role'>): Asker {
  return role === 'fachkraft' ? 'professional' : 'person';
}
