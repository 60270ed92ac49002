import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import type { Refuse } from '../server/refuse.ts';
import type { Holder, Tokens } from './tokens.ts';

/** The token that a request carries; nothing where it carries none. */
export function bearer({ headers }: IncomingMessage): string | null {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** Who calls, where their token is good for the conversation in the address; else it is refused. */
export type Gate = (request: Request, response: Response) => Holder | null;

/** Makes the gate that stands before every conversation. */
export function createGate(tokens: Tokens, refuse: Refuse): Gate {
  return (request, response) => {
    const token = bearer(request);
    const holder = token === null ? null : tokens.read(token);
    const { id } = request.params as { readonly id?: string };
    if (holder !== null && (id === undefined || id === holder.conversation)) return holder;
    refuse(request, response, token === null ? 401 : 403);
    return null;
  };
}
