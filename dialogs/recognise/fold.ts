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

/** Rows of Ethiopic syllables that sound the same, with the row that stays. */
const SAME_ROWS = [
  [0x1220, 0x1230],
  [0x1340, 0x1338],
  [0x1280, 0x1200],
] as const;

function sameSyllable(sign: string): string {
  const code = sign.codePointAt(0) as number;
  const row = SAME_ROWS.find(([first]) => code >= first && code < first + 7);
  // The one sign that is of no such row is ኣ, which people write for አ.
  return row === undefined ? '\u12A0' : String.fromCodePoint(row[1] + code - row[0]);
}

/** The digit that a digit of any script stands for. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  // The ten digits of a script stand in a row.
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1)) && code - first < 9) first -= 1;
  return String(code - first);
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
    .replace(/\P{ASCII}/gu, (sign) => SAME_LETTERS[sign] ?? sign)
    .replace(/[\u1220-\u1226\u1280-\u1286\u12A3\u1340-\u1346]/gu, sameSyllable)
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
