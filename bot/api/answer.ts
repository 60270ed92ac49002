import * as v from 'valibot';
import { FACT_KEYS, MEANING_IDS, NEXT_IDS, PREREQUISITES } from '../../src/index.ts';

const FINDINGS = ['met', 'not-met', 'open'] as const;

const verdict = v.picklist(['zielgruppe', 'noch-nicht', 'einzelfall', 'keine-zielgruppe']);
const ground = v.array(v.picklist(['L', 'S', 'O', 'I']));
const key = v.picklist(FACT_KEYS);
const params = v.record(v.string(), v.union([v.string(), v.number()]));
const point = v.strictObject({ id: v.string(), params });
const office = v.picklist(NEXT_IDS);

const source = v.strictObject({
  id: v.string(),
  title: v.string(),
  date: v.optional(v.string()),
  short: v.optional(v.string()),
});

const reason = v.strictObject({
  ...point.entries,
  ground,
  sources: v.array(source),
  restsOn: v.array(key),
});

function found<const Finding extends v.GenericSchema>(finding: Finding) {
  return v.strictObject({
    finding,
    lean: v.optional(v.picklist(['yes', 'no'])),
    reasons: v.array(reason),
    clearedUpBy: v.optional(v.array(office)),
  });
}

const answer = v.strictObject({ key, value: v.string() });

const change = v.variant('kind', [
  v.strictObject({
    kind: v.literal('event'),
    id: v.string(),
    by: v.picklist(['authority', 'time', 'person', 'loss']),
    ground,
    sources: v.array(source),
    from: v.optional(v.string()),
  }),
  v.strictObject({ kind: v.literal('answer'), key, values: v.array(v.string()) }),
  v.strictObject({
    kind: v.literal('decision'),
    prerequisite: v.picklist(PREREQUISITES),
    finding: v.picklist(['met', 'not-met']),
    clearedUpBy: v.array(office),
  }),
]);

/** What an assessment looks like for programs; the tests hold every answer against it. */
export const ASSESSMENT = v.strictObject({
  verdict,
  scope: found(v.picklist(['inside', 'outside', 'open'])),
  prerequisites: v.strictObject({
    anschlussunterbringung: found(v.picklist(FINDINGS)),
    bleibeperspektive: found(v.nullable(v.picklist(FINDINGS))),
  }),
  period: v.nullable(found(v.picklist(['laufend', 'nur-begruendet', 'ausgeschoepft']))),
  meaning: v.array(v.picklist(MEANING_IDS)),
  next: v.strictObject({ professional: v.array(point), person: v.array(point) }),
  notices: v.array(point),
  asOf: v.string(),
  rechtsstand: v.string(),
  rules: v.string(),
  counting: v.array(key),
  decisive: v.array(answer),
  because: v.array(v.strictObject({ answers: v.array(answer), reasons: v.array(reason) })),
  changes: v.array(v.strictObject({ verdict, ways: v.array(v.array(change)) })),
});

/** What is answered in its place where a record is wrong. */
export const REFUSAL = v.strictObject({
  error: v.strictObject({
    key: v.nullable(v.string()),
    value: v.unknown(),
    allowed: v.array(v.string()),
    message: v.string(),
  }),
});
