import { writingOf } from '../i18n/texts.ts';
import type { Block, BlockKind } from './blocks.ts';
import { type Face, faceOf } from './fonts.ts';
import { type Directed, directed, visible, wordsOf } from './runs.ts';

/** Measures a text, in points. */
export type Measure = (text: string, font: string, size: number) => number;

/** How a kind of block is set, relative to the size of the text. */
export const SET: Readonly<
  Record<BlockKind, { readonly scale: number; readonly bold: boolean; readonly above: number }>
> = {
  title: { scale: 1.3, bold: true, above: 0 },
  heading: { scale: 1.1, bold: true, above: 0.7 },
  point: { scale: 1, bold: true, above: 0.25 },
  text: { scale: 1, bold: false, above: 0.1 },
};

/** The height of a line, relative to its size. Scripts with marks above and below need more. */
const LEADING = 1.27;

/** One of the two columns: a language, and where it stands. */
export interface Column {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly face: Face;
  readonly x: number;
  readonly width: number;
}

/** A text broken into lines: each from one sign of it to another. */
export interface Broken {
  readonly directed: Directed;
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  readonly font: string;
  readonly size: number;
  readonly leading: number;
}

/** The column of a language. */
export function columnFor(language: string, x: number, width: number): Column {
  return { language, direction: writingOf(language).dir, face: faceOf(language), x, width };
}

/** What a block says in a column. */
export function textIn(block: Block, { language }: Column): string | undefined {
  return language === 'de' ? block.german : block.beside;
}

/** Breaks what a block says into the lines of a column. */
export function broken(
  text: string,
  kind: BlockKind,
  column: Column,
  size: number,
  measure: Measure,
): Broken {
  const { scale, bold } = SET[kind];
  const font = bold ? column.face.bold : column.face.regular;
  const lines: { start: number; end: number }[] = [];
  let width = 0;
  for (const part of text.split('\n').length > 1
    ? paragraphs(text)
    : [{ start: 0, end: text.length }]) {
    lines.push({ start: part.start, end: part.start });
    width = 0;
    for (const word of wordsOf(text.slice(part.start, part.end))) {
      const [start, end] = [part.start + word.start, part.start + word.end];
      const wide = measure(visible(text.slice(start, end)), font, size * scale);
      const trimmed = measure(visible(text.slice(start, end).trimEnd()), font, size * scale);
      const last = lines.at(-1) as { start: number; end: number };
      if (width > 0 && width + trimmed > column.width) {
        lines.push({ start, end });
        width = wide;
      } else {
        last.end = end;
        width += wide;
      }
    }
  }
  return {
    directed: directed(text, column.direction),
    lines,
    font,
    size: size * scale,
    leading: size * scale * LEADING,
  };
}

/** The lines that a text was written in. */
function paragraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const part = { start, end: start + line.length };
    start += line.length + 1;
    return part;
  });
}
