import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { MEANING_IDS, type MeaningId } from '../../src/meaning.ts';
import { circumstances } from './space.ts';

const here = { asOf: '2026-11-29', bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };
const safe = { status: 'aufenthaltsgestattung', herkunft: 'sicherer-staat' };

const CASES: readonly (readonly [string, object, readonly MeaningId[]])[] = [
  ['a target', { status: 'p25-2' }, ['ja']],
  [
    'a target whose period is used up',
    { status: 'p25-2', beratungSeit: '2020-01' },
    ['ja-aufgebraucht'],
  ],
  [
    'somebody who waits in the house of the Kreis',
    { unterbringung: 'vorlaeufig', vorlaeufigSeit: '2026-09', ...safe, herkunft: 'anderer-staat' },
    ['noch-nicht', 'hilfe-kreis', 'rat-keine-zusage'],
  ],
  [
    'somebody who waits in the Erstaufnahme',
    { unterbringung: 'erstaufnahme', status: 'ankunftsnachweis' },
    ['noch-nicht', 'hilfe-erstaufnahme', 'rat-keine-zusage'],
  ],
  [
    'a young person with the Jugendamt',
    { unterbringung: 'jugendhilfe', status: 'p25-2' },
    ['noch-nicht', 'hilfe-jugendamt', 'rat-keine-zusage'],
  ],
  [
    'an open status',
    { status: 'duldung-60c' },
    ['offen-aufenthalt', 'hilfe-rathaus', 'rat-unabhaengig'],
  ],
  [
    'an open accommodation with the Kreis',
    { unterbringung: 'vorlaeufig', status: 'p25-2' },
    ['offen-unterkunft', 'hilfe-kreis'],
  ],
  [
    'both open',
    { unterbringung: 'andere', status: 'unbekannt' },
    ['offen-beides', 'hilfe-rathaus', 'rat-unabhaengig'],
  ],
  [
    'a Land that is not known',
    { bundesland: 'unbekannt', status: 'p24' },
    ['offen-land', 'hilfe-rathaus'],
  ],
  ['another Land', { bundesland: 'anderes', status: 'p24' }, ['nein-land', 'hilfe-anderes-land']],
  ['a German', { status: 'deutsch-eu' }, ['nein-deutsch-eu', 'hilfe-mbe-jmd']],
  [
    'an engineer who did not flee',
    { status: 'anderer-titel', fluchthintergrund: 'nein' },
    ['nein-ohne-flucht', 'hilfe-mbe-jmd'],
  ],
  [
    'a Duldung without an application',
    { status: 'duldung-60a', bleiberechtsantrag: 'nein' },
    ['nein-aufenthalt', 'hilfe-sozialberatung', 'rat-rechtsberatung'],
  ],
  [
    'somebody who is told to leave',
    { status: 'ausreisepflichtig' },
    ['nein-aufenthalt', 'hilfe-sozialberatung', 'rat-fristen'],
  ],
  ['a safe country, in the procedure', safe, ['nein-aufenthalt', 'rat-asylverfahren']],
  [
    'a safe country, in the house of the Kreis',
    { unterbringung: 'vorlaeufig', ...safe },
    ['nein-aufenthalt', 'hilfe-kreis', 'rat-asylverfahren'],
  ],
];

describe('What a verdict says first to the person concerned', () => {
  it.each(CASES)('is said to %s', (_, facts, expected) => {
    expect(assess({ ...here, ...facts }).meaning).toEqual(expected);
  });

  it('is something for everybody, and every sentence is said to somebody', () => {
    const all = [...circumstances('2026-11-29')].map((facts) => assess(facts).meaning);
    const silent = all.filter(({ length }) => length === 0);
    const usedUp = assess({ ...here, status: 'p25-2', beratungSeit: '2020-01' }).meaning;
    expect(silent).toEqual([]);
    expect(new Set([...all.flat(), ...usedUp])).toEqual(new Set(MEANING_IDS));
  });
});
