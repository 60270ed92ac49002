import type { Municipality } from '../config.ts';
import { fold } from '../recognise/fold.ts';
import places from './places.json' with { type: 'json' };

/** In how many of their first letters two names agree. */
function alike(one: string, other: string): number {
  const differing = [...one].findIndex((letter, index) => letter !== other[index]);
  return differing === -1 ? one.length : differing;
}

/**
 * A municipality of Baden-Württemberg by its name, whatever its case.
 * @returns what follows from it; nothing where there is none of that name
 */
export function municipalityNamed(name: string): Municipality | undefined {
  const isIn = (names: readonly string[]) => names.some((each) => fold(each) === fold(name));
  const isStadtkreis = isIn(places.stadtkreise);
  if (!(isStadtkreis || isIn(places.towns))) return undefined;
  return { name, isStadtkreis };
}

/** The names of municipalities that begin most like a name: what was meant may be among them. @param most how many */
export function municipalitiesLike(name: string, most: number): readonly string[] {
  const meant = fold(name);
  const likeness = (each: string) => alike(meant, fold(each));
  return [...places.stadtkreise, ...places.towns]
    .toSorted((one, other) => likeness(other) - likeness(one))
    .slice(0, most);
}
