import { describe, expect, it } from 'vitest';
import { createAids } from '../../bot/proofreading/aids.ts';
import { GATES, type GateId } from '../../bot/proofreading/gates.ts';
import { keysFindings } from '../../bot/proofreading/proofread.ts';
import { readability } from '../../bot/proofreading/readability.ts';
import { i18n, locales } from '../speech.ts';

const aids = createAids(locales, {});
const { maskTerms } = aids;

const russian = { ...i18n.languageOf('en'), code: 'en', script: 'Cyrillic' } as const;

/** A text with a fault, by the gate that has to find it, and the same without. */
const PLANTED: readonly {
  readonly gate: GateId;
  readonly german: string;
  readonly wrong: string;
  readonly right: string;
  readonly isCyrillic?: true;
}[] = [
  {
    gate: 'placeholders',
    german: 'Möglich ist es ab {{earliest}}.',
    wrong: 'It is possible from {{early}}.',
    right: 'It is possible from {{earliest}}.',
  },
  {
    gate: 'numbers',
    german: 'Die Zeit ist auf 24 Monate begrenzt.',
    wrong: 'The time is limited to 42 months.',
    right: 'The time is limited to 24 months.',
  },
  {
    gate: 'numbers',
    german: 'Der Erlass vom 11.03.2022 galt noch nicht.',
    wrong: 'The decree of 12 March 2022 did not apply yet.',
    right: 'The decree of 11 March 2022 did not apply yet.',
  },
  {
    gate: 'citations',
    german: 'Das steht in §\u00A025 Abs. 2 AufenthG.',
    wrong: 'It is in section 25 subsection 2 AufenthG.',
    right: 'It is in §\u00A025 Abs. 2 AufenthG.',
  },
  {
    gate: 'terms',
    german: 'Ohne Duldung geht es nicht.',
    wrong: 'It does not work without that paper.',
    right: 'It does not work without a {{t.duldung}}.',
  },
  {
    gate: 'terms',
    german: 'In der vorläufigen Unterbringung.',
    wrong: 'In vorläufige Unterbringung ({{w.vorlaeufige-unterbringung}}).',
    right: 'In {{t.vorlaeufige-unterbringung}}.',
  },
  {
    gate: 'terms',
    german: 'Eine Duldung.',
    wrong: 'A {{t.duldung_plural}}, {{w.duldung}}.',
    right: 'A {{w.duldung}}.',
  },
  {
    gate: 'unspoken',
    german: 'Das ist nicht die richtige Antwort.',
    wrong: 'Das ist nicht die richtige Antwort.',
    right: 'That is no right answer.',
  },
  {
    gate: 'unspoken',
    german: 'Bitte tippen Sie es noch einmal.',
    wrong: 'Пожалуйста, please type it again.',
    right: 'Пожалуйста, напишите ещё раз.',
    isCyrillic: true,
  },
  {
    gate: 'length',
    german: 'Bitte wählen Sie eine Antwort aus.',
    wrong: 'Go.',
    right: 'Please choose one of the answers.',
  },
  {
    gate: 'tidiness',
    german: 'Das steht in §\u00A024.',
    wrong: 'It is in § 24 .  ',
    right: 'It is in §\u00A024.',
  },
  {
    gate: 'tidiness',
    german: 'Eine Duldung.',
    wrong: 'A {{t.{{duldung}}}}.',
    right: 'A {{t.duldung}}.',
  },
];

/** What putting something in can do to a text, by language; each with the same said rightly. */
const INSERTED: readonly {
  readonly fault: string;
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
  readonly key?: string;
}[] = [
  {
    fault: 'doubledWords',
    code: 'en',
    wrong: 'The country is one with a a good {{t.bleibeperspektive}}.',
    right: 'The country is one with a good {{t.bleibeperspektive}}.',
  },
  {
    fault: 'doubledWords',
    code: 'en',
    wrong: 'Ask at the the {{t.jugendamt}}.',
    right: 'Ask at the {{t.jugendamt}}.',
  },
  {
    fault: 'doubledWords',
    code: 'fr',
    wrong: 'Demandez à la la commune.',
    right: 'Vous vous demandez où aller.',
  },
  {
    fault: 'doubledWords',
    code: 'de',
    wrong: 'Das klärt die die Behörde der der Stadt.',
    right: 'Der Status kann besser sein als der der Eltern.',
  },
  {
    fault: 'doubledStops',
    code: 'uk',
    key: 'notices.planted',
    wrong: 'Захист продовжено до {{until, date}}.. Це так.',
    right: 'Захист продовжено до {{until, date}}. Це так.',
  },
  {
    fault: 'doubledStops',
    code: 'ar',
    wrong: 'اكتبوا الشهر،، ثم السنة.',
    right: 'اكتبوا الشهر، ثم السنة.',
  },
  {
    fault: 'doubledStops',
    code: 'en',
    wrong: 'It is possible from:. Please ask.',
    right: 'Please ask ...',
  },
  {
    fault: 'doubledBrackets',
    code: 'fr',
    wrong: 'Avec une {{t.ausbildungsduldung}} (§\u00A060c).',
    right: 'Avec une {{w.ausbildungsduldung}} ({{g.ausbildungsduldung}}, §\u00A060c).',
  },
  {
    fault: 'doubledBrackets',
    code: 'en',
    wrong: 'After the day that counts ({{t.stichtag}}).',
    right: 'After the day that counts ({{w.stichtag}}).',
  },
  {
    fault: 'doubledBrackets',
    code: 'en',
    wrong: 'A {{w.jugendamt}} ({{w.jugendamt}}) decides.',
    right: 'A {{t.jugendamt}} decides.',
  },
  {
    fault: 'article',
    code: 'en',
    wrong: 'There is a {{t.auslegung}}.',
    right: 'There is a European list, an EU list, an {{t.auslegung}} and a UUID.',
  },
  {
    fault: 'article',
    code: 'en',
    wrong: 'It takes an {{t.duldung}}.',
    right: 'It takes an hour in §\u00A029a AsylG.',
  },
  {
    fault: 'contraction',
    code: 'fr',
    wrong: 'La décision de le {{t.jugendamt}}.',
    right: 'La décision du {{t.jugendamt}}.',
  },
  {
    fault: 'contraction',
    code: 'fr',
    wrong: 'Demandez à les services.',
    right: 'Demandez aux services.',
  },
  {
    fault: 'elision',
    code: 'fr',
    wrong: 'C’est possible à partir de {{from, date}}.',
    right: 'C’est possible dès {{from, date}}.',
  },
  {
    fault: 'nominativeMonths',
    code: 'ru',
    wrong: 'Возможно с {{from, date}}.',
    right: 'Возможно с {{from, genitive}}. Месяц: {{from, date}}.',
  },
  {
    fault: 'nominativeMonths',
    code: 'uk',
    wrong: 'Закінчується не пізніше: {{until, date}}.',
    right: 'Закінчується не пізніше {{until, genitive}}.',
  },
  {
    fault: 'capital',
    code: 'en',
    wrong: 'This is a {{T.duldung}}.',
    right: '{{T.duldung}} is a paper.',
  },
  {
    fault: 'end',
    code: 'en',
    key: 'labels.planted',
    wrong: 'I do not know.',
    right: 'I do not know',
  },
];

describe('The gate for what is put in', () => {
  it.each(INSERTED)('finds $fault in $code: $wrong', ({ fault, code, wrong, right, key }) => {
    const language = i18n.languageOf(code);
    const entry = { key: key ?? 'dialog.planted', german: '', language };
    const found = GATES.inserted({ ...entry, text: wrong }, aids);
    expect(found.map((each) => each.split(':')[0])).toContain(fault);
    expect(GATES.inserted({ ...entry, text: right }, aids)).toEqual([]);
  });

  it('knows in which texts a date is a day, which has the genitive already', () => {
    const entry = { german: '', language: i18n.languageOf('ru'), text: 'до {{until, date}}' };
    expect(GATES.inserted({ ...entry, key: 'notices.planted' }, aids)).toEqual([]);
    expect(GATES.inserted({ ...entry, key: 'reasons.planted' }, aids)).not.toEqual([]);
  });
});

describe('The gates for translated texts', () => {
  it.each(PLANTED)('find at $gate: $wrong', ({ gate, german, wrong, right, isCyrillic }) => {
    const language = isCyrillic === true ? russian : i18n.languageOf('en');
    const entry = { key: 'dialog.planted', german, language };
    expect(GATES[gate]({ ...entry, text: wrong }, aids)).not.toEqual([]);
    for (const check of Object.values(GATES))
      expect(check({ ...entry, text: right }, aids)).toEqual([]);
  });
});

describe('The keys of a language', () => {
  it.each([
    ['en', ['one', 'other']],
    ['uk', ['one', 'few', 'many', 'other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ])('count as %s counts', (intl, categories) => {
    const german = ['dialog.left_one', 'dialog.left_other'];
    const all = categories.map((category) => `dialog.left_${category}`);
    expect(keysFindings(all, german, { intl })).toEqual([]);
    const [, ...others] = all;
    expect(keysFindings(others, german, { intl })).toEqual([
      { gate: 'keys', key: all[0], details: ['-'] },
    ]);
  });

  it.each([
    [['a', 'b'], ['a'], '-'],
    [['a'], ['a', 'b'], '+'],
    [['a_one', 'a_other'], ['a_one', 'a_few', 'a_other'], '+'],
  ])('are those of German: %j, not %j', (german, own, sign) => {
    expect(keysFindings(own, german, { intl: 'en' }).map(({ details }) => details)).toEqual([
      [sign],
    ]);
  });

  it('may lack a variant for a role where they are of a variety', () => {
    const german = ['help', 'help_fachkraft'];
    expect(keysFindings(['help'], german, { intl: 'de', of: 'de' })).toEqual([]);
    expect(keysFindings(['help'], german, { intl: 'en' })).toHaveLength(1);
    expect(keysFindings(['help', 'help_begleitung'], ['help'], { intl: 'en' })).toEqual([]);
  });
});

describe('The terms of a German text', () => {
  it.each([
    ['Die vorläufige Unterbringung endet.', ['vorlaeufige-unterbringung']],
    ['In vorläufiger Unterbringung, mit Duldungen.', ['vorlaeufige-unterbringung', 'duldung']],
    ['Die Ausbildungsduldung ist eine eigene Form.', ['ausbildungsduldung']],
    ['Des Asylverfahrens wegen.', ['asylverfahren']],
    ['Ein Antrag allein ist keiner.', []],
  ])('are found in any of their endings: %s', (text, ids) => {
    expect([...maskTerms(text).ids].sort()).toEqual([...ids].sort());
  });
});

describe('Readability', () => {
  it('counts words and sentences, and terms as one short word', () => {
    const plain = readability(['Das ist kurz. Das auch.'], maskTerms);
    expect(plain.wordsPerSentence).toBe(2.5);
    const withTerm = readability(['Die Fiktionsbescheinigung ist da. Das auch.'], maskTerms);
    expect(withTerm.lix).toBe(withTerm.wordsPerSentence);
    expect(
      readability(['Unverständliche Formulierungen verwenden.'], maskTerms).lix,
    ).toBeGreaterThan(100);
  });
});
