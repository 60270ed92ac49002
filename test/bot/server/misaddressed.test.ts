import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { EventName } from '../../../bot/observability/event.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
afterEach(() => serving.stop());

/** The status of a page's call. @param host by which it finds the server */
function callFrom(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(serving.url);
    const headers = { origin, host };
    const sent = request({ port, path: '/healthz', headers }, (answer) => {
      resolve(answer.statusCode);
      answer.resume();
    });
    sent.on('error', reject).end();
  });
}

it('Operators are told, once, that browsers find a server by a name that its settings do not have', async () => {
  const told: EventName[] = [];
  serving = await serve({ observe: ({ event }) => void told.push(event) });
  const named = () => told.filter((event) => event === 'misaddressed').length;
  expect(await callFrom('https://elsewhere.example', 'lotse.example')).toBe(403);
  expect(named()).toBe(0);
  for (let count = 0; count < 3; count += 1)
    expect(await callFrom('https://lotse.example', 'lotse.example')).toBe(403);
  expect(named()).toBe(1);
});
