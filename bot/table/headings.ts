import { distance } from 'fastest-levenshtein';
import { fold } from '../../dialogs/typing.ts';
import type { ColumnKey, TableWords } from './words.ts';

const plain = (heading: string) => fold(heading).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A heading may be so many slips away from the one it is taken for. */
const MOST_SLIPS = 2;

/** What the headings of a table mean. */
export interface Headings {
  /** The key of the record that a column has; nothing where it is the table's own. */
  readonly keyOf: (heading: string) => ColumnKey | undefined;
  /** How many columns are a table's own: all but those at its end that we wrote the last time. */
  readonly ownWidth: (headings: readonly string[]) => number;
  /** Whether a column is called like one that we write. */
  readonly isNamedAsOurs: (heading: string) => boolean;
  /** The known heading that an unknown one may be meant to be; nothing where it looks like none. */
  readonly meantBy: (heading: string) => string | undefined;
}

/** Makes what understands headings. */
export function createHeadings({ headings: known, added }: TableWords): Headings {
  const keys = new Map(
    (Object.entries(known) as [ColumnKey, readonly string[]][]).flatMap(([key, names]) =>
      [key, ...names].map((name) => [plain(name), key] as const),
    ),
  );
  const written = Object.values(added).map(plain);
  return {
    keyOf: (heading) => keys.get(plain(heading)),
    ownWidth: (headings) => {
      const own = headings.length - written.length;
      const isOurs = written.every((name, index) => plain(headings[own + index] ?? '') === name);
      return isOurs ? own : headings.length;
    },
    isNamedAsOurs: (heading) => written.includes(plain(heading)),
    meantBy: (heading) => {
      const folded = plain(heading);
      if (folded.length <= MOST_SLIPS * 2) return undefined;
      const near = [...keys].find(([name]) => distance(name, folded) <= MOST_SLIPS);
      return near === undefined ? undefined : known[near[1]][0];
    },
  };
}
