import { describe, expect, it } from 'vitest';
import { HERE } from '../../dialogs/conversation/choosing.ts';
import { createConversation } from '../../dialogs/conversation/conversation.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { understandingBy } from '../../dialogs/conversation/understanding.ts';
import { municipalitiesLike, municipalityNamed } from '../../dialogs/gazetteer/municipality.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n, lexiconOf } from '../speech.ts';
import { BEGINNING, press, say, start } from './talking.ts';

/** A conversation that is held for a town, and how an option is pressed in it. */
function heldFor(town: string) {
  const municipality = municipalityNamed(town);
  const held = createConversation(
    { rules: BUILT_IN, languages: i18n.codes, ...(municipality && { municipality }) },
    understandingBy(lexiconOf),
  );
  return ({ state }: Turn, choose: string) => held.take(state, { choose }, BEGINNING);
}

describe('The town that an interview is held for', () => {
  it.each(['Ulm', 'Blaubeuren', 'Bad Urach'])(
    'says at one press what is said by typing %s',
    (town) => {
      const { state, answers, question } = heldFor(town)(start(), HERE);
      const typed = say(start(), town);
      expect({ state, answers, question }).toEqual({
        state: typed.state,
        answers: typed.answers,
        question: typed.question,
      });
      expect(answers).toMatchObject({ bundesland: 'baden-wuerttemberg' });
    },
  );

  it('is an option of no other question, and of no interview that is held for no town', () => {
    const elsewhere = press(start(), 'baden-wuerttemberg');
    for (const [before, after] of [
      [start(), press(start(), HERE)],
      [elsewhere, heldFor('Ulm')(elsewhere, HERE)],
    ] as const)
      expect([after.question, after.answers]).toEqual([before.question, before.answers]);
  });
});

describe('A town of Baden-Württemberg', () => {
  it.each([
    ['Ulm', true],
    ['ulm', true],
    ['Freiburg', true],
    ['Aalen', false],
  ])('%s is a Stadtkreis: %s', (name, isStadtkreis) => {
    expect(municipalityNamed(name)).toEqual({ name, isStadtkreis });
  });

  it.each([
    ['Neu-Ulm', undefined],
    ['Köln', undefined],
    ['Ulmm', 'Ulm'],
    ['Reutlingn', 'Reutlingen'],
    ['', undefined],
  ])('is not one of the name %s, in whose place is proposed: %s', (name, proposed) => {
    expect(municipalityNamed(name)).toBeUndefined();
    expect(municipalitiesLike(name, 6)).toHaveLength(6);
    if (proposed !== undefined) expect(municipalitiesLike(name, 6)).toContain(proposed);
  });
});
