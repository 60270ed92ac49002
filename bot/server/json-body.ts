import { plugins, type RequestHandler } from 'restify';

/**
 * Reads a body as JSON.
 * @param longest in bytes; a longer one is answered with 413
 */
export function jsonBody(longest: number): RequestHandler[] {
  return [
    plugins.bodyReader({ maxBodySize: longest }),
    ...plugins.jsonBodyParser({ mapParams: false, bodyReader: true }),
  ];
}
