import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Block, Vermerk } from './blocks.ts';
import { BOX } from './box.ts';
import {
  type Broken,
  broken,
  type Column,
  columnFor,
  type Measure,
  SET,
  textIn,
} from './column.ts';
import { fontBytes } from './fonts.ts';
import { tellLigaturesAsDrawn } from './ligatures.ts';
import type { LineKind } from './lines.ts';
import { runsOf } from './runs.ts';

/** A sheet of A4 in points, its margins and what lies between two columns. */
const [WIDTH, HEIGHT, MARGIN, GAP] = [595.28, 841.89, 38, 16];

/** The sizes of text that are tried, in points: the largest that fits on one page is taken. */
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

/** The size of a text that does not fit on one page in any. */
const OVERLEAF = 8;

/** The room for the signature at the foot of the page. */
const FOOT = 46;

/** With a feature named, the shaper is given whole runs, so that words from the right stay in their order. */
const WHOLE: PDFKit.Mixins.OpenTypeFeatures[] = ['rtla'];

const TAGS: Readonly<Record<LineKind, string>> = {
  title: 'H1',
  heading: 'H2',
  point: 'H3',
  text: 'P',
  form: 'P',
};

type Sheet = InstanceType<typeof PDFDocument>;

/** The page, and the element of its structure that holds everything. */
interface Page {
  readonly sheet: Sheet;
  readonly root: ReturnType<Sheet['struct']>;
}

/** A block as it will stand in each column, and how high it is. */
interface Laid {
  readonly block: Block;
  readonly columns: readonly {
    readonly column: Column;
    readonly set: Broken;
  }[];
  readonly above: number;
  readonly height: number;
}

function open({ title }: Vermerk): Sheet {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'de',
    info: { Title: title, Creator: 'Zielgruppenlotse' },
  });
}

/** The width between the margins. */
const FULL = WIDTH - 2 * MARGIN;

function columnsFor({ language, beside }: Vermerk): readonly [Column, ...Column[]] {
  if (beside === undefined) return [wholeWidth(language)];
  const half = (FULL - GAP) / 2;
  return [columnFor(language, MARGIN, half), columnFor(beside, MARGIN + half + GAP, half)];
}

/** What is filled in has nothing beside it, and all the room there is. */
function wholeWidth(language: Vermerk['language']): Column {
  return columnFor(language, MARGIN, FULL);
}

function laidOut(
  { blocks, language }: Vermerk,
  columns: readonly Column[],
  size: number,
  measure: Measure,
): readonly Laid[] {
  return blocks.map((block) => {
    const across = block.kind === 'form' ? [wholeWidth(language)] : columns;
    const sets = across.flatMap((column) => {
      const text = textIn(block, column);
      if (text === undefined) return [];
      return [{ column, set: broken(text, block.kind, column, size, measure) }];
    });
    const heights = sets.map(({ set }) => set.lines.length * set.leading);
    const above = SET[block.kind].above * size;
    return { block, columns: sets, above, height: Math.max(...heights) };
  });
}

const heightOf = (laid: readonly Laid[]) =>
  laid.reduce((sum, { above, height }) => sum + above + height, 0);

/** Where the blocks begin on the first page, and where they end on every one. */
const [TOP, BOTTOM] = [MARGIN, HEIGHT - MARGIN - FOOT];

/**
 * The note in the largest size that fits on one page. Two languages that never fit leave the German
 * alone, which is binding; what does not fit even then, a reading of great length, goes on overleaf. So does a
 * family in a size that is read with ease, in both languages.
 */
function fitting(vermerk: Vermerk, measure: Measure): readonly Laid[] {
  const { beside: other, isOfFamily } = vermerk;
  const columns = columnsFor(vermerk);
  for (const size of SIZES.filter((each) => !isOfFamily || each >= OVERLEAF)) {
    const laid = laidOut(vermerk, columns, size, measure);
    if (TOP + heightOf(laid) <= BOTTOM) return laid;
  }
  if (isOfFamily || other === undefined) return laidOut(vermerk, columns, OVERLEAF, measure);
  const { beside: _, ...german } = vermerk;
  return fitting(german, measure);
}

/** Draws a box to be ticked: no font of the note has one; what is copied has it as the sign that it is. */
function drawBox(sheet: Sheet, x: number, y: number, size: number): void {
  const side = size * 0.58;
  sheet.markContent('Span', { actual: BOX });
  sheet
    .rect(x, y - side, side, side)
    .lineWidth(0.6)
    .stroke('#444444');
  sheet.endMarkedContent();
}

/** Draws a run of a line, and returns where it ends. */
function drawRun(sheet: Sheet, text: string, x: number, y: number, size: number): number {
  let at = x;
  for (const piece of text.split(new RegExp(`(${BOX})`))) {
    if (piece === BOX) drawBox(sheet, at, y, size);
    else sheet.text(piece, at, y, { baseline: 'alphabetic', lineBreak: false, features: WHOLE });
    at += sheet.widthOfString(piece, { features: WHOLE });
  }
  return at;
}

/** Draws a line of a column: its runs one beside the other, from the side where it begins. */
function drawLine(sheet: Sheet, { column, set }: Laid['columns'][number], line: number, y: number) {
  const { start, end } = set.lines[line] as { start: number; end: number };
  const trimmed = start + set.directed.text.slice(start, end).trimEnd().length;
  const runs = runsOf(set.directed, start, trimmed);
  const widths = runs.map(({ text }) => sheet.widthOfString(text, { features: WHOLE }));
  const wide = widths.reduce((sum, width) => sum + width, 0);
  let x = column.direction === 'rtl' ? column.x + column.width - wide : column.x;
  for (const { text } of runs) x = drawRun(sheet, text, x, y + set.size, set.size);
}

function drawBlock({ sheet, root }: Page, { block, columns }: Laid, y: number): void {
  for (const each of columns) {
    const { column, set } = each;
    const { language } = column;
    root.add(
      sheet.struct(TAGS[block.kind], { lang: language }, () => {
        sheet.font(set.font).fontSize(set.size);
        set.lines.forEach((_, line) => {
          drawLine(sheet, each, line, y + line * set.leading);
        });
      }),
    );
  }
}

/** What leads on to something: it does not stand at the foot of a page by itself. */
const LEADING_ON: readonly LineKind[] = ['heading', 'point'];

/** The blocks page by page, each with where it stands. */
function pagesOf(laid: readonly Laid[]): readonly (readonly (readonly [Laid, number])[])[] {
  const pages: (readonly [Laid, number])[][] = [[]];
  let y = TOP;
  // From the end: how much room a block needs with all that it leads on to.
  const needed = laid.map(({ height }) => height);
  for (let index = laid.length - 2; index >= 0; index -= 1) {
    const [each, next] = [laid[index] as Laid, laid[index + 1] as Laid];
    if (LEADING_ON.includes(each.block.kind))
      needed[index] = each.height + next.above + (needed[index + 1] as number);
  }
  laid.forEach((each, index) => {
    y += each.above;
    // What fits is added up in another order: the last figures differ.
    if (y + (needed[index] as number) > BOTTOM + 0.01) {
      pages.push([]);
      y = MARGIN;
    }
    pages.at(-1)?.push([each, y]);
    y += each.height;
  });
  return pages;
}

/** Which page of how many it is, at the foot. */
function drawNumber({ sheet, root }: Page, text: string, { face }: Column): void {
  root.add(
    sheet.struct('P', { lang: 'de' }, () => {
      sheet.font(face.regular).fontSize(8);
      const x = WIDTH - MARGIN - sheet.widthOfString(text);
      sheet.text(text, x, HEIGHT - MARGIN + 8, { lineBreak: false });
    }),
  );
}

/** What is signed, at the foot of the last page. */
function drawSignature({ sheet, root }: Page, text: string, { face }: Column): void {
  root.add(
    sheet.struct('P', { lang: 'de' }, () => {
      sheet
        .font(face.regular)
        .fontSize(9)
        .text(text, MARGIN, HEIGHT - MARGIN - 14, { lineBreak: false });
    }),
  );
}

/**
 * The note as a PDF, of one page wherever that can be read: tagged, with its fonts inside, in the
 * largest size that fits.
 * @returns its bytes
 */
export async function vermerkPdf(vermerk: Vermerk): Promise<Buffer> {
  const sheet = open(vermerk);
  const [german, ...others] = columnsFor(vermerk);
  for (const { face } of [german, ...others]) {
    for (const font of [face.regular, face.bold]) {
      sheet.registerFont(font, fontBytes(font)).font(font);
      tellLigaturesAsDrawn(sheet);
    }
  }
  const measured = new Map<string, number>();
  const measure: Measure = (text, font, size) => {
    const key = `${font} ${text}`;
    const known = measured.get(key) ?? sheet.font(font).fontSize(100).widthOfString(text);
    measured.set(key, known);
    return (known * size) / 100;
  };
  const laid = fitting(vermerk, measure);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  const page = { sheet, root };
  const pages = pagesOf(laid);
  pages.forEach((blocks, index) => {
    if (index > 0) sheet.addPage();
    for (const [each, y] of blocks) drawBlock(page, each, y);
    if (pages.length > 1) drawNumber(page, `${index + 1} / ${pages.length}`, german);
  });
  drawSignature(page, vermerk.signature, german);
  root.end();
  sheet.end();
  return await buffer(sheet);
}
