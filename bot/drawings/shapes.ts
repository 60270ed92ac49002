import { escapeHtml } from '../render/html.ts';

/** Twice as wide as high: chats cut higher pictures off. */
export const [WIDTH, HEIGHT] = [240, 120];

/** One set of colours for all: on real papers they mislead, so here they say nothing. */
const INK = '#17282d';
const LINE = '#5b6b70';
const QUIET = '#c9d4d7';
const PAPER = '#fdfdfb';
const DESK = '#e6eef0';
const MARKED = '#ffe08a';

/** A rectangle of paper. */
export function paper(x: number, y: number, width: number, height: number, round = 2): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${PAPER}" stroke="${LINE}"/>`;
}

/** Something that stands there and says nothing about the paper: a name, a date, a signature. */
export function lines(x: number, y: number, widths: readonly number[], gap = 8): string {
  return widths
    .map(
      (width, index) =>
        `<rect x="${x}" y="${y + index * gap}" width="${width}" height="3" rx="1.5" fill="${QUIET}"/>`,
    )
    .join('');
}

/** The place of a photo, with nobody on it. */
export function photo(x: number, y: number, width: number): string {
  const height = width * 1.25;
  const middle = x + width / 2;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${QUIET}"/><circle cx="${middle}" cy="${y + height * 0.38}" r="${width * 0.2}" fill="${PAPER}"/><path d="M${x + width * 0.15} ${y + height}a${width * 0.35} ${width * 0.38} 0 0 1 ${width * 0.7} 0z" fill="${PAPER}"/>`;
}

/** Words as they are printed, each line of them below the one before. */
export function printed(
  x: number,
  y: number,
  words: readonly string[],
  size: number,
  anchor: 'start' | 'middle' = 'start',
): string {
  return words
    .map(
      (text, index) =>
        `<text x="${x}" y="${y + index * size * 1.2}" font-size="${size}" font-weight="bold" text-anchor="${anchor}" fill="${INK}">${escapeHtml(text)}</text>`,
    )
    .join('');
}

/** A place to look at. */
export function marked(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${MARKED}"/>`;
}

/** A box to be ticked. */
export function box(x: number, y: number): string {
  return `<rect x="${x}" y="${y}" width="7" height="7" fill="${PAPER}" stroke="${LINE}"/>`;
}

/** Where a paper is folded. */
export function fold(x: number, y: number, height: number): string {
  return `<path d="M${x} ${y}v${height}" stroke="${LINE}" stroke-dasharray="3 3"/><rect x="${x}" y="${y}" width="7" height="${height}" fill="${QUIET}" opacity="0.35"/>`;
}

/** A whole drawing, on a desk. */
export function drawing(...shapes: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Helvetica, Arial, sans-serif"><rect width="${WIDTH}" height="${HEIGHT}" fill="${DESK}"/>${shapes.join('')}</svg>`;
}
