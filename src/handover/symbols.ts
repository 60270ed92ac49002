/** The signs of a code: none that is taken for another one (no I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs that people write for others. */
const MEANT: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** How many signs stand together between two hyphens. */
const GROUP = 4;

/**
 * Two signs at the end make every code divisible by this prime. A wrong sign, or two neighbours
 * changed, adds less than 32 times a power of 32, or 31 times that: never a multiple of it. Of
 * random codes one in 1,021 passes.
 */
const PRIME = 1021n;

/** How many signs there are. */
export const BASE = BigInt(SIGNS.length);
const CHECK_SPACE = BASE * BASE;

/** The end of a group that another one follows. */
const GROUP_END = new RegExp(`.{${GROUP}}(?=.)`, 'g');

/** Writes a number with its check signs, in groups. */
export function write(number: bigint): string {
  const shifted = number * CHECK_SPACE;
  const whole = shifted + ((PRIME - (shifted % PRIME)) % PRIME);
  let signs = '';
  // The digits of the base are ours but for the letters: to have them at once is quicker than by division.
  for (const digit of whole.toString(SIGNS.length)) {
    signs += SIGNS[Number.parseInt(digit, SIGNS.length)];
  }
  return signs.replaceAll(GROUP_END, '$&-');
}

/**
 * The signs of a code as it was typed: any case, with blanks and hyphens anywhere.
 * @returns `null` where something else stands in it
 */
export function signsOf(text: string): string | null {
  const signs = text
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
    .replaceAll(/[ILO]/g, (sign) => String(MEANT[sign]));
  return [...signs].every((sign) => SIGNS.includes(sign)) ? signs : null;
}

/**
 * The number that signs stand for, without its check signs.
 * @returns `null` where they do not fit: something was mistyped
 */
export function read(signs: string): bigint | null {
  // Each sign is five bits: as one number in binary they are read at once.
  const bits = [...signs].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0'));
  const whole = BigInt(`0b${bits.join('')}`);
  return whole % PRIME === 0n && whole % CHECK_SPACE < PRIME ? whole / CHECK_SPACE : null;
}
