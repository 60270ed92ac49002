import type { Logged } from '../../../bot/directline/activity.ts';

export interface Ticket {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

interface Request {
  readonly token?: string | undefined;
  readonly body?: unknown;
  /** Sent as it is, in place of a body. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the endpoint over HTTP, as any program can. */
export async function call<Body>(
  url: string,
  method: 'GET' | 'POST' | 'OPTIONS',
  path: string,
  { token, body, raw, headers }: Request = {},
): Promise<Answer<Body>> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : text) as Body,
    headers: response.headers,
  };
}

const BASE = '/v3/directline';

/** Begins a conversation; `locale` names the language. */
export async function begin(url: string, locale?: string): Promise<Ticket> {
  const { body } = await call<Ticket>(url, 'POST', `${BASE}/conversations`, {
    body: { ...(locale !== undefined && { locale }) },
  });
  return body;
}

/** Sends an activity into a conversation. */
export function post(url: string, { conversationId, token }: Ticket, body: unknown) {
  const path = `${BASE}/conversations/${conversationId}/activities`;
  return call<{ readonly id: string }>(url, 'POST', path, { token, body });
}

/** The address of another stream of a conversation, which begins after a watermark. */
export async function streamOf(
  url: string,
  { conversationId, token }: Ticket,
  watermark = '',
): Promise<string> {
  const path = `${BASE}/conversations/${conversationId}?watermark=${watermark}`;
  return (await call<Ticket>(url, 'GET', path, { token })).body.streamUrl;
}

/** What came after a watermark. */
export async function read(
  url: string,
  { conversationId, token }: Pick<Ticket, 'conversationId' | 'token'>,
  watermark = '',
) {
  const path = `${BASE}/conversations/${conversationId}/activities?watermark=${watermark}`;
  const { body } = await call<{
    readonly activities: readonly Logged[];
    readonly watermark: string;
  }>(url, 'GET', path, { token });
  return body;
}
