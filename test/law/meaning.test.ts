import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { MEANING_IDS } from '../../src/meaning.ts';
import { withReading } from '../../src/reading.ts';
import { circumstances } from './space.ts';

const housed = { asOf: '2026-05-04', bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };

const gestattung = (verfahren: string, herkunft: string) => ({
  status: 'aufenthaltsgestattung',
  verfahren,
  herkunft,
});

/** What the person is told first, and of whom: a record beside the municipality's accommodation in the Land. */
const CASES: readonly (readonly [string, object, readonly string[]])[] = [
  ['somebody in the target group', { status: 'p25-2' }, ['ja']],
  [
    'somebody whose period is used up',
    { status: 'p25-2', beratungSeit: '2020-01' },
    ['ja-aufgebraucht', 'hilfe-mbe-jmd'],
  ],
  [
    'somebody whose status is open and whose period is used up',
    { status: 'duldung-60c', beratungSeit: '2020-01' },
    ['offen-aufenthalt', 'hilfe-mbe-jmd', 'rat-unabhaengig'],
  ],
  [
    'an asylum seeker in the Erstaufnahme',
    { unterbringung: 'erstaufnahme', ...gestattung('laufend', 'gute-bleibeperspektive') },
    ['noch-nicht', 'hilfe-erstaufnahme', 'rat-keine-zusage'],
  ],
  [
    'an asylum seeker in vorläufige Unterbringung',
    {
      unterbringung: 'vorlaeufig',
      vorlaeufigSeit: '2025-09',
      ...gestattung('laufend', 'anderer-staat'),
    },
    ['noch-nicht', 'hilfe-kreis', 'rat-keine-zusage'],
  ],
  [
    'a young person in Jugendhilfe',
    { unterbringung: 'jugendhilfe', status: 'p25-2' },
    ['noch-nicht', 'hilfe-jugendamt', 'rat-keine-zusage'],
  ],
  [
    'a Ukrainian in the Erstaufnahme',
    { unterbringung: 'erstaufnahme', status: 'p24' },
    ['offen-unterkunft', 'hilfe-erstaufnahme'],
  ],
  [
    'a Ukrainian in vorläufige Unterbringung',
    { unterbringung: 'vorlaeufig', status: 'p24' },
    ['offen-unterkunft', 'hilfe-kreis'],
  ],
  [
    'a Ukrainian in Jugendhilfe',
    { unterbringung: 'jugendhilfe', status: 'p24' },
    ['offen-unterkunft', 'hilfe-jugendamt'],
  ],
  [
    'somebody whose housing is open',
    { unterbringung: 'andere', status: 'p25-2' },
    ['offen-unterkunft', 'hilfe-rathaus'],
  ],
  [
    'somebody whose status is open',
    { status: 'duldung-60a' },
    ['offen-aufenthalt', 'hilfe-rathaus', 'rat-unabhaengig'],
  ],
  [
    'somebody of whom nothing is known',
    { bundesland: 'unbekannt', unterbringung: 'unbekannt' },
    ['offen-beides', 'hilfe-rathaus', 'rat-unabhaengig'],
  ],
  [
    'somebody whose status is open in vorläufige Unterbringung',
    { unterbringung: 'vorlaeufig', status: 'duldung-60c' },
    ['offen-beides', 'hilfe-kreis', 'rat-unabhaengig'],
  ],
  ['somebody whose Land alone is open', { bundesland: 'unbekannt', status: 'p24' }, ['offen-land']],
  [
    'somebody in another Land',
    { bundesland: 'anderes', status: 'deutsch-eu' },
    ['nein-land', 'hilfe-mbe-jmd', 'rat-umzug'],
  ],
  [
    'somebody in an Erstaufnahme of another Land',
    { bundesland: 'anderes', unterbringung: 'erstaufnahme' },
    ['nein-land', 'hilfe-mbe-jmd', 'rat-umzug'],
  ],
  ['a German', { status: 'deutsch-eu' }, ['nein-deutsch-eu', 'hilfe-mbe-jmd']],
  [
    'an engineer in a house of the Kreis',
    { unterbringung: 'vorlaeufig', status: 'anderer-titel', fluchthintergrund: 'nein' },
    ['nein-ohne-flucht', 'hilfe-mbe-jmd'],
  ],
  [
    'somebody with a Duldung',
    { status: 'duldung-60a', bleiberechtsantrag: 'nein' },
    ['nein-aufenthalt', 'hilfe-sozialberatung', 'rat-rechtsberatung'],
  ],
  [
    'somebody with a Duldung in vorläufige Unterbringung',
    { unterbringung: 'vorlaeufig', status: 'duldung-60b', bleiberechtsantrag: 'nein' },
    ['nein-aufenthalt', 'hilfe-kreis', 'rat-rechtsberatung'],
  ],
  [
    'somebody with a Duldung in the Erstaufnahme',
    { unterbringung: 'erstaufnahme', status: 'duldung-60a', bleiberechtsantrag: 'nein' },
    ['nein-aufenthalt', 'hilfe-erstaufnahme', 'rat-rechtsberatung'],
  ],
  [
    'somebody obliged to leave',
    { status: 'ausreisepflichtig' },
    ['nein-aufenthalt', 'hilfe-sozialberatung', 'rat-fristen'],
  ],
  [
    'a young person obliged to leave',
    { unterbringung: 'jugendhilfe', status: 'ausreisepflichtig' },
    ['nein-aufenthalt', 'hilfe-jugendamt', 'rat-fristen'],
  ],
  [
    'somebody obliged to leave whose Land is not known',
    { bundesland: 'unbekannt', status: 'ausreisepflichtig' },
    ['nein-aufenthalt', 'hilfe-sozialberatung', 'rat-fristen'],
  ],
  [
    'an asylum seeker from a safe country',
    gestattung('laufend', 'sicherer-staat'),
    ['nein-aufenthalt', 'rat-asylverfahren'],
  ],
  [
    'an asylum seeker from a safe country in vorläufige Unterbringung',
    {
      unterbringung: 'vorlaeufig',
      vorlaeufigSeit: '2026-02',
      ...gestattung('laufend', 'sicherer-staat'),
    },
    ['nein-aufenthalt', 'hilfe-kreis', 'rat-asylverfahren'],
  ],
];

describe('What a verdict means for the person concerned', () => {
  it.each(CASES)('%s', (_, facts, meaning) => {
    expect(assess({ ...housed, ...facts }).meaning).toEqual(meaning);
  });

  it('is something for everybody', () => {
    const all = [...circumstances('2026-11-29')].map((facts) => assess(facts).meaning);
    expect(all.filter(({ length }) => length === 0)).toEqual([]);
  });

  it('has a case for every sentence', () => {
    const told = new Set(CASES.flatMap(([, , meaning]) => meaning));
    expect(MEANING_IDS.filter((id) => !told.has(id))).toEqual([]);
  });
});

describe('By a reading of the municipality', () => {
  const source = { title: 'Schreiben der Bewilligungsstelle' };
  const reading = (unterbringung: string, finding: string) =>
    withReading({
      name: 'Eine Gemeinde',
      rules: [{ unterbringung, finding, ground: ['O'], source }],
    });

  it('nobody in the target group is told of a service that helps until then', () => {
    const facts = { ...housed, unterbringung: 'vorlaeufig', status: 'p25-2' };
    expect(assess(facts, reading('vorlaeufig', 'met')).meaning).toEqual(['ja']);
  });

  it('somebody at an earlier stage that no service belongs to is sent somewhere, whoever asks', () => {
    const facts = { ...housed, unterbringung: 'andere', status: 'p25-2' };
    const { verdict, meaning, next } = assess(facts, reading('andere', 'not-met'));
    expect([verdict, meaning]).toEqual([
      'noch-nicht',
      ['noch-nicht', 'hilfe-rathaus', 'rat-keine-zusage'],
    ]);
    expect([next.professional, next.person].map(([first]) => first?.id)).toEqual([
      'untere-aufnahmebehoerde',
      'integrationsmanagement',
    ]);
  });
});
