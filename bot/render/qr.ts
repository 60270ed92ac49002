import { renderSVG, renderUnicodeCompact } from 'uqr';

/** How much of a picture may be smudged: a quarter, for it may be printed or on a scratched screen. */
const CORRECTION = { ecc: 'Q' } as const;

/** A hand-over code as a picture for cameras. */
export function qrSvg(code: string): string {
  return renderSVG(code, { ...CORRECTION, border: 2 });
}

/** The same in characters, dark on light whatever the terminal's colours are. */
export function qrCharacters(code: string): string {
  return renderUnicodeCompact(code, { ...CORRECTION, border: 2 });
}
