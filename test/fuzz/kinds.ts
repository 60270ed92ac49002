import { type Chance, oneOf } from '../chance.ts';
import { hostileJson, hostileText, hostileValue, mutated } from './hostile.ts';
import type { World } from './world.ts';

/** A request, and the statuses with which it may be answered. */
export interface Input {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** What is right; whatever fails on the server's side never is. */
  readonly allowed: readonly number[];
}

type Make = (chance: Chance, world: World) => Input;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Headers hold only some signs, and no line ends. */
const headerText = (chance: Chance) =>
  hostileText(chance)
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?')
    .slice(0, 2000);

const segment = (chance: Chance) =>
  chance() < 0.5
    ? encodeURIComponent(hostileText(chance).toWellFormed()).slice(0, 3000)
    : oneOf(chance, ['a', '.', '..', '%', '%2f', '%00', '%ff', '%e0%80', ';', '*', '//', '%25']);

const RECORD = {
  asOf: '2026-05-04',
  unterbringung: 'anschluss',
  status: 'duldung-60c',
  bundesland: 'baden-wuerttemberg',
  herkunft: 'ER',
  verfahren: 'laeuft',
  bisherigerTitel: 'ae-25-2',
  beratungSeit: '2025-01',
};

const api: Make = (chance) => {
  const one = () => mutated(RECORD, chance);
  const records = Array.from({ length: Math.floor(chance() * 4) }, one);
  const value = chance() < 0.7 ? one() : oneOf(chance, [records, hostileValue(chance)]);
  const type = chance() < 0.9 ? 'application/json' : headerText(chance);
  return {
    method: 'POST',
    path: '/api/assess',
    headers: { 'content-type': type, 'accept-language': headerText(chance) },
    body: hostileJson(value, chance),
    allowed: [200, 400, 413, 415, 422],
  };
};

const ACTIVITY = {
  type: 'message',
  text: 'Duldung',
  textFormat: 'plain',
  locale: 'de',
  from: { id: 'dl_a', name: '' },
  value: { lotse: { choose: 'fachkraft', asked: 1, command: 'hilfe' } },
  channelData: { clientActivityID: 'c-1', messageBack: { displayText: 'x' } },
  attachments: [{ contentType: 'image/png', contentUrl: 'data:,x', name: 'x' }],
};

const conversations = '/v3/directline/conversations';

/** Into a conversation of one's own: whatever it is, it is taken or refused. */
const activity: Make = (chance, { own }) => {
  const { conversationId, token } = oneOf(chance, own);
  const id = `${Math.floor(chance() * 1e9)}`;
  const fresh = { ...ACTIVITY, channelData: { ...ACTIVITY.channelData, clientActivityID: id } };
  return {
    method: 'POST',
    path: `${conversations}/${conversationId}/activities`,
    headers: { ...JSON_TYPE, authorization: `Bearer ${token}` },
    body: hostileJson(mutated(fresh, chance), chance),
    allowed: [200, 400, 413],
  };
};

/** A token in which something is not as it was. */
function tampered(token: string, chance: Chance): string {
  const at = Math.floor(chance() * token.length);
  const kind = chance();
  if (kind < 0.4) {
    const other = oneOf(
      chance,
      [...'AZaz09-_.'].filter((sign) => sign !== token[at]),
    );
    return token.slice(0, at) + other + token.slice(at + 1);
  }
  if (kind < 0.6) return token.slice(0, at);
  // What is blank behind a token is no part of it.
  if (kind < 0.7) return `${token}.${headerText(chance)}`;
  const [head = '', body = '', signed = ''] = token.split('.');
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  if (kind < 0.8) return `${unsigned}.${body}.${chance() < 0.5 ? '' : signed}`;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const forged = Buffer.from(
    JSON.stringify({ more: 1, ...Object(mutated(claims, chance)) }),
  ).toString('base64url');
  return kind < 0.9 ? `${head}.${forged}.${signed}` : headerText(chance);
}

const METHODS_OF = [
  ['GET', '/activities?watermark='],
  ['GET', '?watermark='],
  ['GET', '/vermerk?'],
  ['POST', '/activities'],
  ['POST', '/upload'],
] as const;

/** Into a foreign conversation, by tokens that are not its own: never let in. */
const intruder: Make = (chance, { own, foreign }) => {
  const [method, rest] = oneOf(chance, METHODS_OF);
  const { token } = oneOf(chance, own);
  const used = oneOf(chance, [token, tampered(token, chance), tampered(foreign.token, chance)]);
  const bearer = chance() < 0.05 ? {} : { authorization: `Bearer ${used}` };
  const query = rest.endsWith('=') || rest.endsWith('?') ? segment(chance) : '';
  return {
    method,
    path: `${conversations}/${foreign.conversationId}${rest}${query}`,
    headers: { ...JSON_TYPE, ...bearer },
    ...(method === 'POST' && { body: hostileJson(mutated(ACTIVITY, chance), chance) }),
    allowed: [400, 401, 403, 413, 431],
  };
};

/** By one's own token, with watermarks, forms and languages of any kind. */
const reader: Make = (chance, { own }) => {
  const { conversationId, token } = oneOf(chance, own);
  const rest = oneOf(chance, [
    '/activities?watermark=',
    '?watermark=',
    '/vermerk?a=',
    '/stream?t=',
  ]);
  return {
    method: 'GET',
    path: `${conversations}/${conversationId}${rest}${segment(chance)}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: headerText(chance),
      'accept-language': headerText(chance),
    },
    // Nothing is noted before the end, and a stream is nothing that can be fetched.
    allowed: [200, 400, 404, 405],
  };
};

const PATHS = [
  ...[
    '/',
    '/chat',
    '/regeln',
    '/datenschutz',
    '/barrierefreiheit',
    '/leichte-sprache',
    '/embed.js',
  ],
  ...['/page/', '/assets/', '/api/openapi.json', '/api/assess', '/healthz', '/readyz', '/metrics'],
  ...[
    '/v3/directline/tokens/generate',
    '/v3/directline/tokens/refresh',
    '/.well-known/',
    '/nothing',
  ],
];

const path: Make = (chance) => {
  const more = Array.from({ length: Math.floor(chance() * 3) }, () => segment(chance)).join('/');
  const query =
    chance() < 0.5 ? `?lang=${segment(chance)}&${segment(chance)}=${segment(chance)}` : '';
  const given = oneOf(chance, PATHS);
  // A whole page takes a hundred times as long as a refusal: they are asked for more rarely.
  const shown = given === '/' && chance() < 0.8 ? '/nothing' : given;
  return {
    method: oneOf(chance, ['GET', 'GET', 'GET', 'POST', 'OPTIONS']),
    path: shown + (more && !shown.endsWith('/') ? '/' : '') + more + query,
    headers: {
      'accept-language': headerText(chance),
      'accept-encoding': headerText(chance),
      'if-none-match': headerText(chance),
      cookie: headerText(chance),
      ...(chance() < 0.2 && { origin: headerText(chance) }),
      ...(chance() < 0.1 && { 'x-forwarded-host': headerText(chance) }),
      ...(chance() < 0.1 && { range: headerText(chance) }),
    },
    allowed: [200, 204, 304, 400, 401, 403, 404, 405, 415],
  };
};

/** The form of the page: its state travels with it, so that anybody can write another one. */
const form: Make = (chance) => {
  const fields = new URLSearchParams();
  const names = ['state', 'choose', 'command', 'text', 'draft', hostileText(chance)];
  for (const name of names) {
    if (chance() < 0.5) continue;
    const value = chance() < 0.4 ? JSON.stringify(hostileValue(chance)) : hostileText(chance);
    fields.append(name.toWellFormed(), value.toWellFormed());
  }
  const type = chance() < 0.9 ? 'application/x-www-form-urlencoded' : headerText(chance);
  return {
    method: 'POST',
    path: `/?lang=${oneOf(chance, ['de', 'ar', 'xx', ''])}`,
    headers: { 'content-type': type },
    body: chance() < 0.9 ? String(fields) : hostileJson(String(fields), chance),
    allowed: [200, 400, 413, 415],
  };
};

const TEAMS_ACTIVITY = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  from: { id: '29:a', name: 'a' },
  recipient: { id: '28:b', name: 'b' },
  conversation: { id: 'a:fuzz', tenantId: '11111111-1111-4111-8111-111111111111' },
  channelData: { tenant: { id: '11111111-1111-4111-8111-111111111111' } },
  locale: 'de-DE',
  text: 'Duldung',
  value: { lotse: { choose: 'fachkraft', asked: 1 } },
};

/** What Teams would deliver, and what it never would. */
const teams: Make = (chance, { teamsUrl }) => ({
  method: 'POST',
  path: '/api/messages',
  headers: { ...JSON_TYPE, authorization: headerText(chance) },
  body: hostileJson(mutated({ ...TEAMS_ACTIVITY, serviceUrl: teamsUrl }, chance), chance),
  allowed: [200, 400, 401, 403, 413, 415],
});

/** Every kind of request, with how many of a hundred it is. */
export const KINDS: Readonly<Record<string, { readonly share: number; readonly make: Make }>> = {
  'records for assessment': { share: 27, make: api },
  'activities of one’s own': { share: 14, make: activity },
  'foreign conversations': { share: 20, make: intruder },
  'reading, watermarks': { share: 6, make: reader },
  'addresses and headers': { share: 14, make: path },
  'forms of the page': { share: 2, make: form },
  'activities of Teams': { share: 7, make: teams },
};
