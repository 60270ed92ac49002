const UNITS = 0x1_0000;

/** So many letters are handed over at once; engines take no more than some ten thousand. */
const AT_ONCE = 4096;

/**
 * Makes what swaps letters of a text, and swaps them back. Outside ASCII each letter takes two or three bytes on the
 * way, and brotli packs better what takes one: the frequent letters of a language trade places with rare signs.
 * @param pairs each letter with the sign that it trades places with, one after the other
 */
export function createSwap(pairs: string): (text: string) => string {
  // By numbers, not by letters: a language has a hundred thousand, and phones wait for them.
  const others = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  for (let index = 0; index < pairs.length; index += 2) {
    const [letter, sign] = [pairs.charCodeAt(index), pairs.charCodeAt(index + 1)];
    others[letter] = sign;
    others[sign] = letter;
  }
  return (text) => {
    const pieces: string[] = [];
    for (let from = 0; from < text.length; from += AT_ONCE) {
      const units = new Uint16Array(Math.min(AT_ONCE, text.length - from));
      for (let at = 0; at < units.length; at += 1)
        units[at] = others[text.charCodeAt(from + at)] ?? 0;
      pieces.push(String.fromCharCode(...units));
    }
    return pieces.join('');
  };
}
