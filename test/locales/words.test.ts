import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Locale, localeIn, NAMESPACES, typedIn } from '../../bot/i18n/locales.ts';
import { GATES, type GateId } from '../../bot/proofreading/gates.ts';
import { createMaskTerms } from '../../bot/proofreading/german-terms.ts';
import { proofread } from '../../bot/proofreading/proofread.ts';
import { isPlain, readability } from '../../bot/proofreading/readability.ts';
import { textsIn, textsOf } from '../../bot/proofreading/texts-of.ts';
import { readLengths } from '../../bot/words/load.ts';
import { QUESTION_IDS, questionOf } from '../../dialogs/questions/index.ts';
import type { Question } from '../../dialogs/questions/question.ts';
import { ANSCHLUSSUNTERBRINGUNG } from '../../src/accommodation/index.ts';
import { CHOICES } from '../../src/facts/values.ts';
import { NEXT_IDS } from '../../src/next.ts';
import { NOTICE_IDS } from '../../src/notices.ts';
import { BLEIBEPERSPEKTIVE } from '../../src/rule-set.ts';
import { LAND } from '../../src/scope.ts';
import { i18n, locales, lost } from '../speech.ts';

const codes = i18n.languages.map(({ code }) => code);
const files = codes.flatMap((code) => NAMESPACES.map((namespace) => [code, namespace] as const));
const others = codes.filter((code) => code !== 'de');

describe('The words', () => {
  it('are there for every language of the table, and the table has every folder', () => {
    const folders = readdirSync(new URL('../../locales', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...codes].sort());
    expect(lost).toEqual([]);
  });

  it.each(files)('are nowhere empty, untrimmed or doubled in space: %s/%s', (code, namespace) => {
    const untidy = [...textsIn(localeIn(locales, code), namespace)].filter(
      ([, text]) => text.trim() !== text || text === '' || text.includes('  '),
    );
    expect(untidy).toEqual([]);
  });

  it.each(files)('keep a paragraph sign and its number together: %s/%s', (code, namespace) => {
    const apart = [...textsIn(localeIn(locales, code), namespace)].filter(([, text]) =>
      /§ \d/.test(text),
    );
    expect(apart.map(([key]) => key)).toEqual([]);
  });
});

describe.each(others)('Held against the German texts, the ones in %s', (code) => {
  const findings = proofread(code, locales, readLengths());

  it.each(['keys', ...(Object.keys(GATES) as GateId[])] as const)('pass the gate: %s', (gate) => {
    expect(findings.filter((finding) => finding.gate === gate)).toEqual([]);
  });
});

it('The German texts keep their grammar with everything put in', () => {
  expect(proofread('de', locales, readLengths())).toEqual([]);
});

/** The options of a question at whatever date and answers offer the most. */
function allOptions(id: (typeof QUESTION_IDS)[number]): readonly string[] {
  if (id === 'status') return CHOICES.status;
  const question: Question = questionOf(id);
  return question.options({
    given: {},
    settled: {},
    told: [],
    open: new Set(),
    applies: () => true,
    asOf: '2026-05-04',
    languages: codes,
  });
}

describe.each(codes)('In %s there are words', (code) => {
  const has = (namespace: keyof Locale['texts']) => textsIn(localeIn(locales, code), namespace);

  it.each(QUESTION_IDS)('for the question %s, its help, and why it is asked', (id) => {
    for (const part of ['text', 'help', 'why']) {
      expect(has('questions').has(`${id}.${part}`), part).toBe(true);
    }
    expect(has('short').has(id)).toBe(true);
  });

  // The titles of before have the labels of the statuses.
  it.each(QUESTION_IDS.filter((id) => id !== 'bisherigerTitel'))('for each option of %s', (id) => {
    // A language is named in itself: the table of languages has its name.
    const missing = allOptions(id).filter(
      (option) => !i18n.codes.includes(option) && !has('labels').has(`${id}.${option}`),
    );
    expect(missing).toEqual([]);
  });

  it('for every reason', () => {
    const ids = [
      ...ANSCHLUSSUNTERBRINGUNG.map(({ id }) => id),
      ...BLEIBEPERSPEKTIVE.map(({ id }) => id),
      ...Object.values(LAND).map(({ id }) => id),
      ...['laufend', 'nur-begruendet', 'ausgeschoepft'].map((each) => `beratung-${each}`),
      ...['fiktion-verlaengerung', 'fiktion-erstantrag-24', 'eigene-lesart'],
    ];
    expect(ids.filter((id) => !has('reasons').has(id))).toEqual([]);
  });

  it('for every notice and every next step', () => {
    const notices = NOTICE_IDS.filter((id) => id !== 'auslegung');
    expect(notices.filter((id) => !has('notices').has(id))).toEqual([]);
    expect(NEXT_IDS.filter((id) => !has('next').has(`${id}.name`))).toEqual([]);
    expect(NEXT_IDS.filter((id) => !has('next').has(`${id}.text`))).toEqual([]);
  });

  it('for other names only of questions and options that there are', () => {
    const { aliases } = typedIn(locales, code);
    const named = { nothing: ['nothing'], protection: ['protection', 'refused'] };
    const general = { '*': ['unbekannt', 'ja', 'nein', 'noch-nicht'], ...named };
    const unknown = Object.entries(aliases).flatMap(([question, options]) => {
      const known = general[question as never] ?? allOptions(question as never);
      return Object.keys(options).filter(
        (option) => !(known as readonly string[]).includes(option),
      );
    });
    expect(unknown).toEqual([]);
  });
});

describe('The plain German', () => {
  const plain = [...textsOf(locales.words.de)]
    .filter(([key]) => isPlain(key))
    .map(([, text]) => text);
  const { wordsPerSentence, lix } = readability(plain, createMaskTerms(locales.words.de.terms));

  it('has short sentences', () => {
    expect(wordsPerSentence).toBeLessThan(12);
  });

  it('is easily read', () => {
    expect(lix).toBeLessThan(35);
  });
});
