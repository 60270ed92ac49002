import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Servers behind one address. */
export interface Balancer {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Sends each request, and each stream, to any of the servers, by chance; where one takes no connection, to another.
 * @param ports at which the servers listen on this machine
 */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  const anyOf = () => ports.toSorted(() => Math.random() - 0.5);

  function pass(incoming: IncomingMessage, body: Buffer, answer: ServerResponse, left = anyOf()) {
    const [port, ...others] = left;
    if (port === undefined) return void answer.writeHead(502).end();
    const { method, url, headers } = incoming;
    const outgoing = request({ port, host: '127.0.0.1', method, path: url, headers, agent: false });
    outgoing.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      response.on('error', () => answer.destroy());
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') pass(incoming, body, answer, others);
      // It may have been taken, or not: whoever sent it has to ask again.
      else if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    outgoing.end(body);
  }

  function passStream(incoming: IncomingMessage, socket: Duplex, head: Buffer, left = anyOf()) {
    const [port, ...others] = left;
    if (port === undefined) return void socket.destroy();
    const server = connect(port, '127.0.0.1');
    server.on('connect', () => {
      const lines = incoming.rawHeaders.map(
        (each, index) => each + (index % 2 === 0 ? ': ' : '\r\n'),
      );
      server.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      server.write(head);
      server.pipe(socket).pipe(server);
      server.on('close', () => socket.destroy());
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') passStream(incoming, socket, head, others);
      else socket.destroy();
    });
    socket.on('error', () => server.destroy());
  }

  const front = createServer(async (incoming, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    pass(incoming, Buffer.concat(chunks), answer);
  });
  front.on('upgrade', (incoming, socket, head) => passStream(incoming, socket, head));
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    url: `http://localhost:${(front.address() as AddressInfo).port}`,
    stop: () => {
      front.close();
      front.closeAllConnections();
    },
  };
}
