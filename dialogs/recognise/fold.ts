/** Letters that are written one for the other, by the one that stays. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  // Arabic, Persian, Pashto: one letter, several code points and spellings.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ګ: 'گ',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  // Cyrillic: Ukrainian typed on a Russian keyboard.
  ґ: 'г',
  // Ge'ez: sounds with rounded lips, written as those without.
  ቈ: 'ቆ',
  ቍ: 'ቁ',
  ቘ: 'ቆ',
  ቝ: 'ቁ',
  ኰ: 'ኮ',
  ኵ: 'ኩ',
  ዀ: 'ኮ',
  ዅ: 'ኩ',
  ጐ: 'ጎ',
  ጕ: 'ጉ',
  // Marks of other scripts that part a text as ours do.
  '،': ',',
  '؛': ';',
  '؟': '?',
  '።': '.',
  '፣': ',',
  '፤': ';',
  '፡': ' ',
  '。': '.',
};

const HAVING_SAME = new RegExp(`[${Object.keys(SAME_LETTERS).join('')}]`, 'gu');

/** Rows of Ethiopic syllables that people write one for the other, with the row that stays. */
const SAME_ROWS = [
  [0x1220, 0x1230],
  [0x1340, 0x1338],
  [0x1280, 0x1200],
  [0x1210, 0x1200],
  [0x1250, 0x1240],
  [0x12b8, 0x12a8],
  [0x12d0, 0x12a0],
] as const;

/** ኣ and ሃ, which people write for አ and ሀ three signs before them. */
const LONG = [0x12a3, 0x1203];

function sameSyllable(sign: string): string {
  const code = sign.codePointAt(0) as number;
  const [from, to] = SAME_ROWS.find(([first]) => code >= first && code < first + 7) ?? [0, 0];
  const same = code - from + to;
  return String.fromCodePoint(LONG.includes(same) ? same - 3 : same);
}

/** The digit that a digit of any script stands for. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  // The ten digits of a script stand in a row.
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1)) && code - first < 9) first -= 1;
  return String(code - first);
}

/** The first of the signs for numbers that are written in Ge'ez; the hundred is the last. */
const GEEZ_ONE = 0x1369;

/** The number that signs of Ge'ez stand for: "፳፬" is 24. */
function geezNumber(signs: string): string {
  let [hundreds, rest] = [0, 0];
  for (const sign of signs) {
    const place = (sign.codePointAt(0) as number) - GEEZ_ONE;
    const isHundred = place === 18;
    if (isHundred) hundreds += Math.max(rest, 1) * 100;
    rest = isHundred ? 0 : rest + (place < 9 ? place + 1 : (place - 8) * 10);
  }
  return String(hundreds + rest);
}

/** Signs that are not seen: they join, part or turn what is written. */
const UNSEEN = /[\u00AD\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Whether a text has letters, digits and signs of ASCII only, as most words of German have. */
const IS_ASCII = /^\p{ASCII}*$/u;

function toPlainSigns(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(HAVING_SAME, (sign) => String(SAME_LETTERS[sign]))
    .replace(
      /[\u1203\u1210-\u1216\u1220-\u1226\u1250-\u1256\u1280-\u1286\u12A3\u12B8-\u12BE\u12D0-\u12D6\u1340-\u1346]/gu,
      sameSyllable,
    )
    .replace(/[\u1369-\u137B]+/gu, geezNumber)
    .replace(/(?![0-9])\p{Nd}/gu, latinDigit);
}

/**
 * Folds a text so that ways of writing the same word meet: case, accents, ß, umlauts written as
 * two letters or not at all; digits of any script; letters that scripts have twice.
 * Both what is typed and what it is compared with are folded.
 */
export function fold(text: string): string {
  const plain = IS_ASCII.test(text) ? text.toLowerCase() : toPlainSigns(text);
  return (
    plain
      // But for abbreviations: an AE is no letter a.
      .replaceAll(/(?<![a-z])[aou]e(?![a-z])|([aou])e/g, (all, vowel) => vowel ?? all)
      .replaceAll(/[’‘`´]/g, "'")
  );
}
