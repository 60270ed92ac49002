import { describe, expect, it } from 'vitest';
import { assessed } from '../../src/assess.ts';
import { dayAfter } from '../../src/calendar.ts';
import { caseOf } from '../../src/case.ts';
import { LIFE_EVENTS } from '../../src/changes/events.ts';
import { canBeOn, circumstancesUnder, factsOn } from '../../src/circumstances.ts';
import { COUNTRY_GROUPS } from '../../src/countries.ts';
import { CATALOGUE } from '../../src/facts/catalogue.ts';
import { FIRST_AS_OF } from '../../src/facts/values.ts';
import { FINDINGS, SCOPES } from '../../src/finding.ts';
import { ASKERS } from '../../src/next.ts';
import type { SituationKey } from '../../src/next-table.ts';
import { NOTICES } from '../../src/notices.ts';
import { PERIODS } from '../../src/period.ts';
import { combinationsOf, type Product, productsOf } from '../../src/products.ts';
import { withReading } from '../../src/reading.ts';
import { RECHTSSTAND } from '../../src/rechtsstand.ts';
import { BUILT_IN, PREREQUISITES } from '../../src/rule-set.ts';
import { rulebookOf } from '../../src/rulebook.ts';
import { LAND_GROUNDS } from '../../src/scope.ts';
import { SOURCES } from '../../src/sources.ts';
import { type Findings, verdictOf } from '../../src/verdict.ts';

const BOOK = rulebookOf(BUILT_IN);

const READING = withReading({
  name: 'Eine Gemeinde',
  rules: [
    {
      status: 'fiktion',
      finding: 'met',
      ground: ['O'],
      source: { title: 'Schreiben', date: '2025-03-01' },
      from: '2025-03-02',
      to: '2030-12-31',
    },
    { unterbringung: 'andere', finding: 'open', ground: ['I'], source: { title: 'Vermerk' } },
  ],
});

function isIn(product: Product<string>, point: object): boolean {
  return Object.entries(point).every(([key, value]) => product[key]?.includes(String(value)));
}

describe('The rules as they are read', () => {
  it('have every row of both tables, each under a name of its own', () => {
    for (const prerequisite of PREREQUISITES) {
      const [layer] = BUILT_IN[prerequisite];
      const rows = BOOK.rows.filter((row) => row.prerequisite === prerequisite);
      expect(new Set(rows.map(({ rule }) => rule))).toEqual(
        new Set([...(layer ?? [])].flatMap(([, all]) => all)),
      );
    }
    expect(new Set(BOOK.rows.map(({ name }) => name)).size).toBe(BOOK.rows.length);
  });

  it('have the rows of a municipality before the others, told apart from them', () => {
    const { rows, sources } = rulebookOf(READING);
    const own = rows.filter(({ isOwn }) => isOwn);
    expect(own.map(({ about }) => about.values)).toEqual([
      ['andere'],
      ['fiktion-unbekannt', 'fiktion-erstantrag-andere'],
    ]);
    expect(rows[0]).toBe(own[0]);
    expect(sources.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Schreiben', 'Vermerk']),
    );
  });

  it('have on a day only what is in force on it', () => {
    const { rows, notices, periods, events } = rulebookOf(BUILT_IN, '2022-03-05');
    const names = rows.map(({ name }) => name);
    expect(names).toContain('wohnung-p24-vor-ukraine-erlass');
    expect(names).not.toContain('wohnung-p24');
    expect(notices.map(({ id }) => id)).not.toContain('rechtsstand');
    const { countries } = rulebookOf(BUILT_IN, '2022-01-01');
    expect(countries.flatMap((group) => group.countries)).not.toContain('AF');
    expect(periods).toEqual([]);
    expect(events.map(({ id }) => id)).not.toContain('artikel-23');
  });

  it.each([
    ['p104c', 'bleibeperspektive', { from: '2022-12-31', to: '2027-06-30' }],
    ['p16g', 'bleibeperspektive', { from: '2024-03-01' }],
    ['p24-vor-ukraine-erlass', 'bleibeperspektive', { from: '2022-03-04', to: '2022-03-10' }],
    [
      'wohnung-p24-vor-ukraine-erlass',
      'anschlussunterbringung',
      { from: '2022-03-04', to: '2022-03-10' },
    ],
    ['p25-2', 'bleibeperspektive', {}],
  ])('hold no longer than there is what they ask for: %s', (name, prerequisite, validity) => {
    const row = BOOK.rows.find((each) => each.name === name);
    expect(row).toMatchObject({ prerequisite, validity });
    expect(Object.keys(row?.validity ?? {})).toEqual(Object.keys(validity));
  });

  it('have a notice while there is a row that says it', () => {
    const of = (id: string) => BOOK.notices.filter((notice) => notice.id === id);
    expect(of('artikel-23')).toEqual([{ id: 'artikel-23', from: '2026-06-12' }]);
    expect(of('p104c-befristet')).toEqual([{ id: 'p104c-befristet', from: '2022-12-31' }]);
    expect(of('p104c-antrag-vorbei')).toEqual([{ id: 'p104c-antrag-vorbei', from: '2025-12-31' }]);
    expect(of('widerruf')).toEqual([{ id: 'widerruf' }]);
  });

  it.each(['2022-03-03', '2022-03-10', '2024-02-29', '2026-06-11', '2026-11-29'])(
    'have on %s no row and no notice of a row that nobody can meet then',
    (asOf) => {
      const { rows, notices } = rulebookOf(BUILT_IN, asOf);
      const met = new Set<string>();
      const said = new Set<string>();
      for (const each of circumstancesUnder([{ asOf, rules: BUILT_IN }])) {
        if (!canBeOn(each, asOf)) continue;
        const { prerequisites, notices: points } = assessed(factsOn(each, asOf), BUILT_IN);
        for (const { id } of points) said.add(id);
        for (const prerequisite of PREREQUISITES)
          met.add(String(prerequisites[prerequisite].reasons[0]?.id));
      }
      expect(rows.map(({ rule }) => rule.id).filter((id) => !met.has(id))).toEqual([]);
      const ofRows = new Set(BOOK.rows.flatMap(({ rule }) => rule.notices ?? []));
      const unsaid = notices.map(({ id }) => id).filter((id) => ofRows.has(id) && !said.has(id));
      expect(unsaid).toEqual([]);
    },
  );

  it('come to the verdict of every findings there are', () => {
    const space = { scope: SCOPES, anschlussunterbringung: FINDINGS, bleibeperspektive: FINDINGS };
    for (const findings of combinationsOf<keyof Findings>(space)) {
      const found = BOOK.verdicts.filter((line) => isIn(line.findings, findings));
      expect(new Set(found.map(({ verdict }) => verdict))).toEqual(
        new Set([verdictOf(findings as Findings)]),
      );
    }
  });

  it('send everybody where a verdict sends them', () => {
    const asOf = '2026-11-29';
    const circumstances = [...circumstancesUnder([{ asOf, rules: BUILT_IN }])].filter(
      (each, index) => index % 7 === 0 && canBeOn(each, asOf),
    );
    for (const each of circumstances) {
      const facts = factsOn(each, asOf);
      const { verdict, scope, prerequisites, period, next } = assessed(facts, BUILT_IN);
      const { titel, unterbringung } = caseOf(facts);
      const isElsewhere = facts.bundesland === 'anderes';
      const isInProcedure = ['aufenthaltsgestattung', 'ankunftsnachweis'].includes(String(titel));
      const situation: Record<SituationKey, string> = {
        programme: isElsewhere ? 'elsewhere' : scope.finding,
        verdict,
        unterbringung: String(unterbringung),
        anschlussunterbringung: prerequisites.anschlussunterbringung.finding,
        bleibeperspektive: prerequisites.bleibeperspektive.finding ?? 'none',
        procedure: isInProcedure ? 'ja' : 'nein',
        period: period?.finding ?? 'none',
      };
      for (const asker of ASKERS) {
        const read = BOOK.next
          .filter(({ askers }) => askers.includes(asker))
          .filter(({ situations }) => situations.some((product) => isIn(product, situation)));
        expect(read.map(({ id }) => id)).toEqual(next[asker].map(({ id }) => id));
      }
    }
  });
});

describe('When something holds', () => {
  const space = { a: ['1', '2', '3'], b: ['x', 'y'], c: ['p', 'q'] };
  const all = combinationsOf<keyof typeof space>(space);

  it.each([
    ['never', () => false, 0],
    ['always', () => true, 1],
    ['one value of one', ({ a }: (typeof all)[number]) => a === '2', 1],
    ['either of two', ({ a, b }: (typeof all)[number]) => a === '2' || b === 'x', 2],
    ['both or neither', ({ b, c }: (typeof all)[number]) => (b === 'x') === (c === 'p'), 2],
  ])('%s, it is said whole and in as few products', (_, holds, count) => {
    const products = productsOf(space, all.map(holds));
    expect(products).toHaveLength(count);
    for (const point of all)
      expect(products.some((product) => isIn(product, point))).toBe(holds(point));
  });

  it('leaves out a product that the others say together', () => {
    const held = [true, true, false, false, true, false, true, false];
    expect(productsOf({ x: ['a', 'b'], y: ['c', 'd'], z: ['e', 'f'] }, held)).toEqual([
      { x: ['a'], y: ['c'], z: ['e', 'f'] },
      { x: ['b'], y: ['c', 'd'], z: ['e'] },
    ]);
  });
});

/** Every day that stands anywhere in the data. */
function daysIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  if (data instanceof Map) return daysIn([...data.values()]);
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'to') return [dayAfter(String(value))];
    return ['from', 'date'].includes(key) ? [String(value)] : daysIn(value);
  });
}

describe('The timeline', () => {
  it.each([
    ['built-in', BUILT_IN],
    ['a municipality’s own', READING],
  ])('has every day on which something begins or ends, and no other: %s', (_, rules) => {
    const law = [
      ...[rules, NOTICES, COUNTRY_GROUPS, PERIODS, LAND_GROUNDS, LIFE_EVENTS, SOURCES],
      CATALOGUE,
    ];
    const days = new Set([...daysIn(law), FIRST_AS_OF, RECHTSSTAND]);
    // When the source of a row of a municipality was written changes nothing.
    days.delete('2025-03-01');
    expect(rulebookOf(rules).timeline.map(({ day }) => day)).toEqual([...days].sort());
  });

  it('has nothing that neither begins nor ends', () => {
    for (const { ended, begun } of BOOK.timeline)
      expect(ended.length + begun.length).toBeGreaterThan(0);
  });
});
