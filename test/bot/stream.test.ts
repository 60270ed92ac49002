import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Ending, openStream } from '../../bot/webchat/client/stream.ts';

let server: WebSocketServer;
beforeAll(async () => {
  server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
});
afterAll(() => server.close());

/** How a stream ends for the chat, where this becomes of it as soon as it is open. */
function endOf(become: (stream: WebSocket) => void): Promise<Ending> {
  server.once('connection', become);
  const { port } = server.address() as AddressInfo;
  return new Promise((over) => {
    openStream(`ws://localhost:${port}`, { opened: () => undefined, said: () => undefined, over });
  });
}

describe('A stream of the chat', () => {
  it('whose server goes away can be had again, however short it lasted', async () => {
    expect(await endOf((stream) => stream.close(1001))).toBe('dismissed');
  });

  it.each([
    ['cut by what stands in between', (stream: WebSocket) => stream.terminate()],
    ['ended by its server for want of room', (stream: WebSocket) => stream.close(1013)],
  ])('%s at once cannot be had here', async (_title, become) => {
    expect(await endOf(become)).toBe('blocked');
  });
});
