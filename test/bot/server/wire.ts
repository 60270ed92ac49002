import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection to a server, as bytes. */
export async function connected(url: string): Promise<Socket> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  // A server may cut the connection while something is being sent.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Everything that a server says until it closes the connection. */
export async function heard(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  if (!socket.closed) await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

/** Sends bytes, and returns the whole of what the server says to them. */
export async function said(url: string, bytes: string): Promise<string> {
  const socket = await connected(url);
  socket.write(bytes, 'latin1');
  return heard(socket);
}

/** The statuses of the answers in what a server said. */
export function statusesIn(answer: string): readonly number[] {
  return [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}

/** Opens a stream by hand, and sends some more bytes in the same breath. */
export async function opened(address: string, more = Buffer.alloc(0)): Promise<Socket> {
  const { origin, pathname, search } = new URL(address.replace(/^ws/, 'http'));
  const socket = await connected(origin);
  const head = [
    `GET ${pathname}${search} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), more]));
  return socket;
}
