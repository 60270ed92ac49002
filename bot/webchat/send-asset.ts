import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { Asset } from './assets.ts';

/** The best packing that a browser can undo; none where it names none. */
function encodingFor(request: Request): 'br' | 'gzip' | undefined {
  const accepted = request.headers['accept-encoding'] ?? '';
  return (['br', 'gzip'] as const).find((each) => accepted.includes(each));
}

/** A page is packed anew for each visitor: quick before small. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const PACKERS = {
  br: (text: string) => promisify(brotliCompress)(text, QUICK),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

/**
 * Sends a page made for one visitor, packed as well as the browser can unpack it.
 * @param headers beside those of the packing
 */
export async function sendPage(
  request: Request,
  response: Response,
  html: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const encoding = encodingFor(request);
  const body = encoding === undefined ? Buffer.from(html) : await PACKERS[encoding](html);
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    Vary: 'Accept-Language, Accept-Encoding',
    ...(encoding !== undefined && { 'Content-Encoding': encoding }),
  });
  response.end(body);
}

/**
 * Sends a file, packed as well as the browser can unpack it.
 * @param cache how long it may be kept, as the header says it
 */
export function sendAsset(request: Request, response: Response, asset: Asset, cache: string): void {
  const encoding = encodingFor(request);
  const body = { br: asset.brotli, gzip: asset.gzip, plain: asset.plain }[encoding ?? 'plain'];
  response.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': body.length,
    'Cache-Control': cache,
    Vary: 'Accept-Encoding',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(encoding !== undefined && { 'Content-Encoding': encoding }),
  });
  response.end(body);
}
