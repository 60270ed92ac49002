import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { messageText } from '../../bot/render/message.ts';
import { assess } from '../../src/assess.ts';
import { answerTo } from '../dialogs/answering.ts';
import { say, start } from '../dialogs/talking.ts';
import { type Case, cases } from '../law/expected/oracle.ts';
import { i18n, locales } from '../speech.ts';

/** The whole interview with its words, as a page would have it on its own. */
const PAGE = `
  import { createConversation } from './dialogs/conversation/conversation.ts';
  import { understandingBy } from './dialogs/conversation/understanding.ts';
  import { BUILT_IN } from './src/rule-set.ts';
  import { createI18n } from './bot/i18n/i18n.ts';
  import { createLexicons } from './bot/i18n/lexicons.ts';
  import { saidIn } from './bot/i18n/locales.ts';
  import { messageText } from './bot/render/message.ts';
  import { speakersOf } from './bot/render/spoken.ts';

  export function open(words) {
    const locales = JSON.parse(words);
    const i18n = createI18n(locales.languages, locales.words.de.terms);
    for (const { code } of locales.languages) i18n.add(code, saidIn(locales, code));
    const { codes: languages } = i18n;
    const conversation = createConversation(
      { rules: BUILT_IN, languages },
      understandingBy(createLexicons(locales).lexiconOf),
    );
    const shown = (turn) => {
      const [speaker] = speakersOf(turn, i18n);
      const texts = turn.messages.map((message) => messageText(message, turn, speaker));
      return JSON.stringify({ state: turn.state, question: turn.question, texts });
    };
    return {
      start: (beginning) => shown(conversation.start(JSON.parse(beginning))),
      say: (state, text, beginning) =>
        shown(conversation.take(JSON.parse(state), { text }, JSON.parse(beginning))),
    };
  }
`;

interface Page {
  readonly start: (beginning: string) => string;
  readonly say: (state: string, text: string, beginning: string) => string;
}

interface Shown {
  readonly state: unknown;
  readonly question: string | null;
  readonly texts: readonly string[];
}

/** What is typed on the page to the end of a case, and what it shows then. */
function held({ facts }: Case, language: string, page: Page) {
  const answers: string[] = [];
  const beginning = JSON.stringify({
    asOf: facts.asOf ?? '2026-05-04',
    preset: { sprache: language, rolle: 'fachkraft' },
  });
  let shown: Shown = JSON.parse(page.start(beginning));
  for (let count = 0; shown.question !== null && count < 30; count += 1) {
    const answer = answerTo(shown.question, facts);
    answers.push(answer);
    shown = JSON.parse(page.say(JSON.stringify(shown.state), answer, beginning));
  }
  return { answers, texts: shown.texts };
}

describe('Without Node, without a file and without a server, the interview', () => {
  let page: Page;
  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'page',
      write: false,
    });
    // The language itself and a clock: no process, no Buffer, no document, no network.
    const context = createContext({ words: JSON.stringify(locales), performance, setTimeout });
    runInContext(String(outputFiles[0]?.text), context);
    page = runInContext('page.open(words)', context) as Page;
  });

  const inside = cases.filter(({ facts }) => assess(facts).scope.finding !== 'outside');
  const some = inside.filter((_, index) => index % 20 === 0);

  it.each(some.flatMap((each) => ['de', 'ar'].map((language) => ({ ...each, language }))))(
    'says in $language what it says here, to the verdict: $title',
    ({ language, ...each }) => {
      const { answers, texts } = held(each, language, page);
      const rolle = 'fachkraft';
      const begun = start({ sprache: language, rolle }, each.facts.asOf);
      const turn = say(begun, ...answers);
      const speaker = i18n.speaker(language, rolle);
      expect(turn.verdict).not.toBeNull();
      expect(texts).toEqual(turn.messages.map((message) => messageText(message, turn, speaker)));
    },
  );
});
