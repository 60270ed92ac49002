import { distance } from 'fastest-levenshtein';
import { fold } from '../../dialogs/recognise/fold.ts';
import { ADDED, type ColumnKey, HEADINGS } from './words.ts';

const plain = (heading: string) => fold(heading).replaceAll(/[^\p{L}\p{N}]/gu, '');

const BY_NAME = new Map(
  (Object.entries(HEADINGS) as [ColumnKey, readonly string[]][]).flatMap(([key, names]) =>
    [key, ...names].map((name) => [plain(name), key] as const),
  ),
);

const WRITTEN = Object.values(ADDED).map(plain);

/** A heading may be so many slips away from the one it is taken for. */
const MOST_SLIPS = 2;

/** The key of the record that a column has; nothing where it is the table's own. */
export function keyOf(heading: string): ColumnKey | undefined {
  return BY_NAME.get(plain(heading));
}

/** How many columns are a table's own: all but those at its end that we wrote the last time. */
export function ownWidth(headings: readonly string[]): number {
  const own = headings.length - WRITTEN.length;
  const isOurs = WRITTEN.every((name, index) => plain(headings[own + index] ?? '') === name);
  return isOurs ? own : headings.length;
}

/** Whether a column is called like one that we write. */
export function isNamedAsOurs(heading: string): boolean {
  return WRITTEN.includes(plain(heading));
}

/** The known heading that an unknown one may be meant to be; nothing where it looks like none. */
export function meantBy(heading: string): string | undefined {
  const folded = plain(heading);
  if (folded.length <= MOST_SLIPS * 2) return undefined;
  const near = [...BY_NAME].find(([name]) => distance(name, folded) <= MOST_SLIPS);
  return near === undefined ? undefined : HEADINGS[near[1]][0];
}
