import { plugins, type Request, type Server } from 'restify';
import type { Day, FactsError, RuleSet } from '../../src/index.ts';
import type { Beside } from '../beside/beside.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { languagesIn } from '../negotiation.ts';
import { answerPreflight } from '../server/headers.ts';
import type { Refuse } from '../server/refuse.ts';
import { type Explaining, explainAll } from './explaining.ts';
import { LONGEST_BODY, MOST_RECORDS } from './limits.ts';
import { openApi } from './openapi.ts';
import { jsonIn, refusalOf } from './record.ts';

const PATH = '/api/assess';

interface Tools {
  readonly refuse: Refuse;
  readonly i18n: I18n;
  readonly rules: RuleSet;
  readonly today: () => Day;
  readonly beside: Beside;
}

/** The text of a body that says it is JSON, in whatever parts it came. */
function textOf({ body }: Request): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : String(body ?? '');
}

/** Puts the addresses for programs on a server: records in, assessments out, and how that is done. */
export function mountApi(server: Server, { refuse, i18n, rules, today, beside }: Tools): void {
  /** Errors are told to developers and their users alike: in the caller's language. */
  function speakerFor({ headers }: Request): Speaker {
    const { language } = i18n.choose({ preferred: languagesIn(headers) });
    return i18n.speaker(language, 'fachkraft');
  }

  function told(each: Explaining, speaker: Speaker) {
    return 'answer' in each
      ? { status: 200, answer: each.answer }
      : { status: 422, answer: refusalOf(each.fault, speaker) };
  }

  /** One record is assessed in less time than a turn takes; a list would have everybody wait. */
  function explained(records: readonly unknown[], isList: boolean, signal: AbortSignal) {
    const given = { records, rules, today: today() };
    return isList ? beside.run('explainAll', given, signal) : explainAll(given);
  }

  async function answerTo(text: string, speaker: Speaker, signal: AbortSignal) {
    let given: unknown;
    try {
      given = jsonIn(text);
    } catch (error) {
      return { status: 400, answer: refusalOf(error as FactsError, speaker) };
    }
    const isList = Array.isArray(given);
    const records: readonly unknown[] = isList ? (given as unknown[]) : [given];
    if (records.length > MOST_RECORDS) return { status: 413, answer: null };
    const all = await explained(records, isList, signal);
    if (all === 'busy') return { status: 503, answer: null };
    const answers = all.map((each) => told(each, speaker));
    const [only = { status: 200, answer: [] }] = answers;
    return isList ? { status: 200, answer: answers.map(({ answer }) => answer) } : only;
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
      const left = new AbortController();
      response.once('close', () => left.abort());
      const { status, answer } = await answerTo(textOf(request), speakerFor(request), left.signal);
      const tooMany = { id: 'http-413-records', params: { max: MOST_RECORDS } } as const;
      if (answer === null) refuse(request, response, status, status === 413 ? tooMany : undefined);
      else response.send(status, answer);
    },
  );

  server.get('/api/openapi.json', (_request, response, next) => {
    response.send(200, openApi(today(), i18n.speaker('en', 'fachkraft')));
    next();
  });
}
