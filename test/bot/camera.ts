import jsqr from 'jsqr';
import { readPng } from './png.ts';

// Its types speak of a default inside the default, which is not there.
const scan = jsqr as unknown as typeof jsqr.default;

/** What a camera reads off a picture. */
export function readByCamera(png: Uint8Array): string | undefined {
  const { width, height, pixels } = readPng(png);
  return scan(Uint8ClampedArray.from(pixels.flat()), width, height)?.data;
}
