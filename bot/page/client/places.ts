/** Names of places as their script has them, folded: they are only looked for, and shown to nobody. */
export interface PackedPlaces<Word> {
  readonly source: string;
  /**
   * Each list as a text with a line for each name: a figure says how many of its first letters are those of the
   * name before, and the others follow.
   */
  readonly lists: Readonly<Record<string, string>>;
  readonly ordinaryWords: readonly Word[];
}

/** The most letters that one name has of the one before: one figure says so. */
export const MOST_SHARED = 9;

function namesIn(list: string): readonly string[] {
  let name = '';
  return list.split('\n').map((line) => {
    name = name.slice(0, Number(line[0])) + line.slice(1);
    return name;
  });
}

/** The names of places as recognition takes them. */
export function unpackedPlaces<Word>({ source, lists, ordinaryWords }: PackedPlaces<Word>) {
  const all = Object.entries(lists).map(([key, list]) => [key, namesIn(list)] as const);
  return { source, ordinaryWords, ...Object.fromEntries(all) };
}
