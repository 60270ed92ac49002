import { statusesOfParagraph } from '../../src/index.ts';
import { fold } from './fold.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import type { Grammar } from './words.ts';

/** The words that a second Absatz is told with, where the paragraph is not said again. */
export type EllipticWords = Pick<Grammar, 'absatz' | 'negators' | 'ordinals'> & {
  readonly numbers: Readonly<Record<string, number>>;
};

/** The Absätze that are told by their number. */
const MOST = 7;

/**
 * Makes what puts a paragraph before each further Absatz of it: "§25:2, not 3", "not Absatz 2, Absatz 3: 25". It reads a
 * text in which paragraphs are marked already.
 */
export function createEllipsisFiller({
  absatz,
  negators,
  ordinals,
  numbers,
}: EllipticWords): (marked: string) => string {
  const counted = Object.entries({ ...numbers, ...ordinals })
    .filter(([, number]) => Number.isInteger(number) && number > 0 && number <= MOST)
    .map(([word, number]) => [fold(word), number] as const);
  const byWord = new Map(counted);
  const number = `(${anyOf([...byWord.keys()])}|[1-${MOST}])`;
  const keyword = `${BEGIN}${anyOf(absatz)}${END}\\.?`;
  const form = pattern(
    [
      `${BEGIN}§([1-${MOST}])(?![\\d:a-z])`,
      `${keyword}\\s*${number}${END}`,
      `${BEGIN}${number}\\s+${keyword}`,
      `(?<=${BEGIN}${anyOf(negators)}\\s+)${number}(?=\\s*(?:$|[,.;]))`,
    ].join('|'),
    'g',
  );
  return (marked) => {
    const named = new Set([...marked.matchAll(/§(\d+[a-z]?):\d/g)].map(([, each]) => each));
    const [only] = named;
    if (only === undefined || named.size > 1) return marked;
    return marked.replaceAll(form, (all, ...groups: (string | undefined)[]) => {
      const word = String(groups.slice(0, 4).find((group) => group !== undefined));
      const said = byWord.get(word) ?? word;
      const isOf = statusesOfParagraph(`${only}:${said}`).length > 0;
      return isOf ? ` §${only}:${said} ` : all;
    });
  };
}
