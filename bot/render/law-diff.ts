import {
  type Bundle,
  type Difference,
  type FactKey,
  type LawDiff,
  MONTHS_AGO,
  type Moved,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { optionLabel } from './labels.ts';

type Line = readonly [depth: number, text: string];

/** Spans of months that adjoin, as one: from its first month, to before the next one that is not among them. */
function spansOf(months: readonly number[]): readonly (readonly [number, number | undefined])[] {
  const begins = months.filter((each) => !months.includes(before(each) as number));
  return begins.map((begin) => {
    const rest = MONTHS_AGO.slice(MONTHS_AGO.indexOf(begin));
    return [begin, rest.find((each) => !months.includes(each))];
  });
}

function before(months: number): number | undefined {
  return MONTHS_AGO[MONTHS_AGO.indexOf(months) - 1];
}

function monthLabels(months: readonly number[], { writing: { intl } }: Speaker): readonly string[] {
  const { format } = new Intl.NumberFormat(intl, {
    style: 'unit',
    unit: 'month',
    unitDisplay: 'long',
  });
  return spansOf(months).map(([begin, next]) => {
    if (next === undefined) return `≥ ${format(begin)}`;
    return next - begin === 1 ? format(begin) : `${begin}–${format(next - 1)}`;
  });
}

function valueLabels(
  key: FactKey,
  values: readonly (string | number)[],
  speaker: Speaker,
): readonly string[] {
  const months = values.filter((value) => typeof value === 'number');
  const others = values.filter((value) => typeof value === 'string');
  return [
    ...monthLabels(months, speaker),
    ...others.map((value) => optionLabel(key, value, speaker)),
  ];
}

function bundleLines(bundle: Bundle, speaker: Speaker): readonly Line[] {
  const keys = (Object.entries(bundle) as [FactKey, readonly (string | number)[]][]).reverse();
  return keys.map(([key, values], index) => {
    const labels = valueLabels(key, values, speaker);
    const bullet = index === 0 ? '•' : ' ';
    return [1, `${bullet} ${speaker.sayById('short', key)}: ${labels.join(' | ')}`];
  });
}

function changeLines(
  changes: readonly Difference[],
  nameOf: (finding: string) => string,
  speaker: Speaker,
): readonly Line[] {
  return changes.flatMap(({ before, after, count, bundles }): Line[] => [
    [0, `${nameOf(before)} → ${nameOf(after)} (${count})`],
    ...bundles.flatMap((bundle) => bundleLines(bundle, speaker)),
    [0, ''],
  ]);
}

function movedLines(
  title: string,
  { gone, come }: Moved,
  nameOf: (id: string) => string,
): readonly Line[] {
  if (gone.length + come.length === 0) return [];
  const lines: Line[] = [
    ...gone.map((id): Line => [1, `− ${nameOf(id)}`]),
    ...come.map((id): Line => [1, `+ ${nameOf(id)}`]),
  ];
  return [[0, title], ...lines, [0, '']];
}

/** A notice may come on several days, each with values of its own. */
const LEFT_OPEN = { validOn: '…', until: '…', checkedUntil: '…', name: '…' };

/** What differs between two laws, to be read: verdicts, findings, and what both rest on. */
export function lawDiffLines(diff: LawDiff, speaker: Speaker): readonly string[] {
  const verdictName = (id: string) => speaker.sayById('verdict', `short.${id}`);
  const noticeName = (id: string) =>
    speaker.has('notices', id) ? speaker.sayById('notices', id, LEFT_OPEN) : id;
  const finding = (title: string, group: string) => (id: string) =>
    `${title}: ${speaker.sayById('verdict', `${group}.${id}`)}`;
  const prerequisite = (id: 'anschlussunterbringung' | 'bleibeperspektive') =>
    finding(speaker.sayById('verdict', `prerequisite.${id}`), 'finding');
  const heading = (id: string) => speaker.sayById('verdict', `heading.${id}`);
  const months = (span: readonly number[]) => span.join(' / ') || '–';
  const { findings, period } = diff;
  const lines: readonly Line[] = [
    ...changeLines(diff.verdicts, verdictName, speaker),
    ...changeLines(findings.scope, finding(heading('scope'), 'scope'), speaker),
    ...changeLines(
      findings.anschlussunterbringung,
      prerequisite('anschlussunterbringung'),
      speaker,
    ),
    ...changeLines(findings.bleibeperspektive, prerequisite('bleibeperspektive'), speaker),
    ...(period === null
      ? []
      : ([
          [0, heading('period')],
          [1, `${months(period[0])} → ${months(period[1])}`],
          [0, ''],
        ] as const)),
    ...movedLines(heading('notices'), diff.notices, noticeName),
    ...movedLines(speaker.sayById('short', 'status'), diff.statuses, (id) =>
      optionLabel('status', id, speaker),
    ),
    ...diff.countries.flatMap((moved) =>
      movedLines(optionLabel('herkunft', moved.group, speaker), moved, speaker.country),
    ),
  ];
  return lines.map(([depth, text]) => `${'  '.repeat(depth)}${text}`);
}
