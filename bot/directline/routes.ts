import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request, Response, Server } from 'restify';
import { CHANNELS } from '../channels/capabilities.ts';
import { NOT_TAKEN } from '../channels/not-taken.ts';
import type { Wish } from '../i18n/choose-language.ts';
import { languagesIn } from '../negotiation.ts';
import { jsonBody } from '../server/json-body.ts';
import type { Origins } from '../server/origins.ts';
import type { Refuse } from '../server/refuse.ts';
import { isWellFormed } from '../server/well-formed.ts';
import { StoreFailure } from '../store/store-failure.ts';
import { setText } from './activity-set.ts';
import { bearer, type Gate } from './gate.ts';
import { readClientActivity } from './incoming.ts';
import type { Passes } from './passes.ts';
import type { WebChat } from './service.ts';
import type { Streams } from './streams.ts';
import { type Holder, newHolder, type Tokens } from './tokens.ts';

const BASE = '/v3/directline';

interface Tools {
  readonly refuse: Refuse;
  readonly chat: WebChat;
  readonly tokens: Tokens;
  readonly passes: Passes;
  readonly gate: Gate;
  readonly streams: Streams;
  readonly origins: Origins;
}

function watermarkOf(request: Request): string | undefined {
  const { watermark } = request.query as { readonly watermark?: unknown };
  return typeof watermark === 'string' ? watermark : undefined;
}

/** The language a client names at the beginning, as our page does. */
function wishOf({ body, headers }: Request): Wish {
  const locale = (body as { readonly locale?: unknown } | undefined)?.locale;
  const named = typeof locale === 'string' ? locale.slice(0, 35) : undefined;
  return { named, preferred: languagesIn(headers) };
}

/** Whether a client begins anew in the place of the conversation that its token is of. */
const isAfresh = ({ body }: Request) =>
  (body as { readonly afresh?: unknown } | undefined)?.afresh === true;

/** Answers that a connection does not become a stream. */
function end(socket: Duplex, status: number): void {
  // Node leaves it to us: whoever does not hang up would hold it for good.
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}

/** Puts the endpoint of Direct Line 3.0 on a server, as Web Chat and its library speak it. */
export function mountDirectLine(
  server: Server,
  { refuse, chat, tokens, passes, gate, streams, origins }: Tools,
): void {
  const body = jsonBody(CHANNELS.webchat.longestBody.in);

  function ticket(holder: Holder) {
    return {
      conversationId: holder.conversation,
      token: tokens.issue(holder),
      expires_in: tokens.lifetime,
    };
  }

  async function ticketWithStream(holder: Holder, request: Request, watermark: string) {
    const pass = await passes.issue(holder);
    // Who has no stream asks.
    if (pass === null) return ticket(holder);
    const origin = origins.ownFor(request.headers.host).replace(/^http/, 'ws');
    const path = `${BASE}/conversations/${holder.conversation}/stream`;
    const query = new URLSearchParams({ watermark, t: pass });
    return { ...ticket(holder), streamUrl: `${origin}${path}?${query}` };
  }

  server.post(`${BASE}/tokens/generate`, (_request, response, next) => {
    response.send(200, ticket(newHolder()));
    next();
  });

  server.post(`${BASE}/tokens/refresh`, async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    // A conversation that is over is not kept alive by a page that somebody left open.
    if (await chat.isThere(holder)) response.send(200, ticket(holder));
    else refuse(request, response, 403);
  });

  async function beginAfresh(holder: Holder, request: Request, response: Response): Promise<void> {
    const instead = newHolder();
    const begun = await chat.beginAfresh(holder, instead, wishOf(request));
    if (begun === null) refuse(request, response, 403);
    else if (typeof begun === 'string') refuse(request, response, 503, NOT_TAKEN[begun]);
    else response.send(201, await ticketWithStream(instead, request, ''));
  }

  server.post(`${BASE}/conversations`, body, async (request, response) => {
    // A program may begin without a token of its own: anybody could have fetched one.
    const isNew = bearer(request) === null;
    const holder = isNew ? newHolder() : gate(request, response);
    if (holder === null) return;
    if (!isNew && isAfresh(request)) return await beginAfresh(holder, request, response);
    const begun = await chat.begin(holder, wishOf(request));
    if (typeof begun === 'string') refuse(request, response, 503, NOT_TAKEN[begun]);
    else response.send(begun ? 201 : 200, await ticketWithStream(holder, request, ''));
  });

  server.get(`${BASE}/conversations/:id`, async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    if (!(await chat.isThere(holder))) return refuse(request, response, 404);
    response.send(200, await ticketWithStream(holder, request, watermarkOf(request) ?? ''));
  });

  server.get(`${BASE}/conversations/:id/activities`, async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    if (chat.isOverrun(holder)) return refuse(request, response, 429, NOT_TAKEN.full);
    const set = await chat.read(holder, watermarkOf(request));
    if (set === null) refuse(request, response, 404);
    else response.sendRaw(200, setText(set), { 'Content-Type': 'application/json' });
  });

  server.post(`${BASE}/conversations/:id/activities`, body, async (request, response) => {
    const holder = gate(request, response);
    if (holder === null) return;
    const activity = readClientActivity(request.body);
    if (activity === null) return refuse(request, response, 400);
    const posted = await chat.post(holder, activity);
    if ('id' in posted) response.send(200, posted);
    // To 403 Web Chat's library answers by saying that the conversation has expired.
    else if (posted.problem === 'over') refuse(request, response, 403);
    else refuse(request, response, 503, NOT_TAKEN[posted.problem]);
  });

  server.post(`${BASE}/conversations/:id/upload`, (request, response, next) => {
    if (gate(request, response) !== null) refuse(request, response, 415);
    next();
  });

  async function stream(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (!isWellFormed(request)) return end(socket, 400);
    const url = URL.parse(request.url ?? '', 'http://localhost');
    const id = new RegExp(`^${BASE}/conversations/([^/]+)/stream$`).exec(url?.pathname ?? '')?.[1];
    if (!origins.isAllowed(request.headers.origin)) return end(socket, 403);
    const holder = await passes.use(url?.searchParams.get('t') ?? '');
    if (holder === null || holder.conversation !== id) return end(socket, 403);
    if (!streams.hasRoom()) return end(socket, 503);
    const watermark = url?.searchParams.get('watermark') ?? undefined;
    const follower = chat.follower(holder);
    streams.open(holder.conversation, watermark, follower, request, socket, head);
  }

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A client that hangs up in between is none of our errors.
    socket.on('error', () => socket.destroy());
    stream(request, socket, head).catch((error: unknown) => {
      end(socket, error instanceof StoreFailure ? 503 : 500);
      throw error;
    });
  });
}
