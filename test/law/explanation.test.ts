import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { countriesOf, groupOf } from '../../src/countries.ts';

const here = { bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss', status: 'p25-2' };

function noticesOf(facts: object): readonly string[] {
  return assess({ asOf: '2026-05-04', ...here, ...facts }).notices.map(({ id }) => id);
}

const gestattung = (herkunft: string) => ({
  status: 'aufenthaltsgestattung',
  verfahren: 'laufend',
  herkunft,
});

describe('What a verdict must say besides', () => {
  it.each([
    ['vwv-2023-nicht-gesehen', '2023-06-05', '2023-06-06', {}],
    ['asylreform-ungeprueft', '2026-06-11', '2026-06-12', gestattung('anderer-staat')],
    ['eu-liste-sicherer-staaten', '2026-06-11', '2026-06-12', gestattung('anderer-staat')],
    ['foerderung-nicht-zugesagt', '2026-12-31', '2027-01-01', {}],
    ['paragraf-44-geaendert', '2022-12-30', '2022-12-31', gestattung('sicherer-staat')],
    ['paragraf-44-geaendert', '2022-12-30', '2022-12-31', gestattung('gute-bleibeperspektive')],
    ['beratungszeit-unbekannt', '2023-06-05', '2023-06-06', {}],
  ])('says %s not on %s but on %s', (id, before, from, facts) => {
    expect(noticesOf({ ...facts, asOf: before })).not.toContain(id);
    expect(noticesOf({ ...facts, asOf: from })).toContain(id);
  });

  it.each([
    ['erste-orientierung', {}],
    ['widerruf', { status: 'p25-1' }],
    ['p24-verlaengert', { status: 'p24' }],
    ['p24-drittstaat', { status: 'fiktion', fiktionsgrund: 'erstantrag-24' }],
    ['p104c-befristet', { status: 'p104c' }],
    ['p26-beratungszeit', { status: 'p26' }],
    ['jede-person-einzeln', { status: 'duldung-60a' }],
    ['noch-nicht-ohne-zusage', { unterbringung: 'erstaufnahme', status: 'ankunftsnachweis' }],
  ])('says %s where it belongs', (id, facts) => {
    expect(noticesOf(facts)).toContain(id);
  });

  it.each([
    ['asylreform-ungeprueft', { asOf: '2026-06-12' }],
    ['widerruf', { status: 'p25b' }],
    ['beratungszeit-unbekannt', { beratungSeit: '2026-01' }],
    ['beratungszeit-unbekannt', { unterbringung: 'erstaufnahme' }],
    ['jede-person-einzeln', { status: 'deutsch-eu' }],
    ['noch-nicht-ohne-zusage', { unterbringung: 'erstaufnahme' }],
  ])('does not say %s where it does not', (id, facts) => {
    expect(noticesOf(facts)).not.toContain(id);
  });

  it.each([
    ['anschlussunterbringung', { unterbringung: 'andere' }],
    ['bleibeperspektive', { status: 'duldung-60c' }],
    ['beide', { unterbringung: 'andere', status: 'duldung-60c' }],
  ])('names what rests on an interpretation: %s', (prerequisite, facts) => {
    const { notices } = assess({ asOf: '2026-05-04', ...here, ...facts });
    expect(notices).toContainEqual({ id: 'auslegung', params: { prerequisite } });
  });

  it('says nothing of an interpretation where there is none', () => {
    expect(noticesOf({})).not.toContain('auslegung');
  });
});

describe('Where to turn next', () => {
  it.each([
    ['integrationsmanagement', {}],
    ['sozial-und-verfahrensberatung', { unterbringung: 'erstaufnahme' }],
    ['fluechtlingssozialarbeit', { unterbringung: 'vorlaeufig' }],
    ['jugendamt', { unterbringung: 'jugendhilfe' }],
    ['sozialberatung-aufnahmebehoerde', { status: 'ausreisepflichtig' }],
    ['rechtsberatung-bleiberecht', { status: 'ausreisepflichtig' }],
    ['rueckkehrberatung', { status: 'ausreisepflichtig' }],
    ['auslaenderbehoerde', { status: 'unbekannt' }],
    ['untere-aufnahmebehoerde', { unterbringung: 'unbekannt' }],
    ['regierungspraesidium', { unterbringung: 'unbekannt' }],
    ['migrationsberatung', { status: 'deutsch-eu' }],
    ['jugendmigrationsdienst', { bundesland: 'anderes' }],
    ['regeldienste', { beratungSeit: '2020-01' }],
    ['asylverfahrensberatung', { status: 'ankunftsnachweis' }],
  ])('is %s', (id, facts) => {
    const { next } = assess({ asOf: '2026-05-04', ...here, ...facts });
    expect(next.map((step) => step.id)).toContain(id);
  });

  it('is not the Integrationsmanagement where the counselling period is used up', () => {
    const { next, verdict } = assess({ asOf: '2026-05-04', ...here, beratungSeit: '2020-01' });
    expect(verdict).toBe('zielgruppe');
    expect(next.map((step) => step.id)).not.toContain('integrationsmanagement');
  });
});

describe('Who clears up what is open', () => {
  const at = (facts: object) => assess({ asOf: '2026-05-04', ...here, ...facts }).prerequisites;

  it.each([
    [{ unterbringung: 'andere' }, ['untere-aufnahmebehoerde']],
    [{ unterbringung: 'vorlaeufig', status: 'p24' }, ['regierungspraesidium']],
    [
      { unterbringung: 'erstaufnahme', status: 'unbekannt' },
      ['auslaenderbehoerde', 'regierungspraesidium'],
    ],
    [{}, undefined],
  ])('of the housing, with %j: %j', (facts, offices) => {
    expect(at(facts).anschlussunterbringung.clearedUpBy).toEqual(offices);
  });

  it.each([
    [{ status: 'duldung-60c' }, ['auslaenderbehoerde', 'regierungspraesidium']],
    [{ status: 'ohne-papier' }, ['auslaenderbehoerde']],
    [{}, undefined],
  ])('of the status, with %j: %j', (facts, offices) => {
    expect(at(facts).bleibeperspektive.clearedUpBy).toEqual(offices);
  });
});

describe('A Fiktionsbescheinigung', () => {
  it.each([
    ['verlaengerung', 'p25-3', ['p25-3', 'fiktion-verlaengerung']],
    ['erstantrag-24', 'unbekannt', ['p24', 'fiktion-erstantrag-24']],
    ['erstantrag-andere', 'unbekannt', ['fiktion-erstantrag-andere']],
  ])('for %s says why it reads as it does', (fiktionsgrund, bisherigerTitel, reasons) => {
    const { prerequisites } = assess({
      asOf: '2026-05-04',
      status: 'fiktion',
      fiktionsgrund,
      bisherigerTitel,
    });
    expect(prerequisites.bleibeperspektive.reasons.map(({ id }) => id)).toEqual(reasons);
  });
});

describe('The group of a country of origin', () => {
  it.each([
    ['AF', '2022-01-16', 'anderer-staat'],
    ['AF', '2022-01-17', 'gute-bleibeperspektive'],
    ['AF', '2024-12-09', 'anderer-staat'],
    ['SY', '2021-05-01', 'gute-bleibeperspektive'],
    ['SY', '2024-12-08', 'gute-bleibeperspektive'],
    ['SY', '2024-12-09', 'anderer-staat'],
    ['ER', '2026-05-04', 'gute-bleibeperspektive'],
    ['SO', '2026-05-04', 'gute-bleibeperspektive'],
    ['GE', '2023-12-22', 'anderer-staat'],
    ['GE', '2023-12-23', 'sicherer-staat'],
    ['MD', '2023-12-23', 'sicherer-staat'],
    ['XK', '2021-05-01', 'sicherer-staat'],
    ['RO', '2026-05-04', 'sicherer-staat'],
    ['TR', '2026-06-12', 'anderer-staat'],
    ['EG', '2026-07-01', 'anderer-staat'],
    ['GB', '2026-05-04', 'anderer-staat'],
  ])('%s on %s is %s', (country, asOf, group) => {
    expect(groupOf(country, asOf)).toBe(group);
  });

  it('lists ten safe countries beside the EU from 2023-12-23 on, eight before', () => {
    const outsideEu = (asOf: string) => countriesOf('sicherer-staat', asOf).slice(26).length;
    expect([outsideEu('2023-12-22'), outsideEu('2023-12-23')]).toEqual([8, 10]);
  });
});
