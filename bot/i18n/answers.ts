import type { Tree } from './locales.ts';

/** The option that a key is about, in whatever role it is told. */
export function optionIn(key: string): string {
  return key.replace(/_(?:fachkraft|begleitung)$/, '');
}

function spoken(below: Tree, above: Tree): Tree {
  const own = new Set(Object.keys(above).map(optionIn));
  const kept = Object.entries(below).filter(([key]) => !own.has(optionIn(key)));
  return { ...Object.fromEntries(kept), ...above };
}

/**
 * What is said of answers, by question and option: an option that has a form of its own is told by
 * that alone, in every role; any other one as it is told otherwise.
 * @param below how it is told otherwise: a label to choose, for instance
 * @param own the forms of their own
 */
export function toldBy(below: Tree, own: Tree): Tree {
  const told = { ...below };
  for (const [question, forms] of Object.entries(own))
    told[question] = spoken(Object(below[question]), forms as Tree);
  return told;
}
