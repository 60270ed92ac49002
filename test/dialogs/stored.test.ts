import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { openKeys } from '../../src/open-keys.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { BEGINNING, conversation, press, say, start } from './talking.ts';

const ASKED = press(start(), 'baden-wuerttemberg', 'anschluss');
const AT_END = say(ASKED, 'Duldung 60a', 'nein', 'weiter');

/** States as they are stored, from the first question to a family with two languages. */
const STATES = [
  start({}),
  ASKED,
  say(ASKED, 'Duldung oder Gestattung'),
  say(AT_END, 'Gestattung'),
  press(start(), 'baden-wuerttemberg', 'unbekannt', 'gemeinde'),
  press(start(), 'baden-wuerttemberg', 'vorlaeufig', 'ankunftsnachweis', '2025-09'),
  AT_END,
  say(start(), 'Vater § 25 Abs. 3, Mutter Duldung'),
  say(ASKED, 'Vater Duldung 60a, Mutter § 25 Abs. 3, Kind § 104c', 'ja'),
  say(AT_END, 'weitere Person', '25a', 'mit Arabisch', 'Stichtag 4.5.2024', 'weiter'),
].map(({ state }) => JSON.stringify(state));

/** Words that a state can have somewhere, and some that none has. */
const WORDS = [
  ...[
    'bundesland',
    'bayern',
    'status',
    'p25-2',
    'p104c',
    'gone',
    'pruefung',
    'weiter',
    'unbekannt',
  ],
  ...['verfahren', 'laufend', 'vorlaeufigSeit', '2031-01', '2025-09', 'stichtag', '2022-03-10'],
  ...['9999-99-99', '__proto__', 'constructor', 'toString', 'sprache', 'xx', 'rolle', '', 'auto'],
  ...['person', 'mutter', '1?person', '2?status', '1.person', '9.herkunft', 'personen', 'ja'],
  ...['hilfe-papier', 'karte', 'papier', 'duldung', 'aendern-papier', 'beratungSeit', 'noch-nicht'],
];

const word = fc.constantFrom(...WORDS);
const anything = fc.oneof(word, fc.jsonValue({ maxDepth: 3 }), fc.constant(null), fc.integer());

/** One thing in a state changed: a value put somewhere else, a key renamed, something taken out. */
interface Damage {
  readonly at: number;
  readonly how: 'replace' | 'rename' | 'remove' | 'add';
  readonly key: string;
  readonly value: unknown;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat({ max: 200 }),
  how: fc.constantFrom('replace', 'rename', 'remove', 'add'),
  key: word,
  value: anything,
});

/** Every place in something that is JSON: what it stands in, and under which key. */
function placesIn(value: unknown): readonly (readonly [Record<string, unknown>, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])]);
}

function set(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function damaged(stored: string, all: readonly Damage[]): unknown {
  const state: unknown = JSON.parse(stored);
  for (const { at, how, key, value } of all) {
    const places = placesIn(state);
    const place = places[at % Math.max(places.length, 1)];
    if (place === undefined) continue;
    const [holder, old] = place;
    const before = holder[old];
    if (how === 'replace') set(holder, old, value);
    if (how === 'add') set(holder, key, value);
    if (how === 'remove' || how === 'rename') delete holder[old];
    if (how === 'rename') set(holder, key, before);
  }
  return state;
}

/** A verdict is there only once the law has nothing more to ask, and the answers have been checked. */
function expectSound(turn: Turn): void {
  expect(turn.question === null).toBe(turn.verdict !== null);
  if (turn.verdict === null) return;
  const open = [...openKeys(turn.facts, BUILT_IN)].filter((key) => key !== 'beratungSeit');
  expect(open).toEqual([]);
  expect(turn.answers['pruefung']).toBe('weiter');
}

const INPUTS = [
  { text: 'Duldung' },
  { text: '25 Abs 2' },
  { choose: 'weiter' },
  { choose: 'aendern-status' },
  { choose: 'ja' },
  ...[
    'zurueck',
    'code',
    'person',
    'vermerk',
    'hilfe',
    'neu',
    'zweit:ar',
    'stichtag:2022-03-10',
  ].map((command) => ({ command })),
];

const input = fc.constantFrom(...INPUTS);
const RUNS = { seed: 20_260_504, numRuns: 1500 } as const;

describe('Whatever is found where a state was stored', () => {
  it('nothing crashes, and no verdict comes out while something is open', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), input, (stored, given) => {
        expectSound(conversation.resume(stored, BEGINNING));
        expectSound(conversation.take(stored, given, BEGINNING));
      }),
      RUNS,
    );
  });

  it('a state with one to four things changed in it crashes nothing and hands out no open verdict', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        input,
        (stored, all, given) => {
          const state = damaged(stored, all);
          expectSound(conversation.resume(state, BEGINNING));
          const turn = conversation.take(state, given, BEGINNING);
          expectSound(turn);
          // What comes of it is sound itself: it is read again as it is.
          const again = conversation.resume(JSON.parse(JSON.stringify(turn.state)), BEGINNING);
          expect([again.question, again.answers]).toEqual([turn.question, turn.answers]);
        },
      ),
      RUNS,
    );
  });

  it('a state of now with answers that there never were is one to begin anew with what is right', () => {
    const state = JSON.parse(STATES[1] as string);
    state.trail.steps.push({ papier: 'duldung', status: 'entfallen', herkunft: 'atlantis' });
    const turn = conversation.resume(state, BEGINNING);
    expect(turn.messages[0]).toMatchObject({ id: 'stateOutdated' });
    expect(turn.answers).toMatchObject({ unterbringung: 'anschluss', papier: 'duldung' });
    expect(turn.answers).not.toHaveProperty('herkunft');
  });

  it('another person of the family whose answers lead to no verdict makes it one to begin anew', () => {
    const state = JSON.parse(STATES[7] as string);
    state.trail.others = [[{ sprache: 'de', rolle: 'fachkraft' }]];
    const turn = conversation.resume(state, BEGINNING);
    expect(turn.messages[0]).toMatchObject({ id: 'stateOutdated' });
    expect(turn.family).toEqual([]);
  });

  it('more steps than there can be are not gone through', () => {
    const steps = Array(200_000).fill({ bundesland: 'anderes' });
    const turn = conversation.resume({ context: { steps } }, BEGINNING);
    expect(turn.facts.bundesland).toBe('anderes');
  });

  it('what a help found in a state of the version before is kept', () => {
    const steps = [
      { sprache: 'de', rolle: 'selbst', bundesland: 'baden-wuerttemberg' },
      { unterbringung: 'unbekannt', 'hilfe-zustaendig': 'land' },
    ];
    const old = { version: 1, at: 'papier', context: { asOf: '2026-05-04', steps } };
    const turn = conversation.resume(old, BEGINNING);
    expect([turn.question, turn.facts.unterbringung]).toEqual(['papier', 'erstaufnahme']);
  });

  it('the day it was asked about is kept with what is left of it', () => {
    const { state } = say(ASKED, 'Stichtag 4.5.2024');
    const turn = conversation.resume({ ...state, version: 0 }, BEGINNING);
    expect(turn.facts).toMatchObject({ asOf: '2024-05-04', unterbringung: 'anschluss' });
  });

  it('a conversation without end stays short: what was first becomes one step', () => {
    let back = ASKED;
    for (let count = 0; count < 130; count += 1) back = say(say(back, 'ändern Papier'), 'Duldung');
    expect(back.state.trail.steps.length).toBeLessThanOrEqual(100);
    expect(back.answers).toMatchObject({ bundesland: 'baden-wuerttemberg', papier: 'duldung' });
    expect(conversation.resume(back.state, BEGINNING).answers).toEqual(back.answers);
  });
});
