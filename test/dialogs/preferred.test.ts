import { describe, expect, it } from 'vitest';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { codeOf } from '../../src/index.ts';
import { BEGINNING, conversation } from './talking.ts';

const beginning = { ...BEGINNING, preferred: 'uk' };

const typed = (...texts: readonly string[]): Turn =>
  texts.reduce(
    ({ state }, text) => conversation.take(state, { text }, beginning),
    conversation.start(beginning),
  );

describe('A language that is preferred', () => {
  it('is offered first, and a number means what stands at its place', () => {
    const { options } = typed();
    const chosen = options.slice(0, 3).map((_, index) => typed(String(index + 1)).language);
    expect(chosen).toEqual(options.slice(0, 3));
    expect(chosen[0]).toBe('uk');
  });

  it('is the one chosen by whoever types a code first, and is not asked for', () => {
    const code = codeOf({ bundesland: 'baden-wuerttemberg' });
    const taken = typed(code);
    expect([taken.question, taken.answers['sprache']]).toEqual(['rolle', 'uk']);
    const chosen = conversation.take(
      conversation.start({ ...beginning, preset: { sprache: 'tr' } }).state,
      { text: code },
      beginning,
    );
    expect(chosen.language).toBe('tr');
  });

  it('is spoken until another is chosen, whatever is asked meanwhile', () => {
    const asked = typed('Duldung', 'Aufenthaltsgestattung');
    expect([asked.question, asked.language]).toEqual(['aenderung', 'uk']);
    expect(asked.options).not.toContain('uk');
    expect(typed('Türkçe').language).toBe('tr');
    const declined = conversation.decline(asked.state, 'tooLong', beginning);
    expect(declined.language).toBe('uk');
  });
});
