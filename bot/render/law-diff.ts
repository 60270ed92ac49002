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

function valueLabel(key: FactKey, value: string | number, speaker: Speaker): string {
  if (typeof value === 'string') return optionLabel(key, value, speaker);
  const { intl } = speaker.writing;
  const months = new Intl.NumberFormat(intl, {
    style: 'unit',
    unit: 'month',
    unitDisplay: 'long',
  });
  const next = MONTHS_AGO[MONTHS_AGO.indexOf(value) + 1];
  return next === undefined ? `≥ ${months.format(value)}` : `${value}–${months.format(next - 1)}`;
}

function bundleLines(bundle: Bundle, speaker: Speaker): readonly Line[] {
  const keys = (Object.entries(bundle) as [FactKey, readonly (string | number)[]][]).reverse();
  return keys.map(([key, values], index) => {
    const labels = values.map((value) => valueLabel(key, value, speaker));
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

/** What differs between two laws, to be read: verdicts, findings, and what both rest on. */
export function lawDiffLines(diff: LawDiff, speaker: Speaker): readonly string[] {
  const verdictName = (id: string) => speaker.sayById('verdict', `headline.${id}`);
  const noticeName = (id: string) =>
    speaker.has('notices', id) ? speaker.sayById('notices', id) : id;
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
