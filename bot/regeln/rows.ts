import { CHOICES, type Prerequisite, type WrittenRow } from '../../src/index.ts';
import { fullCitation } from '../render/reasons.ts';
import { anchorOf, type Entry, type Group, type Line, type Section, type Told } from './blocks.ts';
import { noticePieces } from './notices.ts';
import {
  aboutText,
  askedLines,
  findingOf,
  groundText,
  joined,
  type Making,
  plain,
  reasonText,
  rowHeading,
  section,
  validText,
  valueText,
} from './wording.ts';

/** What a row says beside its case and its finding, as far as there is something. */
function furtherOf(row: WrittenRow, making: Making): readonly Told[] {
  const { rule, clearedUpBy, isOwn } = row;
  const { german } = making;
  const { say } = german;
  const { scope, params } = rule;
  const told: Told[] = [];
  if (scope !== undefined)
    told.push([say('regeln', 'fact.scope'), [plain(valueText('scope', scope, german))]]);
  if (clearedUpBy.length > 0) {
    const offices = clearedUpBy.map((id) => say('next', `${id}.name`));
    told.push([say('regeln', 'fact.clearing'), [joined(offices)]]);
  }
  const notices = noticePieces(row, making);
  if (notices.length > 0) told.push([say('regeln', 'fact.notices'), [joined(notices)]]);
  if (isOwn) {
    const name = String(params?.['name']);
    told.push([say('regeln', 'fact.origin'), [plain(say('regeln', 'own', { name }))]]);
  }
  return told;
}

function entryOf(row: WrittenRow, making: Making): Entry {
  const { german } = making;
  const { say } = german;
  const { rule, asks, sources } = row;
  const title = rowHeading(row, german);
  return {
    title,
    anchor: anchorOf(title),
    mark: findingOf(row, german),
    told: [
      [say('regeln', 'fact.case'), askedLines(asks, german)],
      [say('regeln', 'fact.text'), [plain(reasonText(rule, german))]],
      [say('regeln', 'fact.ground'), [plain(groundText(rule.ground, german))]],
      [say('regeln', 'fact.sources'), sources.map((source) => plain(fullCitation(source, german)))],
      [say('regeln', 'fact.valid'), [plain(validText(row.validity, making))]],
      ...furtherOf(row, making),
    ],
  };
}

/** How many months the vorläufige Unterbringung lasts at most, and for whom. */
function fristGroup({ book, german }: Making): Group {
  const lines = book.fristen.map(({ months, statuses }) =>
    german.say('regeln', 'asked', {
      attribute: german.say('regeln', 'months', { months }),
      values: german.list(
        statuses.map((status) => valueText('status', status, german)),
        'clauses',
      ),
    }),
  );
  return { heading: german.say('regeln', 'group.frist'), lines: lines.map(plain) };
}

/** As which title a Fiktionsbescheinigung counts. */
function fiktionGroup({ german }: Making): Group {
  const lines = CHOICES.fiktionsgrund.map((reason) =>
    german.say('regeln', 'asked', {
      attribute: valueText('fiktionsgrund', reason, german),
      values: german.sayById('reasons', `fiktion-${reason}`),
    }),
  );
  return { heading: german.say('regeln', 'group.fiktion'), lines: lines.map(plain) };
}

const FIRST = { anschlussunterbringung: fristGroup, bleibeperspektive: fiktionGroup } as const;

/** What a table finds at a glance: each heading with all its findings, leading to its first row. */
function overviewGroup(
  groups: ReadonlyMap<string, readonly WrittenRow[]>,
  { german }: Making,
): Group {
  const lines = [...groups].map(([text, rows]): Line => {
    const found = new Set(rows.map((row) => findingOf(row, german).text));
    const [first] = rows.map((row) => anchorOf(rowHeading(row, german)));
    return [{ text, to: String(first) }, `: ${german.list([...found], 'clauses')}`];
  });
  return { heading: german.say('regeln', 'group.overview'), lines };
}

/** A decision table: its rows, those about the same accommodation or paper under one heading. */
export function tableSection(prerequisite: Prerequisite, making: Making): Section {
  const rows = making.book.rows.filter((row) => row.prerequisite === prerequisite);
  const groups = Map.groupBy(rows, (row) => aboutText(row, making.german));
  const tables = [...groups].map(([heading, those]) => ({
    heading,
    entries: those.map((row) => entryOf(row, making)),
  }));
  return section(
    prerequisite,
    [overviewGroup(groups, making), FIRST[prerequisite](making), ...tables],
    making,
  );
}
