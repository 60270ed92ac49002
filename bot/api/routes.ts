import { setImmediate as breathe } from 'node:timers/promises';
import { plugins, type Request, type Response, type Server } from 'restify';
import type { Day, FactsError, RuleSet } from '../../src/index.ts';
import { hungUp } from '../beside/hung-up.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { languagesIn } from '../negotiation.ts';
import { answerPreflight } from '../server/headers.ts';
import type { Refuse } from '../server/refuse.ts';
import { type Assessed, assessed } from './assessed.ts';
import { LONG_LIST, LONGEST_BODY, MOST_RECORDS } from './limits.ts';
import type { Lists } from './lists.ts';
import { openApi } from './openapi.ts';
import { jsonIn, refusalOf } from './record.ts';

const PATH = '/api/assess';

interface Tools {
  readonly refuse: Refuse;
  readonly i18n: I18n;
  readonly rules: RuleSet;
  readonly today: () => Day;
  readonly lists: Pick<Lists, 'run'>;
}

/** The text of a body that says it is JSON, in whatever parts it came. */
function textOf({ body }: Request): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : String(body ?? '');
}

/** Puts the addresses for programs on a server: records in, assessments out, and how that is done. */
export function mountApi(server: Server, { refuse, i18n, rules, today, lists }: Tools): void {
  /** Errors are told to developers and their users alike: in the caller's language. */
  function speakerFor({ headers }: Request): Speaker {
    const { language } = i18n.choose({ preferred: languagesIn(headers) });
    return i18n.speaker(language, 'fachkraft');
  }

  const tooMany = { id: 'http-413-records', params: { max: MOST_RECORDS } } as const;

  /** What comes of the records of a short list: between two of them others are served. */
  async function oneByOne(records: readonly unknown[]): Promise<readonly Assessed[]> {
    const all: Assessed[] = [];
    for (const record of records) {
      all.push(assessed(record, rules, today()));
      await breathe();
    }
    return all;
  }

  /** Answers what a text of JSON asks for. */
  async function answer(text: string, request: Request, response: Response): Promise<void> {
    const speaker = speakerFor(request);
    const told = (one: Assessed) =>
      typeof one === 'string' ? one : JSON.stringify(refusalOf(one, speaker));
    const send = (status: number, json: string) =>
      response.sendRaw(status, json, {
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(json)),
      });
    let given: unknown;
    try {
      given = jsonIn(text);
    } catch (error) {
      return send(400, told(error as FactsError));
    }
    if (!Array.isArray(given)) {
      const one = assessed(given, rules, today());
      return send(typeof one === 'string' ? 200 : 422, told(one));
    }
    if (given.length > MOST_RECORDS) return refuse(request, response, 413, tooMany);
    const all =
      given.length < LONG_LIST
        ? await oneByOne(given)
        : await lists.run({ text, today: today() }, hungUp(response));
    if (all === 'dropped') return;
    if (all === 'full') return refuse(request, response, 503);
    send(200, `[${all.map(told).join(',')}]`);
  }

  server.opts(PATH, (_request, response, next) => {
    answerPreflight(response);
    next();
  });

  server.post(
    PATH,
    plugins.bodyReader({ maxBodySize: LONGEST_BODY }),
    async (request, response) => {
      if (request.getContentType() !== 'application/json')
        return refuse(request, response, 415, { id: 'http-415-json' });
      await answer(textOf(request), request, response);
    },
  );

  server.get('/api/openapi.json', (_request, response, next) => {
    response.send(200, openApi(today(), i18n.speaker('en', 'fachkraft')));
    next();
  });
}
