import { LETTERED_NUMBERS, statusesOfParagraph, WELL_KNOWN_NUMBERS } from '../../src/index.ts';
import { fold } from './fold.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import type { Grammar } from './words.ts';

/** The words that the numbers of a citation are written with. */
export type FigureWords = Pick<
  Grammar,
  | 'paragraph'
  | 'absatz'
  | 'counted'
  | 'ordinals'
  | 'letters'
  | 'numberEndings'
  | 'prefixes'
  | 'suffixes'
> & { readonly numbers: Readonly<Record<string, number>> };

/** Writes the numbers of paragraphs in a folded text in figures, without what a language puts around them. */
export type FigureWriter = (folded: string) => string;

/** The Absätze that are told by their number. */
const MOST_ABSATZ = 7;

/** The numbers that, in words, are paragraphs wherever they stand. */
const KNOWN: readonly string[] = [...new Set([...WELL_KNOWN_NUMBERS, ...LETTERED_NUMBERS])];

/** Numbers by their folded words, of which the parts may be joined in any way: "twenty-five". */
function byWord(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words).map(([word, number]) => [parted(word), number]));
}

function parted(word: string): string {
  return fold(word).replaceAll(/[\s-]+/g, ' ');
}

/** Some of the words, as the source of a pattern. */
function sourceOf(
  numbers: ReadonlyMap<string, number>,
  isMeant: (number: number) => boolean,
): string {
  const words = [...numbers].filter(([, number]) => isMeant(number)).map(([word]) => word);
  return anyOf(words).replaceAll(' ', '[\\s-]+');
}

/** Makes the writer: "fünfundzwanzig zwei", "25-го", "25 second paragraph", "60 б" become "25 2", "25", "25 absatz 2", "60b". */
export function createFigureWriter(words: FigureWords): FigureWriter {
  const numbers = byWord({ ...words.numbers, ...words.ordinals });
  const letters = new Map(Object.entries(words.letters).map(([word, to]) => [fold(word), to]));
  const [absatz, paragraph] = [anyOf(words.absatz), anyOf(words.paragraph)];
  const prefix = anyOf(words.prefixes);
  const ending = anyOf([...words.numberEndings, ...words.suffixes]);
  const endings = `(?:['-]?${ending})?`;
  const big = sourceOf(numbers, (number) => KNOWN.includes(String(number)));
  const isAbsatz = (number: number) => number >= 1 && number <= MOST_ABSATZ;
  const small = `(${sourceOf(numbers, isAbsatz)}|[1-${MOST_ABSATZ}])${endings}\\.?`;
  // "24 a": an article is no number.
  const several = `(${sourceOf(numbers, (number) => isAbsatz(number) && number > 1)})${endings}`;
  const cited = '(?<![\\d.,:/])(\\d{2,3}(?:\\s?[a-g])?)(?![\\d\\p{L}])\\s*,?\\s*';
  // "The second paragraph of § 25".
  const first = '(?<!\\d[a-g]?\\s*[,.]?\\s*)';
  const ofKnown = `${END},?\\s*(?:\\p{L}{1,4}\\s+){0,2}(?:§\\s*|${paragraph}${END}\\.?\\s*)?((?:${KNOWN.join('|')})(?:\\s?[a-g])?)(?![\\d\\p{L}.,:/])`;
  const forms = {
    marked: pattern(
      `(${BEGIN}${paragraph}${END}\\.?\\s*)(${sourceOf(numbers, Number.isInteger)})${END}`,
      'g',
    ),
    alone: pattern(`(?<!\\d\\s*)${BEGIN}${prefix}?(${big})${endings}${END}`, 'g'),
    prefixed: pattern(`${BEGIN}${prefix}-?(?=\\d)`, 'g'),
    lettered: pattern(`(?<!\\d)(\\d{1,3})\\s?(${anyOf([...letters.keys()])})${END}`, 'g'),
    ended: pattern(`(?<!\\d)(\\d{1,3}[a-g]??)(['-]?)(${ending})${END}`, 'g'),
    // "25 in 2".
    parted: pattern(`(?<!\\d)(\\d{2,3}[a-g]?)\\s+${ending}\\s+(?=${small}${END})`, 'g'),
    turned: pattern(`${cited}${small}\\s*${absatz}${END}`, 'g'),
    before: pattern(`${first}${BEGIN}${small}\\s*${absatz}${ofKnown}`, 'g'),
    beforeMarked: pattern(`${first}${BEGIN}${absatz}\\.?\\s*${small}${ofKnown}`, 'g'),
    told: pattern(`${cited}${absatz}\\.?\\s*${small}${END}`, 'g'),
    bare: pattern(`${cited}${several}${END}`, 'g'),
  };
  const figure = (word: string) => numbers.get(parted(word)) ?? word;
  const [keyword = ''] = words.absatz.map(fold);
  const absatzOf = (number: string, word: string) => `${number} ${keyword} ${figure(word)} `;
  return (folded) => {
    const inFigures = folded
      .replaceAll(forms.marked, (_, mark: string, word: string) => `${mark}${figure(word)}`)
      .replaceAll(forms.alone, (_, word: string) => `${figure(word)}`);
    if (!/\d/.test(inFigures)) return folded;
    return inFigures
      .replaceAll(forms.prefixed, '')
      .replaceAll(
        forms.lettered,
        // "Not 24 а 25": a small word is no letter of a paragraph that has none.
        (all, number: string, sign: string) =>
          LETTERED_NUMBERS.includes(number) ? `${number}${letters.get(sign)} ` : all,
      )
      .replaceAll(forms.ended, (all, number: string, apart: string, end: string) =>
        // "25a" is a paragraph of its own, "24a" is 24 with an ending.
        apart === '' && statusesOfParagraph(`${number}${end}`).length > 0 ? all : `${number} `,
      )
      .replaceAll(forms.parted, '$1 ')
      .replaceAll(forms.turned, (_, number: string, word: string) => absatzOf(number, word))
      .replaceAll(forms.before, (_, word: string, number: string) => absatzOf(number, word))
      .replaceAll(forms.beforeMarked, (_, word: string, number: string) => absatzOf(number, word))
      .replaceAll(forms.told, (_, number: string, word: string) => absatzOf(number, word))
      .replaceAll(forms.bare, (_, number: string, word: string) => `${number} ${figure(word)} `);
  };
}
