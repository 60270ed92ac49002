import { encode, renderSVG, renderUnicodeCompact } from 'uqr';

/** How much of a picture may be smudged: a quarter, for it may be printed or on a scratched screen. */
const CORRECTION = { ecc: 'Q', border: 2 } as const;

/** The height of a line of signs beside the picture. */
const LINE = 9;

/**
 * A hand-over code as a picture for cameras, its signs beside it in groups, one below another. It is
 * twice as wide as high: chats cut higher ones off.
 */
export function qrSvg(code: string): string {
  const square = renderSVG(code, CORRECTION);
  const picture = square.replace('<svg ', '<svg x="12" width="50" height="50" ');
  const groups = code.split('-');
  const top = 25 - (groups.length * LINE) / 2 + LINE * 0.8;
  const signs = groups.map(
    (group, index) => `<text x="66" y="${top + index * LINE}">${group}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="100" height="50" fill="white"/>${picture}<g font-family="monospace" font-weight="bold" font-size="8">${signs.join('')}</g></svg>`;
}

/** The same in characters, dark on light whatever the terminal's colours are. */
export function qrCharacters(code: string): string {
  return renderUnicodeCompact(code, CORRECTION);
}

/** The same as the rows of its squares, `true` for black, for who shows no SVG. */
export function qrRows(code: string): readonly (readonly boolean[])[] {
  return encode(code, CORRECTION).data;
}
