import { isDeepStrictEqual } from 'node:util';

/**
 * Has something made for each of many once at a time: who asks again for the same meanwhile gets the same, and who asks
 * for another is told that it is busy. What was made is not kept: it is about a person.
 * @param make makes it
 * @returns takes what it is made of, and for whom
 */
export function oneEach<Given, Made>(
  make: (given: Given) => Promise<Made>,
): (given: Given, whose: string) => Promise<Made | 'busy'> {
  const making = new Map<string, { readonly given: Given; readonly made: Promise<Made> }>();
  return async (given, whose) => {
    const others = making.get(whose);
    if (others !== undefined) return isDeepStrictEqual(others.given, given) ? others.made : 'busy';
    const made = make(given);
    making.set(whose, { given, made });
    try {
      return await made;
    } finally {
      making.delete(whose);
    }
  };
}
