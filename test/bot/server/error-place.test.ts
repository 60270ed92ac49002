import { describe, expect, it } from 'vitest';
import { errorPlace } from '../../../bot/server/error-place.ts';

const thrownBy = (work: () => unknown): Error => {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error();
};

/** An error whose message was changed, or taken away, after it was thrown. */
const renamed = (message: string, later: Partial<Error>) =>
  Object.assign(new Error(message), later);

const LOOKS_LIKE_A_PLACE = 'Duldung\n    at Amina Muster (file:///Canary.ts:1:2)\n';

const CASES: readonly (readonly [string, Error])[] = [
  ['a message', new RangeError('Canary')],
  ['a message that looks like a place', new RangeError(LOOKS_LIKE_A_PLACE)],
  ['a message that looks like nothing but places', new Error(LOOKS_LIKE_A_PLACE.repeat(3))],
  ['JSON that quotes it', thrownBy(() => JSON.parse(`{${LOOKS_LIKE_A_PLACE}`))],
  ['a name that says something', renamed('', { name: 'Amina Muster Canary' })],
  ['a message that was another one', renamed(LOOKS_LIKE_A_PLACE, { message: 'else' })],
  ['a stack of its own', renamed('', { stack: 'Canary' })],
  ['a cause', new Error('', { cause: new Error(LOOKS_LIKE_A_PLACE) })],
  ['several errors', new AggregateError([new Error('Canary')], LOOKS_LIKE_A_PLACE)],
];

describe('What is told of an error', () => {
  it.each(CASES)('is nothing of %s', (_title, error) => {
    expect(JSON.stringify(errorPlace(error))).not.toMatch(/Canary|Amina|Duldung/);
  });

  it('is what it is called, and where it was thrown', () => {
    const { kind, place } = errorPlace(new RangeError('Canary'));
    expect(kind).toBe('RangeError');
    expect(place).toMatch(/^at .*error-place\.test\.ts:\d+:\d+\)?$/);
  });

  it('is that there was one, where it cannot even be read', () => {
    const unreadable = Object.defineProperty(new Error(), 'message', {
      get: () => {
        throw new Error('Canary');
      },
    });
    expect(errorPlace(unreadable)).toEqual({ kind: 'Error', place: '' });
  });
});
