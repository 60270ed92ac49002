import { inflateSync } from 'node:zlib';

/** A picture: its size, and its pixels as red, green, blue and opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly (readonly number[])[];
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 };

/** What the filters of a row add to a byte: from its left, from above, or from whichever is nearer. */
function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 3) return (left + up) >> 1;
  if (filter < 3) return [0, left, up][filter] ?? 0;
  const [a, b, c] = [left, up, upLeft].map((each) => Math.abs(left + up - upLeft - each));
  if (Number(a) <= Number(b) && Number(a) <= Number(c)) return left;
  return Number(b) <= Number(c) ? up : upLeft;
}

/** Joins the parts of the picture's data. */
function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const isData = file.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(parts));
}

/**
 * Reads a PNG file of eight bits a channel, with or without opacity.
 * @throws {RangeError} if it is of another kind
 */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = CHANNELS[file.readUInt8(25)];
  const isPng = file.toString('latin1', 1, 4) === 'PNG' && file.readUInt8(24) === 8;
  if (!isPng || channels === undefined) throw new RangeError('kind of PNG');
  const data = dataOf(file);
  const row = width * channels;
  const raw = new Uint8Array(row * height);
  const at = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (raw[y * row + x] ?? 0));
  for (let index = 0; index < raw.length; index += 1) {
    const [y, x] = [Math.floor(index / row), index % row];
    const filter = data[y * (row + 1)] ?? 0;
    const near = [at(y, x - channels), at(y - 1, x), at(y - 1, x - channels)] as const;
    raw[index] = (data[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, ...near);
  }
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const pixel = [...raw.subarray(index * channels, (index + 1) * channels)];
    if (channels === 1) return [...pixel, ...pixel, ...pixel, 255];
    return channels === 3 ? [...pixel, 255] : pixel;
  });
  return { width, height, pixels };
}
