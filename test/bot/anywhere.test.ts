import { type Context, createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../bot/i18n/speaker.ts';
import { makeBundle } from '../../bot/page/bundle/bundle.ts';
import { isSaid } from '../../bot/page/bundle/words.ts';
import type { Fields } from '../../bot/page/fields.ts';
import { respond } from '../../bot/page/respond.ts';
import { mainView } from '../../bot/page/view/main.ts';
import type { Beginning } from '../../dialogs/index.ts';
import { assess } from '../../src/assess.ts';
import { canBeOn, circumstancesUnder, factsOn } from '../../src/index.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { answerTo } from '../dialogs/answering.ts';
import { conversation } from '../dialogs/talking.ts';
import { type Case, cases } from '../law/expected/oracle.ts';
import { i18n, locales } from '../speech.ts';
import { UNNAMED } from './page/unnamed.ts';

/** How many records are held against each other; `RECORDS=2000` by hand. */
const RECORDS = Number(process.env['RECORDS'] ?? 200);

const SITE = {
  ...UNNAMED.site,
  contacts: { integrationsmanagement: { name: 'Integrationsmanagement', phone: '0731 1610' } },
};

/** What the script of the page does with a form, but for the page. */
const INSIDE = `
  const { createDevice, respond, mainView } = zielgruppenlotse.page;
  const { host, loading } = createDevice(JSON.parse(settings), load);
  globalThis.loading = loading;
  globalThis.said = (keys, code, role, params) => {
    const { sayById, has } = host.i18n.speaker(code, role);
    return JSON.stringify(keys.map(([name, key]) => [has(name, key), sayById(name, key, JSON.parse(params))]));
  };
  globalThis.shown = (fields, beginning) => {
    const answered = respond(JSON.parse(fields), host.conversation, JSON.parse(beginning));
    const { state, question } = answered;
    return JSON.stringify({ state, question, html: String(mainView(answered, host)) });
  };
`;

/** What comes of a form, and how it is shown. */
interface Shown {
  readonly state: unknown;
  readonly question: string | null;
  readonly html: string;
}

/** Answers a form, here or on a device. */
type Answer = (fields: Fields, beginning: Beginning) => Shown;

const here: Answer = (fields, beginning) => {
  const answered = respond(fields, conversation, beginning);
  const { state, question } = answered;
  return { state, question, html: String(mainView(answered, { i18n, site: SITE })) };
};

/** All that is shown on the way to a verdict, the note and the code behind it. */
function walk(
  facts: Case['facts'],
  how: 'choose' | 'text',
  preset: Record<string, string>,
  answer: Answer,
): readonly string[] {
  const { asOf = '2026-05-04' } = facts;
  const all: string[] = [];
  let shown = answer({}, { asOf, preset });
  const send = (fields: Fields) => {
    all.push(shown.html);
    shown = answer({ ...fields, state: JSON.stringify(shown.state) }, { asOf, preset });
  };
  while (shown.question !== null && all.length < 30)
    send({ [how]: answerTo(shown.question, facts) });
  expect(shown.html).toContain('class="verdict');
  for (const command of ['vermerk', 'code', 'warum']) send({ command });
  return [...all, shown.html];
}

/** Records from everywhere in the law, on a day before and a day after most of what changed. */
function someRecords(): readonly Case['facts'][] {
  const all = ['2022-03-10', '2026-05-04'].flatMap((asOf) => {
    const every = [...circumstancesUnder([{ rules: BUILT_IN, asOf }])];
    return every.filter((each) => canBeOn(each, asOf)).map((each) => factsOn(each, asOf));
  });
  const step = Math.floor(all.length / RECORDS);
  return all.filter((_, index) => index % step === 0).slice(0, RECORDS);
}

/** Every key of a text, by namespace. */
function keysIn(tree: object, before = ''): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysIn(value, `${before}${key}.`),
  );
}

const SAID = ['questions', 'labels', 'answers', 'short', 'reasons', 'notices'] as const;
const TOLD = ['next', 'verdict', 'dialog', 'page', 'web'] as const;

/** A day for whatever is put into a text, so that days are written as well. */
const PARAMS = Object.fromEntries(
  [...JSON.stringify(locales.words.de).matchAll(/\{\{(\w+)/g)].map(([, name]) => [
    name,
    '2026-05-01',
  ]),
);

describe('Without Node, without a file and without a server, the interview', () => {
  let context: Context;
  let there: Answer;
  const loaded: string[] = [];

  beforeAll(async () => {
    const { scripts } = await makeBundle(locales);
    const run = (name: string) => {
      loaded.push(name);
      runInContext(String(scripts[name]), context);
    };
    const names = Object.fromEntries(Object.keys(scripts).map((name) => [name, name]));
    // The language itself and a clock: no process, no Buffer, no document, no network.
    context = createContext({
      settings: JSON.stringify({ site: SITE, scripts: names }),
      load: async (name: string) => run(name),
      performance,
      setTimeout,
    });
    run('core');
    run('words-ar');
    runInContext(INSIDE, context);
    there = (fields, beginning) =>
      JSON.parse(context['shown'](JSON.stringify(fields), JSON.stringify(beginning)));
  });

  it('loads nothing but what is needed', async () => {
    await context['loading'].needWords('ar');
    there({}, { asOf: '2026-05-04', preset: { sprache: 'ar' } });
    expect(loaded).toEqual(['core', 'words-ar']);
  });

  it.each(i18n.codes)('says every text in %s as a server says it', async (code) => {
    await Promise.all([context['loading'].needReplies(code), context['loading'].needNote()]);
    const { texts } = locales.words[code] ?? locales.words.de;
    const keys = [...SAID, ...TOLD].flatMap((name) =>
      [...keysIn(texts[name]), 'nothing.of.this']
        .filter((key) => isSaid(name, key))
        .map((key) => [name, key] as const),
    );
    const ofFile = keysIn(locales.words.de.akte).map((key) => ['akte', key] as const);
    for (const role of [...ROLES, '']) {
      const { sayById, has } = i18n.speaker(code, role);
      const all = [...keys, ...(code === 'de' ? ofFile : [])];
      const here = all.map(([name, key]) => [has(name, key), sayById(name, key, PARAMS)]);
      const said = context['said'](all, code, role, JSON.stringify(PARAMS));
      expect(JSON.parse(said)).toEqual(here);
    }
  });

  it(`says on ${RECORDS} records what a server says, to the verdict and the note`, async () => {
    await Promise.all([
      context['loading'].needNote(),
      context['loading'].needQr(),
      ...i18n.codes.map(context['loading'].needWords),
    ]);
    someRecords().forEach((facts, index) => {
      const sprache = i18n.codes[index % i18n.codes.length] ?? 'de';
      const preset = { sprache, rolle: ROLES[index % ROLES.length] ?? 'selbst' };
      expect(walk(facts, 'choose', preset, there)).toEqual(walk(facts, 'choose', preset, here));
    });
  });

  const inside = cases.filter(({ facts }) => assess(facts).scope.finding !== 'outside');

  it.each(['de', 'ar'])('understands in %s what a server understands', async (sprache) => {
    await Promise.all([
      context['loading'].needTyping(sprache),
      context['loading'].needWords(sprache),
      context['loading'].needNote(),
      context['loading'].needQr(),
    ]);
    const preset = { sprache, rolle: 'fachkraft' };
    for (const { facts } of inside.filter((_, index) => index % 20 === 0)) {
      expect(walk(facts, 'text', preset, there)).toEqual(walk(facts, 'text', preset, here));
    }
  });

  it('understands somebody who has not chosen a language', async () => {
    await Promise.all(i18n.codes.map(context['loading'].needWords));
    await context['loading'].needTyping(null);
    const beginning = { asOf: '2026-05-04', preset: {} };
    for (const text of ['english please', 'لا أعرف', 'Duldung', 'I want to die', 'другий'])
      expect(there({ text }, beginning)).toEqual(here({ text }, beginning));
  });
});
