import type { Language } from '../i18n/language.ts';
import { htmlLines } from '../render/html.ts';
import type { Block, Vermerk } from './blocks.ts';
import type { LineKind } from './lines.ts';

const TAGS: Readonly<Record<LineKind, string>> = {
  title: 'h1',
  heading: 'h2',
  point: 'h3',
  text: 'p',
  form: 'p',
};

/** How wide a line is, by the signs that stand for it. */
function widthOf(signs: number): string {
  if (signs < 25) return 'short';
  return signs < 50 ? 'long' : 'wide';
}

/** What is written by hand stands on a line, not on a row of signs that would be read out. */
function withLines(html: string): string {
  return html.replaceAll(/_{4,}/g, ({ length }) => `<span class="${widthOf(length)}"></span>`);
}

function cell(kind: LineKind, text: string, { code, dir }: Language): string {
  const inner = withLines(htmlLines(text));
  return `<${TAGS[kind]} lang="${code}" dir="${dir}">${inner}</${TAGS[kind]}>`;
}

function row({ kind, german, beside }: Block, vermerk: Vermerk): string {
  const other =
    beside === undefined || vermerk.beside === undefined ? '' : cell(kind, beside, vermerk.beside);
  const form = kind === 'form' ? ' form' : '';
  return `<div class="row${form}">${cell(kind, german, vermerk.language)}${other}</div>`;
}

/** The note as a piece of a page, to be printed: nothing in it is markup but what stands here. */
export function vermerkHtml(vermerk: Vermerk): string {
  const { blocks, signature, beside } = vermerk;
  const rows = blocks.map((block) => row(block, vermerk)).join('\n');
  const signed = cell('form', signature, vermerk.language);
  const columns = beside === undefined ? '' : ' paired';
  return `<article class="vermerk${columns}" lang="de" dir="ltr">
${rows}
<div class="signature">${signed}</div>
</article>
`;
}
