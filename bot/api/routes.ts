import { setImmediate as breathe } from 'node:timers/promises';
import { plugins, type Request, type Server } from 'restify';
import { type Day, explain, FactsError, type RuleSet } from '../../src/index.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { languagesIn } from '../negotiation.ts';
import { answerPreflight } from '../server/headers.ts';
import type { Refuse } from '../server/refuse.ts';
import { LONGEST_BODY, MOST_RECORDS } from './limits.ts';
import { openApi } from './openapi.ts';
import { dated, jsonIn, refusalOf } from './record.ts';

const PATH = '/api/assess';

interface Tools {
  readonly refuse: Refuse;
  readonly i18n: I18n;
  readonly rules: RuleSet;
  readonly today: () => Day;
}

/** The text of a body that says it is JSON, in whatever parts it came. */
function textOf({ body }: Request): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : String(body ?? '');
}

/** Puts the addresses for programs on a server: records in, assessments out, and how that is done. */
export function mountApi(server: Server, { refuse, i18n, rules, today }: Tools): void {
  /** Errors are told to developers and their users alike: in the caller's language. */
  function speakerFor({ headers }: Request): Speaker {
    const { language } = i18n.choose({ preferred: languagesIn(headers) });
    return i18n.speaker(language, 'fachkraft');
  }

  function assessed(record: unknown, speaker: Speaker) {
    try {
      return { status: 200, answer: explain(dated(record, today()), rules) };
    } catch (error) {
      if (!(error instanceof FactsError)) throw error;
      return { status: 422, answer: refusalOf(error, speaker) };
    }
  }

  async function answerTo(text: string, speaker: Speaker) {
    let given: unknown;
    try {
      given = jsonIn(text);
    } catch (error) {
      return { status: 400, answer: refusalOf(error as FactsError, speaker) };
    }
    if (!Array.isArray(given)) return assessed(given, speaker);
    if (given.length > MOST_RECORDS) return { status: 413, answer: null };
    const answers: unknown[] = [];
    for (const record of given) {
      answers.push(assessed(record, speaker).answer);
      // Between two records others are served: a list takes longer than a turn of the interview.
      await breathe();
    }
    return { status: 200, answer: answers };
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
      const { status, answer } = await answerTo(textOf(request), speakerFor(request));
      const tooMany = { id: 'http-413-records', params: { max: MOST_RECORDS } } as const;
      if (answer === null) refuse(request, response, status, tooMany);
      else response.send(status, answer);
    },
  );

  server.get('/api/openapi.json', (_request, response, next) => {
    response.send(200, openApi(today(), i18n.speaker('en', 'fachkraft')));
    next();
  });
}
