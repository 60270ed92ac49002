import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyStateNode,
  getInitialMicrosteps,
  getMicrosteps,
  initialTransition,
  transition,
} from 'xstate';
import { refusal } from '../../dialogs/conversation/refuses.ts';
import { createChart } from '../../dialogs/machine/chart.ts';
import type { ChartEvent, EventType } from '../../dialogs/machine/events.ts';
import { createInterview, type Position, stateOf } from '../../dialogs/machine/interview.ts';
import { readStored } from '../../dialogs/machine/stored.ts';
import { checkedAnswers } from '../../dialogs/questions/pruefung.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n } from '../speech.ts';
import { waysOn } from './walking.ts';

const AS_OF = '2026-05-04';
const terms = { rules: BUILT_IN, languages: i18n.codes };
const interview = createInterview(terms);
const chart = createChart(terms);

/** The phase of the interview in which a position stands. */
function phaseOf({ snapshot }: Position): string {
  const { interview: phase } = snapshot.value as { readonly interview: string | object };
  return typeof phase === 'string' ? phase : 'asking';
}

/** Several persons told of at once. */
const PERSONS: ChartEvent = {
  type: 'TELL',
  answers: { '1?person': 'mutter', '2?person': 'kind', '2?status': 'p25a' },
};

/**
 * Everything that somebody could try at a position: each kind of event, as it can be taken and as it
 * cannot.
 */
function eventsAt(position: Position): readonly ChartEvent[] {
  const { question, options, asking } = position;
  const named = question ?? 'papier';
  const candidates = options.slice(0, 2);
  return [
    ...waysOn(position).map((value) => ({ type: 'ANSWER', question: named, value }) as const),
    { type: 'ANSWER', question: named, value: 'nonsense' },
    { type: 'ANSWER', question: 'verfahren', value: 'nonsense' },
    { type: 'TELL', answers: { status: 'p25-2' } },
    { type: 'TELL', answers: { unterbringung: 'unbekannt' } },
    { type: 'TELL', answers: { papier: 'unbekannt' } },
    { type: 'TELL', answers: { papier: 'aufenthaltstitel', status: 'unbekannt' } },
    { type: 'TELL', answers: { status: 'duldung-60a', bundesland: 'baden-wuerttemberg' } },
    { type: 'TELL', answers: { bundesland: 'atlantis' } },
    { type: 'PROPOSE', answers: { unterbringung: 'erstaufnahme', status: 'p25-2' } },
    { type: 'PROPOSE', answers: { bundesland: 'anderes' } },
    { type: 'PROPOSE', answers: { papier: 'nonsense' } },
    { type: 'ASK_BACK', askedBack: { question: named, options: candidates } },
    { type: 'ASK_BACK', askedBack: { question: named, options: ['nonsense'] } },
    ...checkedAnswers(asking).map(([id]) => ({ type: 'CHANGE', question: id }) as const),
    { type: 'CHANGE', question: 'nonsense' },
    { type: 'STICHTAG', day: '2022-03-10' },
    { type: 'STICHTAG', day: AS_OF },
    { type: 'STICHTAG', day: '2026-02-30' },
    { type: 'TAKE_CODE', answers: { status: 'p24' }, gone: [] },
    { type: 'TAKE_CODE', answers: { status: 'nonsense' }, gone: [] },
    { type: 'LANGUAGE', language: 'en' },
    { type: 'LANGUAGE', language: null },
    { type: 'LANGUAGE', language: 'xx' },
    { type: 'PAIR', language: 'ar' },
    { type: 'PAIR', language: null },
    { type: 'PAIR', language: 'xx' },
    { type: 'UNPAIR' },
    { type: 'MISS', question: named },
    { type: 'NEXT_PERSON', answers: {} },
    { type: 'NEXT_PERSON', answers: { person: 'tochter', status: 'p25a' } },
    { type: 'NEXT_PERSON', answers: { person: 'aunt' } },
    ...(question === 'unterbringung' ? [PERSONS] : []),
    { type: 'TELL', answers: { '1?status': 'nonsense' } },
    { type: 'BACK' },
    { type: 'RESTART' },
    { type: 'FORGET' },
    { type: 'HELP' },
    { type: 'WHY' },
    { type: 'CODE' },
    { type: 'NOTE' },
  ];
}

/** Everything that a position shows and stores. */
function shown(position: Position): string {
  const { question, options, asking, spoken } = position;
  const { open, settled } = asking;
  return JSON.stringify([stateOf(position), question, options, settled, [...open].sort(), spoken]);
}

/** What is left of a position when it has been stored, and read again somewhere else. */
function resumed(position: Position): Position {
  const stored = JSON.parse(JSON.stringify(stateOf(position)));
  const read = readStored(stored, AS_OF, terms);
  if (!('state' in read)) throw new Error(`not read: ${JSON.stringify(stored)}`);
  return interview.at(read.state);
}

const begun = () => interview.start({ asOf: AS_OF, preset: {} });

/** Follows a log of events: each number picks one of those that can happen then, mostly an answer. */
function follow(log: readonly number[], visit: (position: Position) => Position): Position {
  return log.reduce<Position>((position, pick) => {
    const possible = eventsAt(position).filter((event) => interview.allows(position, event));
    const answers = possible.filter(({ type }) => type === 'ANSWER');
    const list = answers.length === 0 || pick % 7 === 0 ? possible : answers;
    const event = list[pick % list.length] as ChartEvent;
    return visit(interview.send(position, event) as Position);
  }, begun());
}

/** A position, and what can be asked in between from there: chance comes to that rarely. */
function withModes(position: Position): readonly Position[] {
  const named = position.question ?? 'papier';
  const askedBack = { question: named, options: position.options.slice(0, 2) };
  const asking = [position, interview.send(position, { type: 'ASK_BACK', askedBack })];
  const change = { type: 'PROPOSE', answers: { bundesland: 'anderes' } } as const;
  const confirming = asking.map((each) => each && interview.send(each, change));
  return [...asking, ...confirming].filter((each) => each !== null);
}

const logs = fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 40 });

/** The same log of events for everybody who runs this: what fails here fails there. */
const RUNS = { seed: 20_260_504, numRuns: 300 } as const;

/** What is stored of a position. */
const STORED = ['askedBack', 'misses', 'pair', 'proposed', 'trail', 'version'];

const NEVER = {
  asking: ['NOTE', 'NEXT_PERSON'],
  askingBack: ['NOTE', 'NEXT_PERSON'],
  confirming: ['NOTE', 'NEXT_PERSON', 'ASK_BACK'],
  review: ['NOTE', 'NEXT_PERSON'],
  verdict: ['ANSWER', 'ASK_BACK'],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;

describe('In the statechart', () => {
  const taken = new Map<string, Set<string>>();
  const types = new Set<string>();

  function attempt(at: Position, event: ChartEvent): void {
    types.add(event.type);
    const next = interview.send(at, event);
    expect(next === null).toBe(!interview.allows(at, event));
    if (next === null) expect(refusal(event, at)).toHaveProperty('id');
    else taken.set(phaseOf(at), (taken.get(phaseOf(at)) ?? new Set()).add(event.type));
  }

  it('every event is taken where a position stands, or refused with a reason and nothing moved', () => {
    fc.assert(
      fc.property(logs, (log) => {
        follow(log, (position) => {
          for (const at of withModes(position))
            for (const event of eventsAt(at)) attempt(at, event);
          return position;
        });
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it.each(Object.entries(NEVER))('in the phase %s everything can happen but %j', (phase, never) => {
    const missing = [...types].filter((type) => !taken.get(phase)?.has(type));
    expect(missing.sort()).toEqual([...never].sort());
  });

  it('a log of events, cut anywhere and gone on with from what was stored, ends where the whole log ends', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, cut) => {
        let count = 0;
        const whole = follow(log, (position) => position);
        const parted = follow(log, (position) => {
          count += 1;
          return count === (cut % log.length) + 1 ? resumed(position) : position;
        });
        expect(shown(parted)).toBe(shown(whole));
      }),
      RUNS,
    );
  });

  it('what was stored is read again everywhere, and nothing is stored that follows from it', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const end = follow(log, (position) => position);
        expect(shown(resumed(end))).toBe(shown(end));
        expect(Object.keys(stateOf(end)).sort()).toEqual(STORED);
      }),
      RUNS,
    );
  });

  it('asking back offers the candidates until it is answered, changed or gone back from', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const position = follow(log, (each) => each);
        const askedBack = { question: position.question ?? 'papier', options: ['unbekannt'] };
        const back = interview.send(position, { type: 'ASK_BACK', askedBack });
        if (back === null) return;
        expect([phaseOf(back), back.candidates]).toEqual(['askingBack', ['unbekannt']]);
        expect(back.options[0]).toBe('unbekannt');
        const missed = interview.send(back, { type: 'MISS', question: 'papier' }) as Position;
        const twice = interview.send(missed, { type: 'MISS', question: 'papier' }) as Position;
        expect([phaseOf(twice), twice.candidates]).toEqual(['asking', []]);
        expect(shown(resumed(twice))).toBe(shown(twice));
        expect(shown(resumed(back))).toBe(shown(back));
        const help = interview.send(back, { type: 'HELP' }) as Position;
        expect(shown(help)).toBe(shown(back));
        const answered = interview.send(back, {
          type: 'ANSWER',
          question: askedBack.question,
          value: 'unbekannt',
        }) as Position;
        expect(phaseOf(answered)).not.toBe('askingBack');
      }),
      RUNS,
    );
  });

  it('a change is asked about wherever it stands, and what is not to be changed leaves it there', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const position = follow(log, (each) => each);
        const answers = { bundesland: 'anderes', papier: 'deutsch-eu' };
        const asked = interview.send(position, { type: 'PROPOSE', answers });
        if (asked === null) return;
        expect([phaseOf(asked), asked.question]).toEqual(['confirming', 'aenderung']);
        expect(shown(resumed(asked))).toBe(shown(asked));
        const say = (value: string) =>
          interview.send(asked, { type: 'ANSWER', question: 'aenderung', value }) as Position;
        expect(say('ja').asking.given).toMatchObject(answers);
        const back = interview.send(say('ja'), { type: 'BACK' }) as Position;
        expect(back.asking).toEqual({ ...position.asking, applies: expect.any(Function) });
        const left = [say('nein'), interview.send(asked, { type: 'BACK' }) as Position];
        if (position.proposed === null)
          for (const each of left) expect(shown(each)).toBe(shown(position));
      }),
      RUNS,
    );
  });

  it('a verdict is only where nothing is open and all has been checked', () => {
    fc.assert(
      fc.property(logs, (log) => {
        follow(log, (position) => {
          const { open, given } = position.asking;
          if (phaseOf(position) === 'verdict') {
            expect([...open].filter((key) => key !== 'beratungSeit')).toEqual([]);
            expect(given['pruefung']).toBe('weiter');
          }
          return position;
        });
      }),
      RUNS,
    );
  });
});

/** The innermost states that are active, by the part of the chart. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(leaves);
}

/** The innermost state that is entered with a state. */
function entered(node: AnyStateNode): string {
  const [first] = node.initial?.target ?? [];
  return first === undefined || node.type === 'atomic' ? node.key : entered(first);
}

/** Every way on that the chart takes by itself: from an innermost state to an innermost state. */
function waysByItself(node: AnyStateNode): readonly string[] {
  const done = node.transitions.get(`xstate.done.state.${node.id}`) ?? [];
  const end = Object.values(node.states).find(({ type }) => type === 'final');
  const own = (node.always ?? []).flatMap(({ target }) =>
    (target ?? []).map((to) => `${node.key} → ${entered(to)}`),
  );
  const ended = done.flatMap(({ target }) =>
    (target ?? []).map((to) => `${end?.key} → ${entered(to)}`),
  );
  return [...own, ...ended, ...Object.values(node.states).flatMap(waysByItself)];
}

describe('The interview', () => {
  it('steps as XState does', () => {
    fc.assert(
      fc.property(logs, (log) => {
        follow(log, (position) => {
          const { trail, pair, misses, askedBack, proposed } = stateOf(position);
          if (askedBack === null && proposed === null) {
            const [begun] = initialTransition(chart, { trail, pair, misses });
            expect(begun.value).toEqual(position.snapshot.value);
          }
          for (const event of eventsAt(position).filter((each) =>
            interview.allows(position, each),
          )) {
            const [next] = transition(chart, position.snapshot, event);
            const own = interview.send(position, event)?.snapshot;
            expect([own?.value, own?.context.trail]).toEqual([next.value, next.context.trail]);
          }
          return position;
        });
      }),
      { ...RUNS, numRuns: 30 },
    );
  });
});

describe('Every way on that the statechart draws', () => {
  it('is walked', () => {
    const walked = new Set<string>();
    const note = (steps: readonly (readonly [{ readonly value: unknown }, ...unknown[]])[]) => {
      const all = steps.map(([{ value }]) => leaves(value));
      all.slice(1).forEach((after, index) => {
        const before = all[index] ?? [];
        for (const from of before) for (const to of after) walked.add(`${from} → ${to}`);
      });
    };
    fc.assert(
      fc.property(logs, (log) => {
        follow(log, (position) => {
          const { trail, pair } = stateOf(position);
          note(getInitialMicrosteps(chart, { trail, pair }) as never);
          for (const at of withModes(position))
            for (const event of eventsAt(at).filter((each) => interview.allows(at, each)))
              note([[at.snapshot], ...(getMicrosteps(chart, at.snapshot, event) as [])]);
          return position;
        });
      }),
      { ...RUNS, numRuns: 100 },
    );
    const drawn = waysByItself(chart.root);
    expect(drawn.length).toBeGreaterThan(40);
    expect(drawn.filter((way) => !walked.has(way))).toEqual([]);
  });
});
