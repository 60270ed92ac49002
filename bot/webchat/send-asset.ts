import type { Request, Response } from 'restify';
import type { Asset } from './assets.ts';

/**
 * Sends a file, packed as well as the browser can unpack it.
 * @param cache how long it may be kept, as the header says it
 */
export function sendAsset(request: Request, response: Response, asset: Asset, cache: string): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each));
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
