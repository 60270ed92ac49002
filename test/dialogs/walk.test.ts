import { beforeAll, describe, expect, it } from 'vitest';
import { getAdjacencyMap } from 'xstate/graph';
import { LANGUAGE_CODES } from '../../bot/i18n/texts.ts';
import type { Position } from '../../dialogs/interview.ts';
import { createMachine } from '../../dialogs/machine.ts';
import { MOST_QUESTIONS, questionsAnswered } from '../../dialogs/questions/counting.ts';
import { QUESTION_IDS, type QuestionId } from '../../dialogs/questions/index.ts';
import { factsOf } from '../../dialogs/situation.ts';
import { assess } from '../../src/assess.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { CHOICES, existsOn, MONTHS } from '../../src/facts/values.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { answer, begin, interview, type Start, walk, waysOn } from './walking.ts';

const STARTS: readonly Start[] = [
  { asOf: '2026-05-04', rolle: 'fachkraft' },
  { asOf: '2022-03-10', rolle: 'selbst' },
  { asOf: '2022-12-31', rolle: 'begleitung' },
];

function factsAt({ asking }: Position): Facts {
  return factsOf(asking.settled, asking.asOf);
}

function findings(facts: Facts): string {
  const { scope, prerequisites, period } = assess(facts);
  const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
  return JSON.stringify([scope.finding, a.finding, b.finding, period?.finding]);
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
  const tooMany: unknown[] = [];
  const leftOpen: unknown[] = [];

  function visitStep(position: Position, value: string, after: Position): void {
    const { question, asking } = position;
    const isSame = JSON.stringify(after.asking.given) === JSON.stringify(asking.given);
    if (isSame) notLeadingOn.push([question, value]);
    const back = interview.send(after.state, { type: 'BACK' });
    if (JSON.stringify(back) !== JSON.stringify(position)) notRestored.push([question, value]);
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
    const { asking, question } = position;
    if (question !== null) return;
    if (questionsAnswered(asking.given) > MOST_QUESTIONS) tooMany.push(asking.given);
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
  }, 120_000);

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

  it('asks at most eight questions', () => {
    expect(tooMany).toEqual([]);
  });

  it('reaches every question', () => {
    const asked = QUESTION_IDS.filter((id) => id !== 'sprache' && id !== 'rolle');
    // The counselling period is asked of professionals, and only since it exists.
    const isAsked = (id: string) => id !== 'beratungSeit' || start.rolle === 'fachkraft';
    expect([...reached].sort()).toEqual(asked.filter(isAsked).sort());
  });
});

describe('The machine', () => {
  const machine = createMachine({ rules: BUILT_IN, languages: LANGUAGE_CODES });

  it('has every question as a state, and the result', () => {
    expect(Object.keys(machine.states).sort()).toEqual([...QUESTION_IDS, 'ergebnis'].sort());
  });

  it('is reached everywhere by its own events', () => {
    const map = getAdjacencyMap(machine, {
      input: { asOf: '2026-05-04', preset: {} },
      events: ({ context, value }) => {
        const position = interview.at({ version: 1, at: String(value), context });
        const { question } = position;
        const answers = question === null ? [] : waysOn(position).slice(0, 20);
        return [
          ...answers.map((each) => ({
            type: 'ANSWER' as const,
            question: question as QuestionId,
            value: each,
          })),
          { type: 'BACK' as const },
          { type: 'RESTART' as const },
        ];
      },
      serializeState: ({ value, context }) =>
        `${JSON.stringify(value)} ${context.steps.map((step) => Object.values(step)).at(-1)}`,
      limit: 50_000,
    });
    const values = Object.values(map).map(({ state }) => String(state.value));
    expect([...new Set(values)].sort()).toEqual([...QUESTION_IDS, 'ergebnis'].sort());
  });
});
