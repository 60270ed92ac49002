import { type Chance, oneOf } from '../chance.ts';

const CRUMBS = [
  ...[
    '',
    ' ',
    '/',
    '//',
    '\\',
    '?',
    '#',
    '%',
    '%00',
    '%ff',
    '[',
    ']',
    ':',
    '@',
    ';',
    ',',
    '*',
    '"',
  ],
  ...['=', '&', '..', '\t', '\x00', '\x7f', '\xff', '\r', '\n', '-1', '99999', '1e9', 'a', 'null'],
  ...['__proto__', 'constructor', 'x'.repeat(3000), '\u{feff}', 'q=0', 'q=NaN', 'localhost'],
];
const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'TRACE',
  'CONNECT',
  'PATCH',
  'get',
];
const TARGETS = [
  ...[
    '/',
    '/healthz',
    '/readyz',
    '/embed.js',
    '/assets/',
    '/chat',
    '/api/assess',
    '/api/openapi.json',
  ],
  ...[
    '/v3/directline/conversations',
    '/v3/directline/conversations/a/stream?t=',
    'http://localhost',
  ],
  ...[
    '/v3/directline/conversations/a/activities',
    '/v3/directline/tokens/generate',
    '*',
    'http://[',
  ],
];
const HEADERS = [
  ...[
    'Host: localhost',
    'Host: ',
    'Connection: upgrade',
    'Connection: close',
    'Upgrade: websocket',
  ],
  ...['Origin: ', 'Accept: ', 'Accept-Language: ', 'Accept-Encoding: ', 'Accept-Version: '],
  ...[
    'Content-Type: application/json',
    'Content-Length: 3',
    'Transfer-Encoding: chunked',
    'Cookie: ',
  ],
  ...[
    'Authorization: Bearer ',
    'Expect: 100-continue',
    'Expect: ',
    'X-Forwarded-Host: ',
    'Range: ',
  ],
  ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Date: ', 'TE: '],
  ...[
    'Sec-WebSocket-Protocol: ',
    'Sec-WebSocket-Extensions: permessage-deflate',
    'Content-Encoding: ',
  ],
];

/** The bytes of a request that is spoilt in a few places, in Latin-1. */
export function spoilt(chance: Chance): string {
  const one = (all: readonly string[]) => oneOf(chance, all);
  const maybe = (probability: number, made: () => string) => (chance() < probability ? made() : '');
  const crumbs = () => maybe(0.4, () => one(CRUMBS) + maybe(0.5, () => one(CRUMBS)));
  const headers = Array.from(
    { length: Math.floor(chance() * 7) },
    () => `${one(HEADERS)}${crumbs()}`,
  );
  const head = [
    `${one(METHODS)} ${one(TARGETS)}${crumbs()} HTTP/1.${one(['0', '1', '1', '1'])}`,
    ...maybe(0.8, () => 'Host: localhost').split(/(?=^H)/),
    ...headers,
  ];
  const text = `${head.filter(Boolean).join('\r\n')}\r\n\r\n${maybe(0.3, () => `{"${one(CRUMBS)}`)}`;
  const at = Math.floor(chance() * text.length);
  return chance() < 0.1 ? text.slice(0, at) + one(CRUMBS) + text.slice(at + 1) : text;
}
