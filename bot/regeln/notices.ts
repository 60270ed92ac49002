import { overlap, type Rulebook, type WrittenRow } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { anchorOf, type Entry, type Piece, type Section } from './blocks.ts';
import { joined, type Making, plain, rowPiece, section, validText } from './wording.ts';

type DatedNotice = Rulebook['notices'][number];

/** Its id; where a notice has several times, the day on which each begins is added. */
function noticeHeading({ id, from }: DatedNotice, { book, german }: Making): string {
  const isAlone = book.notices.filter((notice) => notice.id === id).length === 1;
  return german.say('regeln', 'notice', { name: isAlone ? id : `${id}-${from}` });
}

/** The words of a notice; it can have some for each of several circumstances. What depends on the person is left open. */
export function noticeTexts(
  { id, params }: Pick<DatedNotice, 'id' | 'params'>,
  { has, say, sayById }: Speaker,
): readonly string[] {
  const left = say('regeln', 'left');
  const keys = ['anschlussunterbringung', 'bleibeperspektive', 'beide'].map(
    (each) => `${id}.${each}`,
  );
  const [own = id, ...others] = keys.filter((key) => has('notices', key));
  return [own, ...others].map((key) =>
    sayById('notices', key, { until: left, name: left, ...params }),
  );
}

/** A notice by its heading: leads to it where it is shown. */
export function noticePiece(notice: DatedNotice, making: Making): Piece {
  const text = noticeHeading(notice, making);
  return making.book.notices.includes(notice) ? { text, to: anchorOf(text) } : text;
}

/** Whether a row says a notice: it names it, and there is a day on which both hold. */
function says({ rule, validity }: WrittenRow, notice: DatedNotice): boolean {
  return rule.notices?.includes(notice.id) === true && overlap(validity, notice);
}

/** The notices that a row says. */
export function noticePieces(row: WrittenRow, making: Making): readonly Piece[] {
  return making.book.notices
    .filter((notice) => says(row, notice))
    .map((notice) => noticePiece(notice, making));
}

function entryOf(notice: DatedNotice, making: Making): Entry {
  const { book, german } = making;
  const { say } = german;
  const title = noticeHeading(notice, making);
  const rows = book.rows.filter((row) => says(row, notice));
  const where = rows.map((row) => rowPiece(row, making));
  return {
    title,
    anchor: anchorOf(title),
    told: [
      [say('regeln', 'fact.text'), noticeTexts(notice, german).map(plain)],
      [say('regeln', 'fact.valid'), [plain(validText(notice, making))]],
      [
        say('regeln', 'fact.statedBy'),
        [where.length === 0 ? plain(say('regeln', 'everyVerdict')) : joined(where)],
      ],
    ],
  };
}

/** Everything that is said with a verdict where it holds. */
export function noticesSection(making: Making): Section {
  const entries = making.book.notices.map((notice) => entryOf(notice, making));
  return section('notices', [{ entries }], making);
}
