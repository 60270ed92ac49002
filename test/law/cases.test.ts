import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { cases } from './expected/oracle.ts';

describe('The cases that the rules end with, and more like them', () => {
  it.each(cases)('$title', ({ facts, expected }) => {
    const { verdict, prerequisites, period } = assess(facts);
    const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
    expect({
      verdict,
      anschlussunterbringung: { finding: a.finding, fristEnde: a.reasons[0]?.params['until'] },
      bleibeperspektive: { finding: b.finding },
      period: period?.finding ?? null,
    }).toMatchObject(expected);
  });
});
