import {
  LETTERED_NUMBERS,
  statusesOfParagraph,
  WELL_KNOWN_NUMBERS,
} from '../../src/status/paragraphs.ts';
import { pattern } from './boundaries.ts';
import { fold } from './fold.ts';

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

/** Whether a bare number can be meant as a paragraph that a status has. */
export function canBeParagraph(number: string): boolean {
  return statusesOfParagraph(number).length > 0;
}

function alternatives(words: readonly string[]): string {
  const any = (word: string) => fold(word).replaceAll('.', '\\.').replace(/\*$/, '\\p{L}*');
  return words.map(any).join('|');
}

/** What every paragraph found in a text is replaced with: `§25:2`, one token. */
export type ParagraphMarker = (folded: string) => string;

/**
 * Makes the marker that turns the ways of writing a paragraph into one token.
 * @param marks what stands before the number; @param absatz what stands before the Absatz
 * @param counted what a number counts: "§ 25, 3 Kinder" names no Absatz
 */
export function createParagraphMarker(
  marks: readonly string[],
  absatz: readonly string[],
  counted: readonly string[],
): ParagraphMarker {
  const part = `([1-9]|i{1,3}|iv|vii?|v)(?:\\s?([ab]))?(?!\\s*(?:${alternatives(counted)})\\b)`;
  const rest =
    '(?:\\s*(?:,\\s*)?\\b(?:satz|sentence|s)\\b\\.?\\s*(\\d))?(?:\\s*(?:,\\s*)?\\b(?:alt|alternative|nr|hs|halbsatz|variante|var)\\b\\.?\\s*\\d+)*';
  const keyword = `\\s*(?:,\\s*)?(?:${alternatives(absatz)})\\.?\\s*`;
  const separator = '\\s*[./,(-]\\s*|\\s+';
  const law = '(?:\\s*(?:aufenthg|aufenthaltsgesetz|asylg)\\b)?';
  const end = '(?![a-z0-9])\\)?';
  const mark = `(?:§+|\\bp(?=\\d)|\\b(?:${alternatives(marks)})\\b\\.?)\\s*`;
  const number = '(\\d{1,3})(?:\\s?([a-g])(?![a-z]))?';
  const forms = [
    // § 25 Abs. 2, 25 Abs. 2; first, as "para" stands before a number, too: "25 para 2"
    pattern(`(?:${mark}|\\b)${number}${keyword}${part}${end}${rest}${law}`, 'g'),
    // § 25, Paragraph 25 II, § 25.2
    pattern(`${mark}${number}(?:(?:${separator})${part}${end})?(?![0-9])${rest}${law}`, 'g'),
    // 60a, 104 c
    pattern(
      `(?<![\\d.,:/-])\\b(${LETTERED_NUMBERS.join('|')})\\s?([a-g])(?![a-z0-9])(?:(?:${keyword}|${separator})${part}${end})?${rest}${law}`,
      'g',
    ),
    // 25.2, 25/2, 25 II, 25-2: no date goes on after it
    pattern(
      `(?<![\\d.,:/-])\\b(${[...WELL_KNOWN_NUMBERS, FIKTION].join('|')})()(?:${separator})${part}(?![a-z0-9]|[./-]\\d)\\)?${rest}${law}`,
      'g',
    ),
  ];
  const code = (...[, num, letter, abs, sub, satz]: (string | undefined)[]) => {
    const number = `:${ROMAN[abs ?? ''] ?? abs}${sub ?? ''}`;
    // Only the sentences that say the stay is permitted make a difference.
    const permitted = (number === ':1' && satz === '3') || (number === ':2' && satz === '2');
    const absatzNumber = abs === undefined ? '' : `${number}${permitted ? `s${satz}` : ''}`;
    return ` §${Number(num)}${letter ?? ''}${absatzNumber} `;
  };
  return (folded) =>
    forms.reduce((text, form) => {
      // What is marked already stays as it is.
      const parts = text.split(/(§\d+[a-z]?(?::\d[ab]?(?:s\d)?)?(?=\s))/);
      return form === forms[0]
        ? text.replaceAll(form, code)
        : parts.map((each, i) => (i % 2 ? each : each.replaceAll(form, code))).join('');
    }, folded);
}
