import { LETTERED_NUMBERS, statusesOfParagraph, WELL_KNOWN_NUMBERS } from '../../src/index.ts';
import { createFigureWriter, type FigureWords } from './figures.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import type { Grammar } from './words.ts';

const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vii: '7',
};

/** § 81 AufenthG: its Absätze are the boxes of a Fiktionsbescheinigung. */
const FIKTION = '81';

/** What the ticked box of a Fiktionsbescheinigung means (§ 81 AufenthG). */
export function fiktionsgruendeOfParagraph(code: string): readonly string[] {
  if (/^81:4$/.test(code)) return ['verlaengerung'];
  return /^81:3$/.test(code) ? ['erstantrag-24', 'erstantrag-andere'] : [];
}

/** Whether a Duldung is that of a young person's family, which counts as an application (§ 60a Abs. 2b). */
export function isOfYoungPersonsFamily(code: string): boolean {
  return code === '60a:2b';
}

/** The statuses that a citation found in a text means; of Art. 23 it is known where it may be § 23, too. */
export function statusesCited(
  code: string,
): readonly { readonly option: string; readonly isLocal: boolean }[] {
  const isArticle = code === '23art';
  const named = statusesOfParagraph(isArticle ? '23eu' : code);
  return [
    ...named.map((option) => ({ option, isLocal: false })),
    ...(isArticle ? [{ option: 'p23', isLocal: true }] : []),
  ];
}

/** Whether a bare number can be meant as a paragraph that a status has. */
export function canBeParagraph(number: string): boolean {
  return statusesOfParagraph(number).length > 0;
}

/** What every paragraph found in a text is replaced with: `§25:2`, one token. */
export type ParagraphMarker = (folded: string) => string;

/** The words that a citation is written with. */
export type CitationWords = FigureWords &
  Pick<Grammar, 'article' | 'sentence' | 'subdivision' | 'law'>;

/** Regulation (EU) 2024/1347, however it is cited: "(EU)", "(UE) n°", "Nr." */
const REGULATION = pattern(
  `(?:\\(\\p{L}{2}\\)\\s*)?(?:\\p{L}{1,3}[.°]?\\s*)?2024\\s*/\\s*1347`,
  'g',
);

/**
 * Makes what marks Art. 23 of that regulation, which is no § 23: `§23eu`; `§23art` where the language
 * says the same for a paragraph.
 */
function createArticleMarker({ article, paragraph, absatz }: CitationWords): ParagraphMarker {
  const rest = `(?:\\s*,?\\s*${anyOf(absatz)}\\.?\\s*\\(?1\\)?(?!\\d))?`;
  const before = `${BEGIN}(${anyOf(article)})\\.?\\s*23(?![0-9a-z:])`;
  const behind = `${BEGIN}23(?:\\.|-?\\p{L}{1,2})?\\s*(${anyOf(article)})${END}`;
  const form = pattern(`(?:${before}|${behind})${rest}`, 'g');
  const shared = pattern(`^${anyOf(paragraph)}$`);
  return (folded) =>
    folded
      .replaceAll(REGULATION, ' ')
      .replaceAll(form, (_, first?: string, last?: string) =>
        shared.test(first ?? String(last)) ? ' §23art ' : ' §23eu ',
      );
}

/** Makes the marker that turns the ways of writing a paragraph into one token. */
export function createParagraphMarker(words: CitationWords): ParagraphMarker {
  // "§ 25, 3 Kinder" names no Absatz.
  const part = `([1-9]|i{1,3}|iv|vii?|v)(?:\\s?([ab]))?(?!\\s*${anyOf(words.counted)}${END})`;
  const comma = '\\s*(?:,\\s*)?';
  const sentence = `(?:${comma}${BEGIN}${anyOf(words.sentence)}${END}\\.?\\s*(\\d))?`;
  const rest = `${sentence}(?:${comma}${BEGIN}${anyOf(words.subdivision)}${END}\\.?\\s*\\d+)*`;
  const keyword = `${comma}${anyOf(words.absatz)}\\.?\\s*`;
  const separator = '\\s*[./,(-]\\s*|\\s+';
  const law = `(?:\\s*${anyOf(words.law)}${END})?`;
  const end = '(?![a-z0-9])\\)?';
  const mark = `(?:(?<!§)§+|${BEGIN}p(?=\\d)|${BEGIN}${anyOf(words.paragraph)}${END}\\.?)\\s*`;
  const number = '(\\d{1,3})(?:\\s?([a-g])(?![a-z]))?';
  const forms = [
    // § 25 Abs. 2, 25 Abs. 2; first, as "para" stands before a number, too: "25 para 2"
    pattern(`(?:${mark}|${BEGIN})${number}${keyword}${part}${end}${rest}${law}`, 'g'),
    // § 25, Paragraph 25 II, § 25.2
    pattern(`${mark}${number}(?:(?:${separator})${part}${end})?(?![0-9])${rest}${law}`, 'g'),
    // 60a, 104 c
    pattern(
      `(?<![\\d.,:/-])${BEGIN}(${LETTERED_NUMBERS.join('|')})\\s?([a-g])(?![a-z0-9])(?:(?:${keyword}|${separator})${part}${end})?${rest}${law}`,
      'g',
    ),
    // 25.2, 25/2, 25 II, 25-2: no date goes on after it
    pattern(
      `(?<![\\d.,:/-])${BEGIN}(${[...WELL_KNOWN_NUMBERS, FIKTION].join('|')})()(?:${separator})${part}(?![a-z0-9]|[./-]\\d)\\)?${rest}${law}`,
      'g',
    ),
  ];
  const code = (...[, num, letter, abs, sub, satz]: (string | undefined)[]) => {
    const number = `:${ROMAN[abs ?? ''] ?? abs}${sub ?? ''}`;
    // Only the sentences that say the stay is permitted make a difference.
    const permitted = [':1s3', ':2s2', ':2s3'].includes(`${number}s${satz}`);
    const absatzNumber = abs === undefined ? '' : `${number}${permitted ? `s${satz}` : ''}`;
    return ` §${Number(num)}${letter ?? ''}${absatzNumber} `;
  };
  const markArticles = createArticleMarker(words);
  const inFigures = createFigureWriter(words);
  return (typed) => {
    const folded = inFigures(typed);
    if (!/\d/.test(folded)) return folded;
    return forms.reduce((text, form) => {
      // What is marked already stays as it is.
      const parts = text.split(/(§\d+[a-z]{0,3}(?::\d[ab]?(?:s\d)?)?(?=\s))/);
      return form === forms[0]
        ? text.replaceAll(form, code)
        : parts.map((each, i) => (i % 2 ? each : each.replaceAll(form, code))).join('');
    }, markArticles(folded));
  };
}
