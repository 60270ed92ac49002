import type words from '../../locales/de/regeln.json';
import type {
  Asked,
  Day,
  Ground,
  Product,
  Rulebook,
  Validity,
  WrittenRow,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { factAnswer } from '../render/labels.ts';
import { anchorOf, type Entry, type Group, type Line, type Piece, type Section } from './blocks.ts';

/** What the sections of the page are made from. */
export interface Making {
  readonly book: Rulebook;
  /** German, to a professional. */
  readonly german: Speaker;
  readonly rowsShown: ReadonlySet<string>;
  /** By which day something is over: the one asked for, or the Rechtsstand. */
  readonly on: Day;
}

/** A section by the id of its words. */
export function section(
  id: keyof typeof words.section,
  groups: readonly Group[],
  { german: { say } }: Making,
): Section {
  const heading = say('regeln', `section.${id}`);
  return { heading, anchor: anchorOf(heading), about: say('regeln', `about.${id}`), groups };
}

/** A line of plain text. */
export const plain = (text: string): Line => [text];

/** Things beside one another, some of which lead somewhere. */
export function joined(pieces: readonly Piece[]): Line {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : ['; ', piece]));
}

/** The name of what is asked about. */
function attributeText(attribute: string, { has, sayById }: Speaker): string {
  return has('regeln', `attribute.${attribute}`)
    ? sayById('regeln', `attribute.${attribute}`)
    : sayById('akte', `question.${attribute}`);
}

/** Where the words of a value stand that the page has no words of its own for. */
function keyOf(attribute: string, value: string): readonly ['regeln' | 'verdict', string] | null {
  switch (attribute) {
    case 'anschlussunterbringung':
    case 'bleibeperspektive':
      return ['regeln', `finding.${value}`];
    case 'verdict':
      return ['verdict', `short.${value}`];
    case 'period':
      return ['verdict', `period.${value}`];
    default:
      return null;
  }
}

/** A value of what is asked about, as it is stated in a file. */
export function valueText(attribute: string, value: string, german: Speaker): string {
  const own = `value.${attribute}.${value}`;
  if (german.has('regeln', own)) return german.sayById('regeln', own);
  const key = keyOf(attribute, value);
  if (key !== null) return german.sayById(...key);
  return factAnswer(attribute === 'titel' ? 'status' : attribute, value, german);
}

/** One of several values; what is more than a word is kept apart. */
function oneOfText(texts: readonly string[], { say, list }: Speaker): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  const key = texts.some((text) => text.includes(' ')) ? 'oneOfClauses' : 'oneOf';
  return say('regeln', key, { before: list(texts.slice(0, -1), 'clauses'), last });
}

/** An attribute, with the values of it that meet a condition, and all others. */
interface Condition extends Omit<Asked, 'attribute'> {
  readonly attribute: string;
}

/** What is asked, and which answers meet it; by those that do not, where these are fewer. */
function askedText({ attribute, values, others }: Condition, german: Speaker): string {
  const told = (all: readonly string[]) => all.map((value) => valueText(attribute, value, german));
  const isLong = values.length > 2 && others.length > 0 && others.length < values.length;
  return german.say('regeln', 'asked', {
    attribute: attributeText(attribute, german),
    values: isLong
      ? german.say('regeln', 'allBut', { values: german.list(told(others), 'clauses') })
      : oneOfText(told(values), german),
  });
}

/** The conditions of a rule, one a line. */
export function askedLines(asks: readonly Asked[], german: Speaker): readonly Line[] {
  if (asks.length === 0) return [plain(german.say('regeln', 'always'))];
  return asks.map((asked) => plain(askedText(asked, german)));
}

/** The conditions of a product in one line; what may be anything is not named. */
export function productText(
  product: Product<string>,
  space: Product<string>,
  german: Speaker,
): string {
  const parts = Object.entries(product).flatMap(([attribute, values]) => {
    const others = (space[attribute] ?? []).filter((value) => !values.includes(value));
    return others.length === 0 ? [] : [askedText({ attribute, values, others }, german)];
  });
  return parts.length === 0 ? german.say('regeln', 'always') : parts.join(' · ');
}

/** From when to when something holds; that it is over is said. */
export function validText({ from, to }: Validity, { german: { say }, on }: Making): string {
  if (from === undefined && to === undefined) return say('regeln', 'valid.always');
  if (to === undefined) return say('regeln', 'valid.from', { from: String(from) });
  const text =
    from === undefined
      ? say('regeln', 'valid.to', { to })
      : say('regeln', 'valid.both', { from, to });
  return to < on ? say('regeln', 'ranOut', { text }) : text;
}

/** How strong a ground is: its letters, and what they stand for. */
export function groundText(ground: readonly Ground[], { say, list }: Speaker): string {
  return say('regeln', 'grounds', {
    marks: list(ground),
    names: list(ground.map((mark) => say('regeln', `ground.${mark}`))),
  });
}

/** What a row finds, as a word and as a look. */
export function findingOf(
  { rule: { finding, lean } }: WrittenRow,
  { sayById }: Speaker,
): NonNullable<Entry['mark']> {
  const look = finding ?? 'none';
  const id = lean === undefined ? look : `${look}-${lean}`;
  return { text: sayById('regeln', `finding.${id}`), look };
}

/** Which accommodation or which title a row is about. */
export function aboutText({ about: { attribute, values } }: WrittenRow, german: Speaker): string {
  return german.list(
    values.map((value) => valueText(attribute, value, german)),
    'clauses',
  );
}

/** The heading of a row, by which it is cited. */
export function rowHeading({ name }: Pick<WrittenRow, 'name'>, { say }: Speaker): string {
  return say('regeln', 'row', { name });
}

/** A row by its heading: leads to it where it is shown. */
export function rowPiece(row: WrittenRow, { german, rowsShown }: Making): Piece {
  const text = rowHeading(row, german);
  return rowsShown.has(row.name) ? { text, to: anchorOf(text) } : text;
}

/** The words of a reason; what depends on the person is left open. */
export function reasonText(
  { id, params }: Pick<WrittenRow['rule'], 'id' | 'params'>,
  { say, sayById }: Speaker,
): string {
  return sayById('reasons', id, { until: say('regeln', 'left'), ...params });
}
