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

/** Writes a number with its check signs, in groups. */
export function write(number: bigint): string {
  const shifted = number * CHECK_SPACE;
  let rest = shifted + ((PRIME - (shifted % PRIME)) % PRIME);
  let signs = '';
  for (; rest > 0n; rest /= BASE) signs = `${SIGNS[Number(rest % BASE)]}${signs}`;
  return signs.replaceAll(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-');
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
  const whole = [...signs].reduce((sum, sign) => sum * BASE + BigInt(SIGNS.indexOf(sign)), 0n);
  return whole % PRIME === 0n && whole % CHECK_SPACE < PRIME ? whole / CHECK_SPACE : null;
}
