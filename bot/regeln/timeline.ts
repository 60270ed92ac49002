import { type Dated, sourceOf, type Turn, type WrittenRow } from '../../src/index.ts';
import { citation } from '../render/reasons.ts';
import type { Entry, Line, Section, Told } from './blocks.ts';
import { countryNames, eventText } from './lists.ts';
import { noticePiece, noticeTexts } from './notices.ts';
import {
  aboutText,
  findingOf,
  groundText,
  type Making,
  plain,
  rowPiece,
  section,
  valueText,
} from './wording.ts';

/** What is not only cited. */
type Lasting = Exclude<Dated, { kind: 'source' }>;

/** Something that begins where something else of the same name ends. */
type Changed = readonly [before: Lasting, after: Lasting];

/** What a row finds, and on what ground. */
function foundText(row: WrittenRow, { german }: Making): string {
  const finding = findingOf(row, german).text;
  return german.say('regeln', 'turn.found', { finding, ground: german.list(row.rule.ground) });
}

/** A row by what it is about and by its name, with what it finds. */
function rowLine(row: WrittenRow, making: Making): Line {
  const about = aboutText(row, making.german);
  return [`${about}, `, rowPiece(row, making), `: ${foundText(row, making)}`];
}

/** A name and what it stands for. */
function named(attribute: string, values: string, { german: { say } }: Making): Line {
  return plain(say('regeln', 'asked', { attribute, values }));
}

function eventLine({ event: { event, outcome } }: Dated & { kind: 'event' }, making: Making): Line {
  const { german } = making;
  const sources = outcome.sources.map((each) => citation(sourceOf(each).title, german));
  const text = eventText(event, german);
  return plain(german.say('regeln', 'turn.event', { text, sources: german.list(sources) }));
}

/** What begins or ends, in one line. */
function lineOf(dated: Lasting, making: Making): Line {
  const { german } = making;
  const { say, sayById } = german;
  switch (dated.kind) {
    case 'letter':
    case 'rechtsstand':
      return plain(say('regeln', `turn.${dated.kind}`));
    case 'value': {
      const { key, value } = dated.value;
      return named(sayById('akte', `question.${key}`), valueText(key, value, german), making);
    }
    case 'countries': {
      const { group, countries } = dated.group;
      return named(valueText('herkunft', group, german), countryNames(countries, german), making);
    }
    case 'land':
      return plain(say('regeln', 'turn.land', { text: groundText(dated.land.ground, german) }));
    case 'period': {
      const { regular, extended } = dated.period;
      return plain(say('regeln', 'turn.period', { regular, extended }));
    }
    case 'row':
      return rowLine(dated.row, making);
    case 'event':
      return eventLine(dated, making);
    case 'notice':
      return [
        noticePiece(dated.notice, making),
        `: ${noticeTexts(dated.notice, german).join(' ')}`,
      ];
  }
}

/** By what something is known over time. */
function nameOf(dated: Dated): string {
  switch (dated.kind) {
    case 'row':
      return `${dated.row.prerequisite} ${dated.row.rule.id}`;
    case 'land':
      return dated.kind;
    case 'notice':
      return dated.notice.id;
    default:
      return '';
  }
}

/** What it was before, and what it is then. */
function changedLine([before, after]: Changed, making: Making): Line {
  if (after.kind === 'notice') return lineOf(after, making);
  if (before.kind !== 'row' || after.kind !== 'row')
    return [...lineOf(before, making), ' → ', ...lineOf(after, making)];
  const found = ` → ${foundText(after.row, making)}, `;
  return [...rowLine(before.row, making), found, rowPiece(after.row, making)];
}

function isLasting(dated: Dated): dated is Lasting {
  return dated.kind !== 'source';
}

/** What begins or ends, line by line; sources, of which many have one day, in one. */
function linesOf(all: readonly Dated[], making: Making): readonly Line[] {
  const { german } = making;
  const titles = all.flatMap((dated) =>
    dated.kind === 'source' ? [citation(dated.source.title, german)] : [],
  );
  const text = german.list(titles, 'clauses');
  const sources = titles.length === 0 ? [] : [plain(german.say('regeln', 'turn.source', { text }))];
  const others = all.filter(isLasting);
  return [...sources, ...others.map((each) => lineOf(each, making))];
}

function told(name: string, lines: readonly Line[]): readonly Told[] {
  return lines.length === 0 ? [] : [[name, lines]];
}

function entryOf({ day, ended, begun }: Turn, making: Making): Entry {
  const { date, say } = making.german;
  const changed = begun.filter(isLasting).flatMap((after): readonly Changed[] => {
    const name = nameOf(after);
    const before =
      name === '' ? undefined : ended.filter(isLasting).find((each) => nameOf(each) === name);
    return before === undefined ? [] : [[before, after]];
  });
  const paired = new Set<Dated>(changed.flat());
  const isAlone = (dated: Dated) => !paired.has(dated);
  return {
    title: date(day),
    told: [
      ...told(say('regeln', 'fact.begun'), linesOf(begun.filter(isAlone), making)),
      ...told(
        say('regeln', 'fact.changed'),
        changed.map((each) => changedLine(each, making)),
      ),
      ...told(say('regeln', 'fact.ended'), linesOf(ended.filter(isAlone), making)),
    ],
  };
}

/** The law in time (section 2). */
export function timelineSection(making: Making): Section {
  const entries = making.book.timeline.map((turn) => entryOf(turn, making));
  return section('timeline', [{ entries }], making);
}
