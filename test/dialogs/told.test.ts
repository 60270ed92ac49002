import { describe, expect, it } from 'vitest';
import { vermerkOf } from '../../bot/vermerk/blocks.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { i18n } from '../speech.ts';
import { codesIn, press, say, start } from './talking.ts';

const begun = press(start({ sprache: 'de', rolle: 'selbst' }), 'baden-wuerttemberg', 'anschluss');

const named = (turn: Turn, kind: string) =>
  turn.messages.flatMap((message) =>
    message.kind === kind && 'answers' in message ? message.answers : [],
  );

/** Something told before it is asked for, and the rest of the interview, in which it never is. */
const TOLD: readonly (readonly [
  text: string,
  rest: readonly string[],
  key: string,
  value: string,
])[] = [
  ['asyl abgelehnt, klage läuft', ['sicherer-staat'], 'verfahren', 'abgelehnt-klage'],
  ['Dublin', ['aufenthaltsgestattung', 'sicherer-staat'], 'verfahren', 'dublin'],
];

describe.each(TOLD)('What is told and never asked for: %s', (text, rest, key, value) => {
  const told = say(begun, text);
  const check = press(told, ...rest);
  const end = press(check, 'weiter');

  it('is said, shown at the check, carried by the code, and stands in the note', () => {
    expect(named(told, 'understood')).toContainEqual([key, value]);
    expect(check.question).toBe('pruefung');
    expect(check.checked).toContainEqual([key, value]);
    expect([...named(check, 'noted'), ...named(check, 'dropped')]).toEqual([]);
    const [code = ''] = codesIn(say(end, 'code'));
    expect(say(start(), code).answers[key]).toBe(value);
    if (end.verdict === null) throw new Error('no verdict');
    const { blocks } = vermerkOf([{ facts: end.facts, verdict: end.verdict }], i18n);
    const stated = i18n.speaker('de', 'fachkraft').sayById('akte', `answer.${key}.${value}`);
    expect(blocks.some(({ german }) => german.includes(stated))).toBe(true);
  });

  it('can be taken back there, and is not asked for then', () => {
    const changed = say(check, `ändern ${i18n.speaker('de').sayById('short', key)}`);
    expect([changed.question, changed.answers[key]]).toEqual(['pruefung', undefined]);
    expect(named(changed, 'withdrawn')).toEqual([[key, value]]);
  });
});

describe('What is told and cannot matter', () => {
  const told = say(begun, 'Dublin');
  const check = press(told, 'aufenthaltstitel', 'p25-2');

  it('is said to be so once, when all is checked, and is no part of it', () => {
    expect(check.question).toBe('pruefung');
    expect(named(check, 'noted')).toEqual([['verfahren', 'dublin']]);
    expect(check.checked.map(([id]) => id)).not.toContain('verfahren');
    expect(named(press(say(check, 'hilfe'), 'weiter'), 'noted')).toEqual([]);
  });

  it('counts again where the paper becomes another one', () => {
    const asked = press(press(check, 'aendern-papier'), 'aufenthaltsgestattung');
    expect(press(asked, 'anderer-staat').checked).toContainEqual(['verfahren', 'dublin']);
  });
});

describe('A question that was never asked', () => {
  it.each([
    [['aufenthaltsgestattung', 'sicherer-staat'], 'verfahren'],
    [['aufenthaltstitel', 'p25-2'], 'herkunft'],
    [['duldung', 'duldung-60c'], 'bleiberechtsantrag'],
  ])('%j: %s is answered by nobody, not even as unknown', (answers, key) => {
    const end = press(begun, ...answers, 'weiter');
    const rested = end.verdict?.because.flatMap((each) => each.answers.map((one) => one.key));
    expect(end.verdict).not.toBeNull();
    expect([end.facts[key as keyof typeof end.facts], rested?.includes(key as never)]).toEqual([
      undefined,
      false,
    ]);
  });
});
