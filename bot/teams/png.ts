import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Eight bits of grey for each pixel, no interlace. */
const GREY = [8, 0, 0, 0, 0];

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/**
 * A picture in black and white as a PNG file.
 * @param rows of equal length, `true` for black
 * @param scale pixels for each of them, across and down
 */
export function pngOf(rows: readonly (readonly boolean[])[], scale: number): Buffer {
  const lines = rows.flatMap((row) => {
    const pixels = row.flatMap((isBlack) => Array<number>(scale).fill(isBlack ? 0 : 255));
    const unfiltered = Buffer.from([0, ...pixels]);
    return Array<Buffer>(scale).fill(unfiltered);
  });
  const [width, height] = [(rows[0]?.length ?? 0) * scale, rows.length * scale];
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from(GREY)]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', new Uint8Array()),
  ]);
}
