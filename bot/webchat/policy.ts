import type { Site } from '../config/site.ts';

/** Web Chat puts one empty style element in without the nonce: of nothing, this is the hash. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the page may load and do: its own files, and the connection to this server.
 * @param socket the source of its WebSocket
 */
export function policy(nonce: string, { origins }: Site, socket: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' ${EMPTY}`,
    "img-src 'self' data: blob:",
    `connect-src 'self' ${socket}`,
    `frame-ancestors 'self' ${origins.join(' ')}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Some browsers do not take a WebSocket for 'self'. */
export function socketSource(host: string | undefined, publicUrl: string | null): string {
  const origin = publicUrl ?? `http://${host ?? 'localhost'}`;
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin.replace(/^http/, 'ws') : '';
}
