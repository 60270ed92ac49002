import type { ParseKeys } from 'i18next';
import type { Request, Response } from 'restify';
import type { Params } from '../../src/index.ts';
import type { I18n } from '../i18n/speaker.ts';
import { languagesIn } from '../negotiation.ts';
import type { Observe, Why } from '../observability/event.ts';
import { requestIdOf } from './every-answer.ts';

/** The statuses that have a sentence of their own; every other is told as the one before it. */
const TOLD = [400, 401, 403, 404, 405, 413, 415, 500, 503] as const;
type Told = (typeof TOLD)[number];

/** The names that Direct Line gives to what went wrong. */
const CODES: Readonly<Record<Told, Why>> = {
  400: 'BadArgument',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  413: 'MessageSizeTooBig',
  415: 'BadContentType',
  500: 'ServiceError',
  503: 'ServiceUnavailable',
};

/**
 * Answers that something cannot be done, and what to do, in the caller's language; by its id operators find the request.
 * @param instead the sentence, and the name of what went wrong, where they are not the usual ones of that status
 */
export type Refuse = (
  request: Request,
  response: Response,
  status: number,
  instead?: {
    readonly id: ParseKeys<'errors'>;
    readonly params?: Params;
    readonly code?: Why;
  },
) => void;

/** Makes what refuses. @param observe told of each time, and never in which words */
export function createRefuse(i18n: I18n, observe: Observe): Refuse {
  return (request, response, status, instead) => {
    const told = TOLD.findLast((each) => each <= status) ?? 400;
    const { language } = i18n.choose({ preferred: languagesIn(request.headers) });
    const { say } = i18n.speaker(language);
    const { id = `http-${told}` as const, params = {}, code = CODES[told] } = instead ?? {};
    const message = say('errors', id, params);
    const requestId = requestIdOf(response);
    observe({ event: 'refused', requestId, status, why: code });
    response.send(status, { error: { code, message, requestId } });
  };
}
