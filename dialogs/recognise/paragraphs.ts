import type { StatusId } from '../../src/status/index.ts';
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

/** What a paragraph means, as candidates; `fiktionsgrund` for the boxes of § 81. */
const MEANINGS: readonly (readonly [RegExp, readonly StatusId[]])[] = [
  [/^24(:\d)?$/, ['p24']],
  // The stay counts as permitted: the card is not there yet.
  [/^25:(1s3|2s2)$/, ['anerkannt-ohne-karte']],
  [/^25:1$/, ['p25-1']],
  [/^25:2$/, ['p25-2']],
  [/^25:3$/, ['p25-3']],
  [/^25:4[ab]?$/, ['p25-4']],
  [/^25:5$/, ['p25-5']],
  [/^25a(:\d)?$/, ['p25a']],
  [/^25b(:\d)?$/, ['p25b']],
  [/^25$/, ['p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5']],
  [/^104c(:\d)?$/, ['p104c']],
  [/^22(:\d)?$/, ['p22']],
  [/^23(:\d)?$/, ['p23']],
  [/^23a(:\d)?$/, ['p23a']],
  [/^16g(:\d)?$/, ['p16g']],
  [/^26(:[34])?$/, ['p26']],
  [/^(2[7-9]|3[0-6]|36a)(:\d)?$/, ['familiennachzug']],
  [/^(9[ac]?|16[a-f]?|17|18[a-g]?|19[a-d]?|20[ab]?|21)(:\d)?$/, ['anderer-titel']],
  [/^60a(:\d)?$/, ['duldung-60a']],
  [/^60b(:\d)?$/, ['duldung-60b']],
  [/^60c(:\d)?$/, ['duldung-60c']],
  [/^60d(:\d)?$/, ['duldung-60d']],
  [/^60:[57]$/, ['abschiebungsverbot-ohne-karte']],
  [/^55(:\d)?$/, ['aufenthaltsgestattung']],
  [/^63a(:\d)?$/, ['ankunftsnachweis']],
];

/** The statuses that a paragraph (`25:2`, `60a`) may mean; none for one that is not known here. */
export function statusesOfParagraph(code: string): readonly StatusId[] {
  return MEANINGS.find(([pattern]) => pattern.test(code))?.[1] ?? [];
}

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
      `(?<![\\d.,:/-])\\b(9|16|18|19|20|23|25|36|60|63|104)\\s?([a-g])(?![a-z0-9])(?:(?:${keyword}|${separator})${part}${end})?${rest}${law}`,
      'g',
    ),
    // 25.2, 25/2, 25 II, 25-2: no date goes on after it
    pattern(
      `(?<![\\d.,:/-])\\b(22|23|24|25|26|60|81)()(?:${separator})${part}(?![a-z0-9]|[./-]\\d)\\)?${rest}${law}`,
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
