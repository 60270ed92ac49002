import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Observe, Why } from '../observability/event.ts';
import type { HeadersOfEvery } from './every-answer.ts';

interface Problem {
  readonly status: number;
  readonly why: Why;
}

/** What is wrong with what cannot be read, by Node's name for it. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: { status: 431, why: 'HeadersTooLarge' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, why: 'MessageSizeTooBig' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, why: 'TimedOut' },
};

/** What Node's parser calls everything else that it cannot read. */
const UNREADABLE = 'HPE_';

/** @returns nothing where it is the connection that broke: nobody is there to be answered */
function problemOf(code: string): Problem | null {
  if (PROBLEMS[code] !== undefined) return PROBLEMS[code];
  return code.startsWith(UNREADABLE) ? { status: 400, why: 'Malformed' } : null;
}

function answer(status: number, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
}

/** Answers what is no request as Node does by itself, with what is said with every answer, and tells of it. */
export function answerClientErrors(
  http: Server,
  headersOf: HeadersOfEvery,
  observe: Observe,
): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  http.on('request', ({ socket }: IncomingMessage, response: ServerResponse) =>
    answering.set(socket, response),
  );

  /** Whether something would be heard, and would not stand in the middle of an answer. */
  function isHeard(socket: Duplex): boolean {
    const before = answering.get(socket);
    return socket.writable && (!before?.headersSent || before.writableFinished);
  }

  http.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Duplex) => {
    const problem = problemOf(code);
    if (problem !== null && isHeard(socket)) {
      const { status, why } = problem;
      const headers = headersOf();
      observe({ event: 'refused', requestId: headers['X-Request-Id'], status, why });
      socket.write(answer(status, headers));
    }
    socket.destroy();
  });
}
