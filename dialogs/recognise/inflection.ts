import type { Grammar } from './words.ts';

/** Stands in a name between its stem and the kinds of endings that it has: "afghan~e~isch". */
const STEM_END = '~';

/**
 * Makes what gives all forms of a name: a language that inflects much has its endings once, and not with
 * each name.
 */
export function createInflection(
  endings: Grammar['inflections'],
): (name: string) => readonly string[] {
  return (name) => {
    const [stem = '', ...kinds] = name.split(STEM_END);
    if (kinds.length === 0) return [name];
    return kinds.flatMap((kind) =>
      String(endings[kind])
        .split(' ')
        .map((ending) => stem + ending),
    );
  };
}
