import type { Language } from '../i18n/language.ts';
import type { Block } from './blocks.ts';
import { type Face, faceOf } from './fonts.ts';
import type { LineKind } from './lines.ts';
import { type Directed, directed, visible, wordSpans } from './runs.ts';

/** Measures a text, in points. */
export type Measure = (text: string, font: string, size: number) => number;

/** How a kind of block is set, relative to the size of the text. */
export const SET: Readonly<
  Record<LineKind, { readonly scale: number; readonly bold: boolean; readonly above: number }>
> = {
  title: { scale: 1.3, bold: true, above: 0.6 },
  heading: { scale: 1.1, bold: true, above: 0.7 },
  point: { scale: 1, bold: true, above: 0.25 },
  text: { scale: 1, bold: false, above: 0.1 },
  form: { scale: 1, bold: false, above: 0.65 },
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
  readonly lines: readonly Span[];
  readonly font: string;
  readonly size: number;
  readonly leading: number;
}

/** The column of a language. */
export function columnFor(language: Language, x: number, width: number): Column {
  return { language: language.code, direction: language.dir, face: faceOf(language), x, width };
}

/** What a block says in a column. */
export function textIn(block: Block, { language }: Column): string | undefined {
  return language === 'de' ? block.german : block.beside;
}

/** From one sign of a text to another. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** As many words in a line as fit into a width; a longer word has a line of its own. */
function fitted(
  text: string,
  { start, end }: Span,
  width: number,
  wide: (part: string) => number,
): readonly Span[] {
  const lines: { start: number; end: number }[] = [{ start, end: start }];
  let used = 0;
  for (const word of wordSpans(text.slice(start, end))) {
    const [from, to] = [start + word.start, start + word.end];
    const part = text.slice(from, to);
    const isFull = used > 0 && used + wide(part.trimEnd()) > width;
    if (isFull) lines.push({ start: from, end: to });
    else (lines.at(-1) as { end: number }).end = to;
    used = (isFull ? 0 : used) + wide(part);
  }
  return lines;
}

/** Breaks what a block says into the lines of a column. */
export function broken(
  text: string,
  kind: LineKind,
  { face, direction, width }: Column,
  base: number,
  measure: Measure,
): Broken {
  const { scale, bold } = SET[kind];
  const font = bold ? face.bold : face.regular;
  const size = base * scale;
  const wide = (part: string) => measure(visible(part), font, size);
  return {
    directed: directed(text, direction),
    lines: paragraphs(text).flatMap((each) => fitted(text, each, width, wide)),
    font,
    size,
    leading: size * LEADING,
  };
}

/** The lines that a text was written in. */
function paragraphs(text: string): readonly Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const part = { start, end: start + line.length };
    start += line.length + 1;
    return part;
  });
}
