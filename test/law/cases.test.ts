import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { marks } from './expected/marks.ts';
import { type Case, cases, expected, invalid } from './expected/oracle.ts';

interface Found {
  readonly finding: string | null;
  readonly lean?: string | undefined;
  readonly reasons: readonly {
    readonly ground: readonly string[];
    readonly params: Readonly<Record<string, unknown>>;
  }[];
}

/** A finding of the product in the form of a case. */
function found({ finding, lean, reasons: [reason] }: Found) {
  return { finding, lean, ground: marks(reason?.ground), fristEnde: reason?.params['until'] };
}

/** A finding with its marks in one order, where any are named. */
function inOrder<F extends { readonly ground?: string }>(finding: F): F {
  return finding.ground === undefined ? finding : { ...finding, ground: marks(finding.ground) };
}

/** What a case asks for, or what the tables say of it. */
function asked<E extends Case['expected']>(of: E): E {
  const { anschlussunterbringung: a, bleibeperspektive: b } = of;
  return { ...of, anschlussunterbringung: inOrder(a), bleibeperspektive: inOrder(b) };
}

describe('The cases that the rules end with, and more like them', () => {
  it.each(cases)('$title', ({ facts, expected: wanted }) => {
    const { verdict, prerequisites, period } = assess(facts);
    expect({
      verdict,
      anschlussunterbringung: found(prerequisites.anschlussunterbringung),
      bleibeperspektive: found(prerequisites.bleibeperspektive),
      period: period?.finding ?? null,
    }).toMatchObject(asked(wanted));
  });

  it('are what the tables transcribed by hand say, too', () => {
    for (const { facts, expected: wanted, title } of cases) {
      expect(asked(expected(facts)), title).toMatchObject(asked(wanted));
    }
  });
});

describe('A record that is no case', () => {
  it.each(invalid)('is refused with a message that says $naming: $title', ({ facts, naming }) => {
    expect(() => assess(facts)).toThrow(naming);
  });
});
