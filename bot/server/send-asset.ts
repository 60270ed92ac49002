import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import { packingFor } from '../negotiation.ts';
import type { Asset } from './asset.ts';

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
  const packing = packingFor(request.headers);
  const body = packing === undefined ? Buffer.from(html) : await PACKERS[packing](html);
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    Vary: 'Accept-Language, Accept-Encoding',
    ...(packing !== undefined && { 'Content-Encoding': packing }),
  });
  response.end(body);
}

/**
 * Sends a file, packed as well as the browser can unpack it.
 * @param cache how long it may be kept, as the header says it
 */
export function sendAsset(request: Request, response: Response, asset: Asset, cache: string): void {
  const packing = packingFor(request.headers);
  const body = { br: asset.brotli, gzip: asset.gzip, plain: asset.plain }[packing ?? 'plain'];
  response.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': body.length,
    'Cache-Control': cache,
    Vary: 'Accept-Encoding',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // One answer for everybody: a browser that kept it for one page has it for the module of another.
    'Access-Control-Allow-Origin': '*',
    ...(packing !== undefined && { 'Content-Encoding': packing }),
  });
  response.end(body);
}
