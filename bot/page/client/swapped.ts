/**
 * What letters of a language trade places with on the way: outside ASCII each takes two or three bytes, and brotli
 * packs better what takes one.
 */
export const TRADED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ#%&*+;<=>?@^_`|~$';

const UNITS = 0x1_0000;

/**
 * Makes what swaps the letters of a text, and swaps them back.
 * @param letters those that trade places with what stands at the same place in `TRADED`
 */
export function createSwap(letters: string): (text: string) => string {
  // By numbers, not by letters: a language has a hundred thousand, and phones wait for them.
  const others = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  for (let index = 0; index < letters.length; index += 1) {
    const [letter, traded] = [letters.charCodeAt(index), TRADED.charCodeAt(index)];
    others[letter] = traded;
    others[traded] = letter;
  }
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index += 1)
      units[index] = others[text.charCodeAt(index)] ?? 0;
    return decoder.decode(units);
  };
}
