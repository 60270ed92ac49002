import type { FactsFault } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';

/** Says what is wrong with a record: the key, its value, and what is allowed there. */
export function factsErrorText(
  { code, key, value, allowed }: FactsFault,
  speaker: Speaker,
): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return speaker.say('errors', code, {
    key: key ?? '',
    value: `${shown}`.slice(0, 100),
    allowed: allowed.join(', '),
  });
}
