import type { IncomingMessage } from 'node:http';

/** What separates the parts of an address: a host that has one of these means more than a host. */
const NOT_IN_A_HOST = /[/\\?#@]/;

/**
 * Whether a request says where it goes: one host at most, and a target that is an address there.
 * Node lets through whatever has no line end in it, and restify throws over it.
 */
export function isWellFormed({ url = '', headers, headersDistinct }: IncomingMessage): boolean {
  const { host = '' } = headers;
  if ((headersDistinct['host'] ?? []).length > 1 || NOT_IN_A_HOST.test(host)) return false;
  const base = `http://${host || 'localhost'}`;
  const target = url.startsWith('/') ? URL.parse(base + url) : URL.parse(url, base);
  return target !== null && /^https?:$/.test(target.protocol);
}
