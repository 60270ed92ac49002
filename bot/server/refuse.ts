import type { Request, Response } from 'restify';
import { chooseLanguage } from '../i18n/choose-language.ts';
import { createSpeaker } from '../i18n/speaker.ts';

/** The statuses that have a sentence of their own; every other is told as the one before it. */
const TOLD = [400, 401, 403, 404, 405, 413, 415, 500, 503] as const;
type Told = (typeof TOLD)[number];

/** The names that Direct Line gives to what went wrong. */
const CODES: Readonly<Record<Told, string>> = {
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

/** The words for a status, in the caller's language. */
export function refusal(status: number, acceptLanguage: string | undefined) {
  const told = TOLD.findLast((each) => each <= status) ?? 400;
  const { language } = chooseLanguage({ acceptLanguage });
  const message = createSpeaker(language, undefined).say('errors', `http-${told}`);
  return { error: { code: CODES[told], message } };
}

/** Answers that something cannot be done, and what to do. */
export function refuse(request: Request, response: Response, status: number): void {
  response.send(status, refusal(status, request.headers['accept-language']));
}
