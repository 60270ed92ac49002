import { describe, expect, it } from 'vitest';
import { messageText } from '../../bot/render/message.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { i18n } from '../speech.ts';
import { BEGINNING, conversation, revise, saidIn, say, start } from './talking.ts';

const asOfIn = ({ facts }: Turn) => facts.asOf;
const dropped = ({ messages }: Turn) =>
  messages.flatMap((message) => (message.kind === 'dropped' ? message.answers : []));

const housed = say(start(), 'Baden-Württemberg', 'Anschlussunterbringung');

describe('Another reference date', () => {
  it.each([
    ['Stichtag 4.5.2024', '2024-05-04'],
    ['stichtag: 04.05.2024', '2024-05-04'],
    ['Stichtag 2024-05-04', '2024-05-04'],
    ['Stichtag ist 4. Mai 2024!', '2024-05-04'],
    ['Stichtag am 4 / 5 / 2024', '2024-05-04'],
  ])('is understood as it is written: %s', (text, day) => {
    const turn = say(housed, text);
    expect(asOfIn(turn)).toBe(day);
    expect(saidIn(turn)).toEqual(['stichtagNow', 'question']);
    expect(turn.question).toBe(housed.question);
  });

  it.each([
    'Stichtag',
    'Stichtag 30.2.2024',
    'Stichtag 1.4.2021',
    'Stichtag 1.1.2100',
    'Stichtag Mai 2024',
    'Stichtag 4. 2024',
  ])(
    'that is none, or before the letter, changes nothing and says what is possible: %s',
    (text) => {
      const turn = say(housed, text);
      expect(asOfIn(turn)).toBe('2026-05-04');
      expect(saidIn(turn)).toEqual(['stichtagHow', 'question']);
    },
  );

  it('is not taken from a sentence that is about something else', () => {
    expect(asOfIn(say(housed, 'Stichtag keine Ahnung'))).toBe(asOfIn(housed));
  });

  it.each(i18n.codes)('is typed as the example says: %s', (sprache) => {
    const turn = start({ sprache, rolle: 'fachkraft' });
    const how = conversation.take(turn.state, { command: 'stichtag' }, BEGINNING);
    const text = messageText(how.messages[0] as never, how, i18n.speaker(sprache, 'fachkraft'));
    const example = /[„“”«»"]\s*([^„“”«»"]*\d[^„“”«»"]*?)\s*[„“”«»"]/u.exec(text)?.[1] ?? '';
    expect(asOfIn(say(turn, example.replace(/[\u2066-\u2069]/gu, '')))).toBe('2026-04-15');
  });

  it('can be named after the verdict, which is to be checked anew then', () => {
    const end = say(housed, '25 Abs 2', 'noch nicht begonnen', 'weiter');
    const turn = say(end, 'Stichtag 4.5.2024');
    expect([end.verdict?.asOf, turn.question, turn.verdict]).toEqual([
      '2026-05-04',
      'pruefung',
      null,
    ]);
    expect(say(turn, 'weiter').verdict?.asOf).toBe('2024-05-04');
  });

  it('asks anew for what cannot have been answered by then, and names it', () => {
    const late = say(housed, '104c', 'Januar 2025');
    const turn = say(late, 'Stichtag 1.6.2022');
    expect(dropped(turn).map(([id]) => id)).toEqual(['status', 'beratungSeit']);
    expect([turn.question, turn.answers['status']]).toEqual(['papier', undefined]);
  });

  it('does not speak of answers that had ceased to count before', () => {
    const moved = say(start(), 'BW', 'vorläufig seit September 2025', 'Gestattung, Eritrea');
    expect(dropped(say(revise(moved, 'AU'), 'Stichtag 1.6.2025'))).toEqual([]);
  });

  it('asks anew for the country where the groups of countries were others', () => {
    const known = say(housed, 'Aufenthaltsgestattung', 'Syrien');
    expect(dropped(say(known, 'Stichtag 1.10.2024'))).toEqual([['herkunft', 'anderer-staat']]);
    expect(dropped(say(known, 'Stichtag 1.10.2025'))).toEqual([]);
  });

  it('is taken back like an answer, together with what it made void', () => {
    const late = say(housed, '104c');
    const back = say(late, 'Stichtag 1.6.2022', 'zurück');
    expect([back.question, back.answers, asOfIn(back)]).toEqual([
      late.question,
      late.answers,
      '2026-05-04',
    ]);
  });

  it('lasts until the next case begins', () => {
    expect(asOfIn(say(housed, 'Stichtag 4.5.2024', 'neu'))).toBe('2026-05-04');
  });

  it('that a damaged state names is not believed', () => {
    const { state } = say(housed, 'Stichtag 4.5.2024');
    const steps = state.trail.steps.map((step) =>
      'stichtag' in step ? { ...step, stichtag: '2024-99-99' } : step,
    );
    const damaged = { ...state, trail: { ...state.trail, steps } };
    const turn = conversation.resume(damaged, { asOf: '2026-05-04', preset: {} });
    expect(asOfIn(turn)).toBe('2026-05-04');
    expect(turn.answers).toMatchObject({ unterbringung: 'anschluss' });
  });
});
