import Engine from 'publicodes';
import { LAND, type Prerequisite, type Rule } from '../../src/index.ts';
import { dayNumber, type Flat } from './records.ts';
import { conditionOn, type Found, PIVOT, TABLES } from './tables.ts';

const quoted = (value: string) => `'${value}'`;

/** What a row asks of one attribute. */
function condition(attribute: string, wanted: readonly string[]) {
  const { isOneOf, values } = conditionOn(attribute, wanted);
  const sign = isOneOf ? '=' : '!=';
  const conditions = values.map((value) => `${attribute} ${sign} ${quoted(value)}`);
  if (conditions.length === 1) return conditions[0];
  return { [isOneOf ? 'une de ces conditions' : 'toutes ces conditions']: conditions };
}

/** What a row asks besides its pivot. */
function conditionOf({ when, from, to }: Rule, pivot: string) {
  const others = Object.entries(when).filter(([attribute]) => attribute !== pivot);
  return {
    'toutes ces conditions': [
      ...others.map(([attribute, values]) => condition(attribute, values)),
      ...(from === undefined ? [] : [`tag >= ${dayNumber(from)}`]),
      ...(to === undefined ? [] : [`tag <= ${dayNumber(to)}`]),
      // A list must not be empty.
      'oui',
    ],
  };
}

/** The rules of a table: one for each value of its pivot, and one that chooses among them. */
function rulesOf(name: string, prerequisite: Prerequisite, found: (rule: Rule) => string) {
  const pivot = PIVOT[prerequisite];
  const rows = TABLES[prerequisite];
  const about = ({ when }: Rule): readonly string[] => when[pivot] ?? [];
  const values = [...new Set(rows.flatMap(about))];
  const each = values.map((value) => {
    const fitting = rows.filter((rule) => about(rule).includes(value));
    const variations = fitting.map((rule) => ({
      si: conditionOf(rule, pivot),
      alors: quoted(found(rule)),
    }));
    return [`${name} . ${value}`, { variations }] as const;
  });
  const choice = values.map((value) => ({
    si: `${pivot} = ${quoted(value)}`,
    alors: `${name} . ${value}`,
  }));
  return { [name]: { variations: choice }, ...Object.fromEntries(each) };
}

const outsideOr = (value: string) => ({
  'une de ces conditions': [`land = ${quoted(value)}`, `programm = ${quoted(value)}`],
});

const RULES = {
  ...Object.fromEntries(
    [
      ...['bundesland', 'unterbringung', 'titel', 'fiktion', 'frist', 'wohnungsweg', 'verfahren'],
      ...['herkunft', 'bezug', 'fluchthintergrund', 'bleiberechtsantrag'],
    ].map((attribute) => [attribute, { 'par défaut': quoted('unbekannt') }]),
  ),
  tag: { 'par défaut': 20210501 },
  ...rulesOf('anschlussunterbringung', 'anschlussunterbringung', ({ finding }) => String(finding)),
  ...rulesOf('bleibeperspektive', 'bleibeperspektive', ({ finding }) => finding ?? 'none'),
  ...rulesOf('programm', 'bleibeperspektive', ({ scope = 'inside' }) => scope),
  land: {
    variations: Object.entries(LAND).map(([land, { scope }]) => ({
      si: `bundesland = ${quoted(land)}`,
      alors: quoted(scope),
    })),
  },
  scope: {
    variations: [
      { si: outsideOr('outside'), alors: quoted('outside') },
      { si: outsideOr('open'), alors: quoted('open') },
      { sinon: quoted('inside') },
    ],
  },
  verdict: {
    variations: [
      {
        si: { 'une de ces conditions': [`scope = 'outside'`, `bleibeperspektive = 'not-met'`] },
        alors: quoted('keine-zielgruppe'),
      },
      { si: `anschlussunterbringung = 'not-met'`, alors: quoted('noch-nicht') },
      {
        si: {
          'toutes ces conditions': [
            `anschlussunterbringung = 'met'`,
            `bleibeperspektive = 'met'`,
            `scope = 'inside'`,
          ],
        },
        alors: quoted('zielgruppe'),
      },
      { sinon: quoted('einzelfall') },
    ],
  },
};

const SILENT = { log: () => {}, warn: () => {}, error: () => {} };

/** The same rules for `publicodes`. */
export function publicodes(): (of: Flat) => Found {
  const engine = new Engine(RULES, { logger: SILENT });
  return ({ tag, ...attributes }) => {
    // What is not known need not be said: it is what a rule has by itself.
    const known = Object.entries(attributes).filter(([, value]) => value !== 'unbekannt');
    const entries = known.map(([key, value]) => [key, quoted(value)]);
    engine.setSituation({ tag, ...Object.fromEntries(entries) });
    const found = (rule: string) => String(engine.evaluate(rule).nodeValue);
    return {
      verdict: found('verdict'),
      scope: found('scope'),
      anschlussunterbringung: found('anschlussunterbringung'),
      bleibeperspektive: found('bleibeperspektive'),
    };
  };
}
