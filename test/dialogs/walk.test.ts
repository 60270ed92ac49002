import { beforeAll, describe, expect, it } from 'vitest';
import { type Position, stateOf } from '../../dialogs/machine/interview.ts';
import { MOST_QUESTIONS, MOST_WITH_HELPS } from '../../dialogs/questions/counting.ts';
import { QUESTION_IDS, type QuestionId } from '../../dialogs/questions/index.ts';
import { factsOf } from '../../dialogs/trail/situation.ts';
import { assess } from '../../src/assess.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { CHOICES, existsOn, MONTHS } from '../../src/facts/values.ts';
import { answer, begin, longestWay, type Start, send, walk, waysOn } from './walking.ts';

const STARTS: readonly Start[] = [
  { asOf: '2026-11-29', rolle: 'fachkraft' },
  { asOf: '2026-05-04', rolle: 'fachkraft' },
  { asOf: '2022-03-10', rolle: 'selbst' },
  { asOf: '2022-12-31', rolle: 'begleitung' },
];

/** Everything that a position shows and stores. */
function shown(position: Position): string {
  const { question, options, asking } = position;
  return JSON.stringify([stateOf(position), question, options, asking]);
}

function factsAt({ asking }: Position): Facts {
  return factsOf(asking.settled, asking.asOf);
}

function findings(facts: Facts): string {
  const { scope, prerequisites, period } = assess(facts);
  const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
  return JSON.stringify([scope.finding, a.finding, a.lean, b.finding, b.lean, period?.finding]);
}

/** Every value that a key could have been given. */
function valuesOf(key: string, asOf: string): readonly string[] {
  if (key in CHOICES) {
    const choice = key as keyof typeof CHOICES;
    return CHOICES[choice].filter((value) => existsOn(choice, value, asOf));
  }
  const start = asOf >= '2024-01-01' ? ['2020-01', '2023-01', '2026-01'] : ['2020-01'];
  return [...MONTHS[key as keyof typeof MONTHS].words, ...start.filter((month) => month <= asOf)];
}

/** The question's key in the facts: the paper is the first step of the status. */
function keyOf(question: QuestionId): keyof Facts {
  return (question === 'papier' ? 'status' : question) as keyof Facts;
}

/** Whether another value of the question's key changes a finding of some record it leads to. */
function canChange(question: QuestionId, asOf: string, ends: Iterable<Facts>): boolean {
  const key = keyOf(question);
  for (const facts of ends) {
    const own = findings(facts);
    const differs = (value: string) => findings({ ...facts, [key]: value } as Facts) !== own;
    if (valuesOf(key, asOf).some(differs)) return true;
  }
  return false;
}

/** Records that answers from here lead to: three by each way on, made as they are asked for. */
function* endsFrom(next: ReadonlyMap<string, Position>): Generator<Facts> {
  for (const pick of [0, 1, -1]) {
    for (const first of next.values()) {
      let position = first;
      while (position.question !== null) {
        const ways = waysOn(position);
        position = answer(position, ways.at(pick) ?? String(ways[0]));
      }
      yield factsAt(position);
    }
  }
}

describe.each(STARTS)('The interview on $asOf with $rolle', (start) => {
  const reached = new Set<string>();
  const deadEnds: unknown[] = [];
  const withoutUnknown: unknown[] = [];
  const notLeadingOn: unknown[] = [];
  const notRestored: unknown[] = [];
  const idle: unknown[] = [];
  const leftOpen: unknown[] = [];

  function visitStep(position: Position, value: string, after: Position): void {
    const { question, asking } = position;
    const isSame = JSON.stringify(after.asking.given) === JSON.stringify(asking.given);
    if (isSame) notLeadingOn.push([question, value]);
    const back = send(after, { type: 'BACK' });
    if (shown(back) !== shown(position)) notRestored.push([question, value]);
  }

  function visitQuestion(position: Position, next: ReadonlyMap<string, Position>): void {
    const { question, asking } = position;
    if (question === null) return;
    reached.add(question);
    if (next.size === 0) deadEnds.push(asking.given);
    for (const [value, after] of next) visitStep(position, value, after);
    if (question === 'pruefung') return;
    if (!position.options.includes('unbekannt')) withoutUnknown.push(question);
    const isHelp = question.startsWith('hilfe-');
    if (!isHelp && !canChange(question, asking.asOf, endsFrom(next))) idle.push(asking.given);
  }

  function visitEnd(position: Position): void {
    if (position.question !== null) return;
    const facts = factsAt(position);
    if (assess(facts).scope.finding === 'outside') return;
    const own = findings(facts);
    for (const key of [...Object.keys(CHOICES), 'vorlaeufigSeit'] as (keyof Facts)[]) {
      if (facts[key] !== undefined) continue;
      const isSettled = valuesOf(key, facts.asOf).every(
        (value) => findings({ ...facts, [key]: value } as Facts) === own,
      );
      if (!isSettled) leftOpen.push({ facts, key });
    }
  }

  let states = 0;

  beforeAll(() => {
    states = walk(begin(start), (position, next) => {
      visitQuestion(position, next);
      visitEnd(position);
    });
    console.info(`The walk went through ${states} states.`);
  });

  it('has many states and no dead end', () => {
    expect(states).toBeGreaterThan(1000);
    expect(deadEnds).toEqual([]);
  });

  it('offers "I don\'t know" everywhere', () => {
    expect(withoutUnknown).toEqual([]);
  });

  it('leads on with every option, and never in a circle', () => {
    expect(notLeadingOn.slice(0, 3)).toEqual([]);
  });

  it('takes back any answer so that everything is exactly as before', () => {
    expect(notRestored.slice(0, 3)).toEqual([]);
  });

  it('asks only what can still change a finding', () => {
    expect(idle.slice(0, 3)).toEqual([]);
  });

  it('leaves nothing unasked that could have changed a finding', () => {
    expect(leftOpen.slice(0, 3)).toEqual([]);
  });

  it('asks at most eight questions of somebody who knows every answer', () => {
    const way = longestWay(begin(start), (value) => value !== 'unbekannt');
    expect(way.length, way.join()).toBeLessThanOrEqual(MOST_QUESTIONS);
  });

  it('asks at most thirteen questions with every help', () => {
    const way = longestWay(begin(start), () => true);
    expect(way.length, way.join()).toBeLessThanOrEqual(MOST_WITH_HELPS);
  });

  it('reaches every question', () => {
    // The first two were answered before; the others only who types is asked: whether to change an answer, or to help
    // several.
    const apart = ['sprache', 'rolle', 'personen', 'aenderung'];
    const asked = QUESTION_IDS.filter((id) => !apart.includes(id));
    // The counselling period is asked of professionals, and only since it exists.
    const isAsked = (id: string) => id !== 'beratungSeit' || start.rolle === 'fachkraft';
    expect([...reached].sort()).toEqual(asked.filter(isAsked).sort());
  });
});
