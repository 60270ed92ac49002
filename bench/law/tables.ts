import {
  ANSCHLUSSUNTERBRINGUNG,
  type Assessment,
  BLEIBEPERSPEKTIVE,
  type Prerequisite,
  type Rule,
} from '../../src/index.ts';

/** The product's own rows, from which the tables of the other engines are made. */
export const TABLES: Readonly<Record<Prerequisite, readonly Rule[]>> = {
  anschlussunterbringung: ANSCHLUSSUNTERBRINGUNG,
  bleibeperspektive: BLEIBEPERSPEKTIVE,
};

/** The attribute that every row of a table names. */
export const PIVOT = {
  anschlussunterbringung: 'unterbringung',
  bleibeperspektive: 'titel',
} as const;

/** Every value that some row names, by attribute. */
function named(attribute: string): readonly string[] {
  const rows = Object.values(TABLES).flat();
  return [...new Set(rows.flatMap(({ when }) => when[attribute as keyof Rule['when']] ?? []))];
}

/** A condition as its author would write it: one of a few values, or any but a few. */
export function conditionOn(attribute: string, values: readonly string[]) {
  const others = named(attribute).filter((value) => !values.includes(value));
  return others.length > 0 && others.length < values.length
    ? { isOneOf: false, values: others }
    : { isOneOf: true, values };
}

/** What an engine finds: both prerequisites, whether the programme applies at all, the verdict. */
export interface Found {
  readonly verdict: string;
  readonly scope: string;
  readonly anschlussunterbringung: string;
  /** `none` where the status puts the person outside of the programme. */
  readonly bleibeperspektive: string;
}

/** What the product finds, in the same form. */
export function foundBy({ verdict, scope, prerequisites }: Assessment): Found {
  return {
    verdict,
    scope: scope.finding,
    anschlussunterbringung: prerequisites.anschlussunterbringung.finding,
    bleibeperspektive: prerequisites.bleibeperspektive.finding ?? 'none',
  };
}
