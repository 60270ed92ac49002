import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { countriesOf, groupOf } from '../../src/countries.ts';
import { CHOICES } from '../../src/facts/values.ts';
import { withReading } from '../../src/reading.ts';
import { STATUS_IDS } from '../../src/status/index.ts';

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
    ['rechtsstand', '2026-07-29', '2026-07-30', {}],
    ['artikel-23', '2026-06-11', '2026-06-12', { status: 'anerkannt-ohne-karte' }],
    ['p24-verlaengert', '2024-01-31', '2024-02-01', { status: 'p24' }],
    ['p24-drittstaat', '2025-01-31', '2025-02-01', { status: 'p24' }],
    ['p24-eu-bis-2028', '2026-08-04', '2026-08-05', { status: 'p24' }],
    ['p104c-antrag-vorbei', '2025-12-30', '2025-12-31', { status: 'p104c' }],
    ['eu-liste-sicherer-staaten', '2026-06-11', '2026-06-12', gestattung('anderer-staat')],
    ['foerderung-nicht-zugesagt', '2026-06-30', '2026-07-01', {}],
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
    ['p24-drittstaat', { status: 'p24' }],
    ['p104c-befristet', { status: 'p104c' }],
    ['p26-beratungszeit', { status: 'p26' }],
    ['p24-eu-bis-2028', { asOf: '2026-11-29', status: 'fiktion', fiktionsgrund: 'erstantrag-24' }],
    ['jede-person-einzeln', { status: 'duldung-60a' }],
    ['noch-nicht-ohne-zusage', { unterbringung: 'erstaufnahme', status: 'ankunftsnachweis' }],
  ])('says %s where it belongs', (id, facts) => {
    expect(noticesOf(facts)).toContain(id);
  });

  it.each([
    ['rechtsstand', { asOf: '2026-07-29' }],
    ['p24-verlaengert', { status: 'fiktion', fiktionsgrund: 'erstantrag-24' }],
    ['p26-beratungszeit', { asOf: '2023-06-05', status: 'p26' }],
    ['p26-beratungszeit', { status: 'p26', beratungSeit: '2020-01' }],
    ['beratungszeit-unbekannt', { status: 'p26' }],
    ['foerderung-nicht-zugesagt', { asOf: '2026-11-29', bundesland: 'anderes' }],
    ['p24-verlaengert', { asOf: '2027-03-05', status: 'p24' }],
    ['p24-drittstaat', { asOf: '2027-03-05', status: 'p24' }],
    ['p24-eu-bis-2028', { asOf: '2028-03-05', status: 'p24' }],
    ['widerruf', { status: 'p25b' }],
    ['beratungszeit-unbekannt', { beratungSeit: '2026-01' }],
    ['beratungszeit-unbekannt', { unterbringung: 'erstaufnahme' }],
    ['jede-person-einzeln', { status: 'deutsch-eu' }],
    ['noch-nicht-ohne-zusage', { unterbringung: 'erstaufnahme' }],
  ])('does not say %s where it does not', (id, facts) => {
    expect(noticesOf(facts)).not.toContain(id);
  });

  it.each([
    ['beide', {}],
    ['beide', { unterbringung: 'andere', status: 'duldung-60c' }],
    ['bleibeperspektive', { unterbringung: 'erstaufnahme' }],
  ])('names what rests on an interpretation: %s', (prerequisite, facts) => {
    const { notices } = assess({ asOf: '2026-05-04', ...here, ...facts });
    expect(notices).toContainEqual({ id: 'auslegung', params: { prerequisite } });
  });

  it('says nothing of an interpretation where an authority has spoken', () => {
    const source = { title: 'Schreiben der Bewilligungsstelle' };
    const rules = withReading({
      name: 'Eine Gemeinde',
      rules: [
        { status: 'p25-2', finding: 'met', ground: ['O'], source },
        { unterbringung: 'anschluss', finding: 'met', ground: ['O'], source },
      ],
    });
    const { notices } = assess({ asOf: '2026-05-04', ...here }, rules);
    expect(notices.map(({ id }) => id)).not.toContain('auslegung');
  });
});

describe('Where to turn next', () => {
  const nextOf = (facts: object) => assess({ asOf: '2026-05-04', ...here, ...facts }).next;
  const ids = (points: readonly { readonly id: string }[]) => points.map(({ id }) => id);

  it.each([
    ['integrationsmanagement', {}],
    ['sozial-und-verfahrensberatung', { unterbringung: 'erstaufnahme' }],
    ['fluechtlingssozialarbeit', { unterbringung: 'vorlaeufig' }],
    ['jugendamt', { unterbringung: 'jugendhilfe' }],
    ['sozialberatung-aufnahmebehoerde', { status: 'ausreisepflichtig' }],
    ['rechtsberatung-bleiberecht', { status: 'ausreisepflichtig' }],
    ['rechtsberatung-bleiberecht', { status: 'duldung-60c' }],
    ['rueckkehrberatung', { status: 'ausreisepflichtig' }],
    ['migrationsberatung', { status: 'deutsch-eu' }],
    ['jugendmigrationsdienst', { bundesland: 'anderes' }],
    ['rathaus-vor-ort', { bundesland: 'anderes' }],
    ['regeldienste', { beratungSeit: '2020-01' }],
    ['asylverfahrensberatung', { status: 'ankunftsnachweis' }],
  ])('is %s, whoever asks, with %j', (id, facts) => {
    const { professional, person } = nextOf(facts);
    expect([ids(professional), ids(person)]).toEqual([
      expect.arrayContaining([id]),
      expect.arrayContaining([id]),
    ]);
  });

  it.each([
    ['auslaenderbehoerde', { status: 'unbekannt' }],
    ['untere-aufnahmebehoerde', { unterbringung: 'unbekannt' }],
    ['regierungspraesidium', { unterbringung: 'unbekannt' }],
    ['regierungspraesidium', { status: 'duldung-60c' }],
  ])('is %s for a professional alone, with %j', (id, facts) => {
    const { professional, person } = nextOf(facts);
    expect([ids(professional).includes(id), ids(person).includes(id)]).toEqual([true, false]);
  });

  it.each([
    ['the counselling on the spot', 'integrationsmanagement', {}],
    ['the Flüchtlingssozialarbeit', 'fluechtlingssozialarbeit', { unterbringung: 'vorlaeufig' }],
    [
      'the counselling in the Erstaufnahme',
      'sozial-und-verfahrensberatung',
      { unterbringung: 'erstaufnahme' },
    ],
    ['the Jugendamt', 'jugendamt', { unterbringung: 'jugendhilfe' }],
  ])('is first %s for a person whose status is open', (_, first, facts) => {
    expect(ids(nextOf({ status: 'unbekannt', ...facts }).person)[0]).toBe(first);
  });

  it.each(STATUS_IDS)('is no authority for a person with %s', (status) => {
    const authorities = ['auslaenderbehoerde', 'untere-aufnahmebehoerde', 'regierungspraesidium'];
    const all = CHOICES.unterbringung.flatMap((unterbringung) =>
      ids(nextOf({ unterbringung, status }).person),
    );
    expect(all.filter((id) => authorities.includes(id))).toEqual([]);
  });

  it('is no Rückkehrberatung as long as the asylum procedure is going on', () => {
    const facts = { status: 'aufenthaltsgestattung', herkunft: 'sicherer-staat' };
    expect(ids(nextOf(facts).person)).toEqual([
      'asylverfahrensberatung',
      'rechtsberatung-bleiberecht',
    ]);
  });

  it('is not the Integrationsmanagement where the counselling period is used up', () => {
    const { next, verdict } = assess({ asOf: '2026-05-04', ...here, beratungSeit: '2020-01' });
    expect(verdict).toBe('zielgruppe');
    expect(ids(next.professional)).not.toContain('integrationsmanagement');
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
