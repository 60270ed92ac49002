import { ZenEngine } from '@gorules/zen-engine';
import { LAND, type Rule } from '../../src/index.ts';
import { dayNumber, type Flat } from './records.ts';
import { conditionOn, type Found, TABLES } from './tables.ts';

type Row = Readonly<Record<string, string>>;

const quoted = (value: string) => `'${value}'`;

/** A table as a node: the first row that fits counts, as in the product exactly one does. */
function table(id: string, inputs: readonly string[], outputs: readonly string[], rows: Row[]) {
  const columns = (names: readonly string[]) =>
    names.map((name) => ({ id: name, name, field: name }));
  // A cell that is left empty fits anything; one that is missing, nothing.
  const anything = Object.fromEntries(inputs.map((name) => [name, '']));
  const rules = rows.map((row, index) => ({ _id: `${id}-${index}`, ...anything, ...row }));
  const content = {
    hitPolicy: 'first',
    passThrough: true,
    inputs: columns(inputs),
    outputs: columns(outputs),
    rules,
  };
  return { id, name: id, type: 'decisionTableNode', content };
}

/** The days of a row as a condition; without an end, none on that side. */
function validity({ from, to }: Rule): string {
  const after = from === undefined ? [] : [`$ >= ${dayNumber(from)}`];
  const before = to === undefined ? [] : [`$ <= ${dayNumber(to)}`];
  return [...after, ...before].join(' and ');
}

/** What a row asks of one attribute. */
function condition(attribute: string, wanted: readonly string[]): string {
  const { isOneOf, values } = conditionOn(attribute, wanted);
  const list = values.map(quoted).join(', ');
  return isOneOf ? list : `not in [${list}]`;
}

function rowOf(rule: Rule, outputs: Row): Row {
  const conditions = Object.entries(rule.when).map(([attribute, values]) => [
    attribute,
    condition(attribute, values),
  ]);
  return { ...Object.fromEntries(conditions), tag: validity(rule), ...outputs };
}

function attributesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set([...rules.flatMap(({ when }) => Object.keys(when)), 'tag'])];
}

const { anschlussunterbringung: A, bleibeperspektive: B } = TABLES;

const NODES = [
  { id: 'in', name: 'in', type: 'inputNode' },
  table(
    'a',
    attributesOf(A),
    ['anschlussunterbringung'],
    A.map((rule) => rowOf(rule, { anschlussunterbringung: quoted(String(rule.finding)) })),
  ),
  table(
    'b',
    attributesOf(B),
    ['bleibeperspektive', 'byStatus'],
    B.map((rule) =>
      rowOf(rule, {
        bleibeperspektive: quoted(rule.finding ?? 'none'),
        byStatus: quoted(rule.scope ?? 'inside'),
      }),
    ),
  ),
  table(
    'land',
    ['bundesland'],
    ['byLand'],
    Object.entries(LAND).map(([land, { scope }]) => ({
      bundesland: quoted(land),
      byLand: quoted(scope),
    })),
  ),
  table(
    'scope',
    ['byLand', 'byStatus'],
    ['scope'],
    [
      { byLand: quoted('outside'), scope: quoted('outside') },
      { byStatus: quoted('outside'), scope: quoted('outside') },
      { byLand: quoted('open'), scope: quoted('open') },
      { byStatus: quoted('open'), scope: quoted('open') },
      { scope: quoted('inside') },
    ],
  ),
  table(
    'verdict',
    ['scope', 'anschlussunterbringung', 'bleibeperspektive'],
    ['verdict'],
    [
      { scope: quoted('outside'), verdict: quoted('keine-zielgruppe') },
      { bleibeperspektive: quoted('not-met'), verdict: quoted('keine-zielgruppe') },
      { anschlussunterbringung: quoted('not-met'), verdict: quoted('noch-nicht') },
      {
        scope: quoted('inside'),
        anschlussunterbringung: quoted('met'),
        bleibeperspektive: quoted('met'),
        verdict: quoted('zielgruppe'),
      },
      { verdict: quoted('einzelfall') },
    ],
  ),
  { id: 'out', name: 'out', type: 'outputNode' },
];

const EDGES = NODES.slice(1).map(({ id }, index) => ({
  id: `to-${id}`,
  type: 'edge',
  sourceId: String(NODES[index]?.id),
  targetId: id,
}));

/** The same rules for `@gorules/zen-engine`, as a graph of decision tables. */
export function zen(): (of: Flat) => Promise<Found> {
  const decision = new ZenEngine().createDecision({ nodes: NODES, edges: EDGES });
  return async (of) => {
    const { verdict, scope, anschlussunterbringung, bleibeperspektive } = (
      await decision.evaluate(of)
    ).result;
    return { verdict, scope, anschlussunterbringung, bleibeperspektive };
  };
}
