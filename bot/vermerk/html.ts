import type { Language } from '../i18n/language.ts';
import { htmlLines } from '../render/html.ts';
import type { Block, Vermerk } from './blocks.ts';
import type { LineKind } from './lines.ts';

/** How far below the title of the note each kind of heading is. */
const DEPTHS: Readonly<Partial<Record<LineKind, number>>> = { title: 0, heading: 1, point: 2 };

function tagOf(kind: LineKind, level: number): string {
  const depth = DEPTHS[kind];
  return depth === undefined ? 'p' : `h${level + depth}`;
}

/** How wide a line is, by the signs that stand for it. */
function widthOf(signs: number): string {
  if (signs < 25) return 'short';
  return signs < 50 ? 'long' : 'wide';
}

/** What is written by hand stands on a line, not on a row of signs that would be read out. */
function withLines(html: string): string {
  return html.replaceAll(/_{4,}/g, ({ length }) => `<span class="${widthOf(length)}"></span>`);
}

function cell(kind: LineKind, text: string, { code, dir }: Language, level: number): string {
  const inner = withLines(htmlLines(text));
  const tag = tagOf(kind, level);
  return `<${tag} lang="${code}" dir="${dir}">${inner}</${tag}>`;
}

function row({ kind, german, beside }: Block, vermerk: Vermerk, level: number): string {
  const other =
    beside === undefined || vermerk.beside === undefined
      ? ''
      : cell(kind, beside, vermerk.beside, level);
  const form = kind === 'form' ? ' form' : '';
  return `<div class="row${form}">${cell(kind, german, vermerk.language, level)}${other}</div>`;
}

/**
 * The note as a piece of a page, to be printed: nothing in it is markup but what stands here.
 * @param level of the heading that its title is
 */
export function vermerkHtml(vermerk: Vermerk, level = 1): string {
  const { blocks, signature, beside } = vermerk;
  const rows = blocks.map((block) => row(block, vermerk, level)).join('\n');
  const signed = cell('form', signature, vermerk.language, level);
  const columns = beside === undefined ? '' : ' paired';
  return `<article class="vermerk${columns}" lang="de" dir="ltr">
${rows}
<div class="signature">${signed}</div>
</article>
`;
}
