import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Attribute } from '../../src/attributes.ts';
import { inForce } from '../../src/calendar.ts';
import { caseOf } from '../../src/case.ts';
import type { Change } from '../../src/changes/change.ts';
import { comingUp } from '../../src/changes/coming-up.ts';
import type { LifeEvent } from '../../src/changes/event.ts';
import { LIFE_EVENTS } from '../../src/changes/events.ts';
import { MOST_CHANGES, whatWouldChange } from '../../src/changes/what-would-change.ts';
import { completed } from '../../src/decisive.ts';
import { type Facts, parseFacts } from '../../src/facts/schema.ts';
import { CHOICES, type ChoiceKey, existsOn } from '../../src/facts/values.ts';
import { withReading } from '../../src/reading.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { statusesOnPaper } from '../../src/status/index.ts';
import { circumstances } from './space.ts';

/** Reference dates, and how many records of the space are left out between two that are tried. */
const AS_OF = [
  ['2026-05-04', 1],
  ['2022-03-10', 7],
  ['2021-09-01', 7],
] as const;

/** A record and the names of what led to it. */
interface Story {
  readonly facts: Facts;
  readonly names: readonly string[];
}

/** Whether an event can happen to a person: read from its row, value by value. */
function canHappen({ when }: LifeEvent, facts: Facts): boolean {
  const of = caseOf(facts);
  return Object.entries(when).every(([attribute, wanted]: [string, readonly string[]]) =>
    wanted.includes(of[attribute as Attribute][0] as string),
  );
}

function happening({ facts, names }: Story): readonly Story[] {
  return LIFE_EVENTS.flatMap((event) => {
    const isLate = event.isFirst === true && names.length > 0;
    if (isLate || names.includes(event.id) || !canHappen(event, facts)) return [];
    return event.outcomes.flatMap((outcome) => {
      const after = inForce(outcome, facts.asOf) ? outcome.after(facts) : undefined;
      return after === undefined ? [] : [{ facts: after, names: [...names, event.id] }];
    });
  });
}

/** The papers with several paragraphs, of which one need not be known. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  'titel-unbekannt': 'aufenthaltstitel',
  'duldung-unbekannt': 'duldung',
};

/** What an answer may turn out to be: anything where it is not known, any paragraph of a paper that is. */
function mayBe(key: ChoiceKey, value: string | undefined): readonly string[] {
  if (value === 'unbekannt') return CHOICES[key];
  return key === 'status' ? statusesOnPaper(PARAGRAPHS[value ?? ''] ?? '') : [];
}

function answering({ facts }: Story): readonly Story[] {
  return (Object.keys(CHOICES) as ChoiceKey[])
    .flatMap((key) => mayBe(key, facts[key]).map((value) => ({ key, value })))
    .filter(({ key, value }) => existsOn(key, value, facts.asOf))
    .filter(({ value }) => value !== 'unbekannt')
    .map(({ key, value }) => ({ facts: { ...facts, [key]: value }, names: [`${key}=${value}`] }));
}

/** Section 1 of the rules, row by row. */
function verdictBy(scope: string, a: string, b: string | null): string {
  if (scope === 'outside') return 'keine-zielgruppe';
  if (b === 'not-met') return 'keine-zielgruppe';
  if (a === 'not-met') return 'noch-nicht';
  if (a === 'met' && b === 'met' && scope === 'inside') return 'zielgruppe';
  return 'einzelfall';
}

/** Every verdict that a story ends in, open points decided in all ways or left open. */
function endings({ facts, names }: Story): readonly (readonly [string, readonly string[]])[] {
  const { scope, prerequisites } = assess(facts);
  const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
  const isAllotment =
    facts.unterbringung === 'vorlaeufig' && String(a.clearedUpBy) === 'untere-aufnahmebehoerde';
  const waysA = isAllotment ? ['open', 'not-met'] : ['open', 'met', 'not-met'];
  const waysB = ['open', 'met', 'not-met'];
  const isLand = (facts.bundesland ?? 'unbekannt') === 'unbekannt';
  return (a.finding === 'open' ? waysA : [a.finding]).flatMap((findingA) =>
    (b.finding === 'open' ? waysB : [b.finding]).map((findingB) => {
      const decidedA = findingA !== a.finding ? [`anschlussunterbringung:${findingA}`] : [];
      const decidedB = findingB !== b.finding ? [`bleibeperspektive:${findingB}`] : [];
      const byStatus = decidedB.length > 0 && scope.finding === 'open' && !isLand;
      const found = byStatus ? 'inside' : scope.finding;
      return [verdictBy(found, findingA, findingB), [...names, ...decidedA, ...decidedB]] as const;
    }),
  );
}

/** For each verdict that a record can come to, all the smallest sets of changes, tried one by one. */
function tried(record: Facts): Readonly<Record<string, readonly string[]>> {
  const facts = completed(record, BUILT_IN);
  const start: Story = { facts, names: [] };
  const once = happening(start);
  const twice = once.flatMap(happening);
  const stories = [start, ...answering(start), ...once, ...twice, ...twice.flatMap(happening)];
  const ends = stories.flatMap(endings).filter(([, names]) => names.length <= MOST_CHANGES);
  const smallest: Record<string, readonly string[]> = {};
  for (const verdict of new Set(ends.map(([each]) => each))) {
    const ways = ends.filter(([each]) => each === verdict).map(([, names]) => names);
    const size = Math.min(...ways.map(({ length }) => length));
    const keys = ways.filter(({ length }) => length === size).map((names) => [...names].sort());
    smallest[verdict] = [...new Set(keys.map((names) => names.join(' ')))].sort();
  }
  delete smallest[assess(record).verdict];
  return smallest;
}

function namesOf(change: Change): readonly string[] {
  if (change.kind === 'event') return [change.id];
  if (change.kind === 'answer') return change.values.map((value) => `${change.key}=${value}`);
  return [`${change.prerequisite}:${change.finding}`];
}

/** The same as names: a way that holds several answers, once for each. */
function spelled(changes: readonly Change[]): readonly string[] {
  const all = changes.reduce<readonly (readonly string[])[]>(
    (ways, change) => ways.flatMap((way) => namesOf(change).map((name) => [...way, name])),
    [[]],
  );
  return all.map((names) => [...names].sort().join(' '));
}

function told(record: Facts, rules = BUILT_IN): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    whatWouldChange(record, rules).map(({ verdict, ways }) => [
      verdict,
      ways.flatMap(spelled).sort(),
    ]),
  );
}

describe.each(AS_OF)('What would change a verdict on %s', (asOf, step) => {
  it('is every smallest set of changes, each true, and nothing else', () => {
    const records = [...circumstances(asOf)].filter((_, index) => index % step === 0);
    const wrong = records.flatMap((facts) => {
      const [said, truth] = [told(facts), tried(facts)];
      return JSON.stringify(Object.entries(said).sort()) ===
        JSON.stringify(Object.entries(truth).sort())
        ? []
        : [{ facts, said, truth }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(records.length).toBeGreaterThan(600);
  });

  it('comes to records that can be, at a time that the rules know', () => {
    for (const facts of circumstances(asOf)) {
      for (const { facts: after } of happening({ facts, names: [] })) {
        expect(parseFacts(after)).toBe(after);
      }
    }
  });
});

describe('What would change a verdict', () => {
  const land = { bundesland: 'baden-wuerttemberg' };
  const inProcedure = { status: 'aufenthaltsgestattung', verfahren: 'laufend' };
  const waiting = { ...inProcedure, herkunft: 'gute-bleibeperspektive' };

  it.each([
    [
      'in vorläufiger Unterbringung is the Zuteilung, or the month in which it ends at the latest',
      { unterbringung: 'vorlaeufig', vorlaeufigSeit: '2025-09', ...waiting },
      {
        zielgruppe: ['zuteilung'],
        einzelfall: ['abschiebungsverbot', 'anerkennung', 'auszug', 'frist-ende'],
        'keine-zielgruppe': ['ablehnung-endgueltig'],
      },
    ],
    [
      'with a title in the house of the Kreis is what becomes of the Zuteilung',
      { unterbringung: 'vorlaeufig', status: 'p25-2' },
      { zielgruppe: ['auszug', 'zuteilung'], 'noch-nicht': ['anschlussunterbringung:not-met'] },
    ],
    [
      'with a Duldung is a title, an application, or a Duldung that leads to a title',
      { unterbringung: 'anschluss', status: 'duldung-60a', bleiberechtsantrag: 'nein' },
      {
        zielgruppe: ['abschiebungsverbot', 'titel', 'titel-nach-duldung'],
        einzelfall: ['antrag', 'ausbildungsduldung', 'beschaeftigungsduldung'],
      },
    ],
    [
      'with § 60b are no titles that ask for a cleared identity, and no permit to work',
      { unterbringung: 'anschluss', status: 'duldung-60b', bleiberechtsantrag: 'nein' },
      { zielgruppe: ['abschiebungsverbot'], einzelfall: ['antrag'] },
    ],
    ['with both prerequisites met is nothing', { unterbringung: 'anschluss', status: 'p25-2' }, {}],
    [
      'for those whom the status puts outside is nothing',
      { unterbringung: 'eigene-wohnung', status: 'deutsch-eu' },
      {},
    ],
    [
      'of what is not known is the answer, and what the offices decide',
      { unterbringung: 'anschluss', status: 'duldung-60a' },
      {
        zielgruppe: ['abschiebungsverbot', 'bleibeperspektive:met', 'titel', 'titel-nach-duldung'],
        'keine-zielgruppe': ['bleibeperspektive:not-met', 'bleiberechtsantrag=nein'],
      },
    ],
  ])('%s', (_, answers, expected) => {
    expect(told(parseFacts({ asOf: '2026-05-04', ...land, ...answers }))).toEqual(expected);
  });

  it('is nothing where the status alone settles it, whatever else is not known', () => {
    expect(told(parseFacts({ asOf: '2026-05-04', status: 'deutsch-eu' }))).toEqual({});
  });

  it('names the first month after the latest end of the vorläufige Unterbringung', () => {
    const facts = { unterbringung: 'vorlaeufig', vorlaeufigSeit: '2025-09', ...waiting };
    const ways = whatWouldChange(
      parseFacts({ asOf: '2026-05-04', ...land, ...facts }),
      BUILT_IN,
    ).flatMap((leading) => leading.ways.flat());
    expect(ways).toContainEqual(expect.objectContaining({ id: 'frist-ende', from: '2027-10' }));
  });

  it('leaves out an end that lies beyond what can be asked about', () => {
    const facts = { unterbringung: 'vorlaeufig', vorlaeufigSeit: '2099-09', ...waiting };
    expect(told(parseFacts({ asOf: '2099-12-31', ...land, ...facts }))['einzelfall']).not.toContain(
      'frist-ende',
    );
  });

  it('names the sources of every title that leads there, and § 104c only as long as it can be applied for', () => {
    const titles = (asOf: string) =>
      whatWouldChange(
        parseFacts({
          asOf,
          ...land,
          unterbringung: 'anschluss',
          status: 'duldung-60a',
          bleiberechtsantrag: 'nein',
        }),
        BUILT_IN,
      )
        .flatMap(({ ways }) => ways.flat())
        .flatMap((change) => (change.kind === 'event' ? change.sources : []))
        .map(({ id }) => id);
    expect(titles('2025-12-30')).toContain('aufenthg-104c');
    expect(titles('2025-12-31')).not.toContain('aufenthg-104c');
    expect(titles('2022-05-01')).not.toContain('aufenthg-16g');
    expect(titles('2025-12-31')).toContain('aufenthg-25b');
  });

  it('follows the reading of a municipality', () => {
    const rules = withReading({
      name: 'Eine Gemeinde',
      rules: [
        {
          status: 'duldung-60c',
          finding: 'met',
          ground: ['O'],
          source: { title: 'Schreiben der Bewilligungsstelle' },
        },
      ],
    });
    const facts = { unterbringung: 'anschluss', status: 'duldung-60a', bleiberechtsantrag: 'nein' };
    const record = parseFacts({ asOf: '2026-05-04', ...land, ...facts });
    expect(told(record, rules)['zielgruppe']).toContain('ausbildungsduldung');
  });
});

describe('What a person is told that may come', () => {
  const land = { bundesland: 'baden-wuerttemberg' };
  const comesTo = (facts: object, asOf = '2026-05-04') =>
    comingUp(whatWouldChange(parseFacts({ asOf, ...land, ...facts }), BUILT_IN)).map(
      ({ id }) => id,
    );

  it.each([
    [
      'is the letter, the month and the decision, not that one moves out or is refused',
      {
        unterbringung: 'vorlaeufig',
        vorlaeufigSeit: '2025-09',
        status: 'aufenthaltsgestattung',
        verfahren: 'laufend',
        herkunft: 'gute-bleibeperspektive',
      },
      ['zuteilung', 'frist-ende', 'anerkennung', 'abschiebungsverbot'],
    ],
    [
      'with a Duldung is a title, not an application',
      { unterbringung: 'anschluss', status: 'duldung-60a', bleiberechtsantrag: 'nein' },
      [
        'abschiebungsverbot',
        'ausbildungsduldung',
        'beschaeftigungsduldung',
        'titel',
        'titel-nach-duldung',
      ],
    ],
    ['with both prerequisites met is nothing', { unterbringung: 'anschluss', status: 'p25-2' }, []],
  ])('%s', (_, facts, expected) => {
    expect(comesTo(facts).sort()).toEqual([...expected].sort());
  });

  it('is never a move, a loss or an application, whoever asks', () => {
    const told = [...circumstances('2026-11-29')].flatMap((facts) =>
      comingUp(whatWouldChange(facts, BUILT_IN)),
    );
    expect(new Set(told.map(({ by }) => by))).toEqual(new Set(['authority', 'time']));
  });

  it('is nothing of another Land', () => {
    expect(comesTo({ bundesland: 'anderes', unterbringung: 'anschluss', status: 'p24' })).toEqual(
      [],
    );
  });

  it('is told once, however many ways there are to it', () => {
    const told = comesTo({ unterbringung: 'erstaufnahme', status: 'ankunftsnachweis' });
    expect(told).toEqual([...new Set(told)]);
  });
});
