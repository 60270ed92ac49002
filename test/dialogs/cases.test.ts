import { describe, expect, it } from 'vitest';
import { optionLabel } from '../../bot/render/labels.ts';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { assess } from '../../src/assess.ts';
import { type Case, cases } from '../law/expected/oracle.ts';
import { i18n } from '../speech.ts';
import { answerTo } from './answering.ts';
import { press, say, start } from './talking.ts';

/** Holds the conversation on a case to its end. */
function hold(
  { facts }: Case,
  language: string,
  answer: (turn: Turn, value: string) => Turn,
): Turn {
  let turn = start({ sprache: language, rolle: 'fachkraft' }, facts.asOf);
  for (let count = 0; turn.question !== null && count < 30; count += 1) {
    turn = answer(turn, answerTo(turn.question, facts));
  }
  return turn;
}

function found({ verdict }: Turn) {
  const { anschlussunterbringung: a, bleibeperspektive: b } = verdict?.prerequisites ?? {};
  const period = verdict?.period?.finding ?? null;
  return [verdict?.verdict, verdict?.scope.finding, a?.finding, b?.finding, period];
}

function assessed({ facts }: Case) {
  const { verdict, scope, prerequisites, period } = assess(facts);
  const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
  return [verdict, scope.finding, a.finding, b.finding, period?.finding ?? null];
}

/** Outside the programme the interview ends at once: what was not asked stays open. */
function isOutside({ facts }: Case): boolean {
  return assess(facts).scope.finding === 'outside';
}

const HELD = cases.filter((each) => !isOutside(each));
const OUTSIDE = cases.filter(isOutside);

describe('Every case comes to its verdict in the conversation', () => {
  it.each(HELD)('by buttons: $title', (each) => {
    expect(found(hold(each, 'de', (turn, value) => press(turn, value)))).toEqual(assessed(each));
  });

  describe.each(i18n.codes)('typed, in %s', (language) => {
    const speaker = i18n.speaker(language, 'fachkraft');

    /** The label read off the screen; for a month, the month in words. */
    function type(turn: Turn, value: string): Turn {
      const typed = say(turn, optionLabel(String(turn.question), value, speaker));
      // Where the words of a label fit another one too, the person is asked back and presses.
      const isAskedBack = typed.question === turn.question && typed.options.includes(value);
      return isAskedBack ? press(typed, value) : typed;
    }

    it.each(HELD)('$title', (each) => {
      expect(found(hold(each, language, type))).toEqual(assessed(each));
    });
  });

  it.each(OUTSIDE)('outside the programme it ends at once: $title', (each) => {
    const { verdict } = hold(each, 'de', (turn, value) => press(turn, value));
    expect(verdict?.verdict).toBe('keine-zielgruppe');
    expect(verdict?.scope.finding).toBe('outside');
  });
});
