import type { ServerResponse } from 'node:http';
import type { Request, Response } from 'restify';

/** What browsers are told wherever the product is served: guess no types, tell nobody where you were. */
export const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** What they are told of every answer. */
const ALWAYS = { ...EVERYWHERE, 'Cache-Control': 'no-store' } as const;

/** The headers that unmodified Web Chat asks for; without any one of them it never starts. */
const ASKED = 'authorization, content-type, x-ms-bot-agent, x-requested-with';

/** Sets the headers of every answer. */
export function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
}

/** Lets a page of another origin, which may, read the answer. */
export function allowOrigin(request: Request, response: Response): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Vary', 'Origin');
}

/** Answers a browser that asks beforehand whether it may. */
export function answerPreflight(response: Response): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', ASKED);
  response.setHeader('Access-Control-Max-Age', '600');
  response.send(204);
}
