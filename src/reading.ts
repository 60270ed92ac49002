import * as v from 'valibot';
import type { Titel } from './attributes.ts';
import { isDay } from './calendar.ts';
import { FactsError } from './facts/error.ts';
import { CHOICES } from './facts/values.ts';
import { hiddenIn } from './plain-text.ts';
import type { Rule } from './rule.ts';
import { BUILT_IN, layer, type RuleSet } from './rule-set.ts';
import { STATUS_IDS, type StatusId } from './status/index.ts';
import { FIKTION_TITEL } from './status/status.ts';

const day = v.pipe(v.string(), v.check(isDay, 'YYYY-MM-DD'));
// It is shown as it stands, among the words of the product.
const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(300),
  v.check(
    (each) => hiddenIn(each) === undefined,
    ({ input }) => `!${hiddenIn(input)}`,
  ),
);

const rule = v.pipe(
  v.strictObject({
    status: v.optional(v.picklist(STATUS_IDS)),
    unterbringung: v.optional(v.picklist(CHOICES.unterbringung)),
    finding: v.picklist(['met', 'not-met', 'open']),
    ground: v.pipe(v.array(v.picklist(['L', 'S', 'O', 'I'])), v.nonEmpty()),
    source: v.strictObject({ title: text, date: v.optional(day) }),
    from: v.optional(day),
    to: v.optional(day),
  }),
  v.check(
    ({ status, unterbringung }) => (status === undefined) !== (unterbringung === undefined),
    'status | unterbringung',
  ),
);

const schema = v.strictObject({
  /** Whose reading it is, as the verdict names it. */
  name: text,
  rules: v.pipe(v.array(rule), v.nonEmpty()),
});

type Reading = v.InferOutput<typeof schema>;
type Entry = Reading['rules'][number];

/** A Fiktionsbescheinigung that reads as no other title stands for two values of `titel`. */
function titelOfStatus(status: StatusId): readonly Titel[] {
  return status === 'fiktion' ? FIKTION_TITEL : [status];
}

function whenOf({ status, unterbringung }: Entry): Rule['when'] {
  if (unterbringung !== undefined) return { unterbringung: [unterbringung] };
  return { titel: titelOfStatus(status as StatusId) };
}

function ruleOf(entry: Entry, index: number, name: string): Rule {
  const { finding, ground, source, from, to } = entry;
  return {
    id: 'eigene-lesart',
    when: whenOf(entry),
    finding,
    ground,
    sources: [
      { id: `lesart-${index + 1}`, title: source.title, ...(source.date && { date: source.date }) },
    ],
    params: { name, title: source.title },
    notices: ['eigene-lesart'],
    ...(from && { from }),
    ...(to && { to }),
  };
}

function parse(reading: unknown): Reading {
  const result = v.safeParse(schema, reading);
  if (result.success) return result.output;
  const [issue] = result.issues;
  // A check of our own says in its message what it expects.
  const allowed = [issue.expected ?? issue.message];
  throw new FactsError({
    code: 'unknown-value',
    key: v.getDotPath(issue),
    value: issue.input,
    allowed,
  });
}

/**
 * The built-in reading with a municipality's own on top: which finding a status or an
 * accommodation yields, on its own ground and source. Rules never see it: they are data.
 * @param reading anything, as it came from a file
 * @throws {FactsError} naming the place in the reading that is wrong and what is allowed there
 */
export function withReading(reading: unknown): RuleSet {
  const { name, rules } = parse(reading);
  const own = (about: 'status' | 'unterbringung') =>
    rules
      .map((entry, index) => ({ entry, rule: ruleOf(entry, index, name) }))
      .filter(({ entry }) => entry[about] !== undefined)
      .map(({ rule }) => rule);
  const [a, b] = [own('unterbringung'), own('status')];
  return {
    anschlussunterbringung: [
      layer('anschlussunterbringung', a),
      ...BUILT_IN.anschlussunterbringung,
    ],
    bleibeperspektive: [layer('bleibeperspektive', b), ...BUILT_IN.bleibeperspektive],
  };
}
