import type { Language } from '../i18n/language.ts';
import { escapeHtml, htmlLines } from '../render/html.ts';
import type { Block, BlockKind, Vermerk } from './blocks.ts';

const TAGS: Readonly<Record<BlockKind, string>> = {
  title: 'h1',
  heading: 'h2',
  point: 'h3',
  text: 'p',
};

function cell(kind: BlockKind, text: string, { code, dir }: Language): string {
  const inner = htmlLines(text);
  return `<${TAGS[kind]} lang="${code}" dir="${dir}">${inner}</${TAGS[kind]}>`;
}

function row({ kind, german, beside }: Block, vermerk: Vermerk): string {
  const other =
    beside === undefined || vermerk.beside === undefined ? '' : cell(kind, beside, vermerk.beside);
  return `<div class="row">${cell(kind, german, vermerk.language)}${other}</div>`;
}

function blank(label: string): string {
  return `<p class="blank" lang="de">${escapeHtml(label)}: <span></span></p>`;
}

/** The note as a piece of a page, to be printed: nothing in it is markup but what stands here. */
export function vermerkHtml(vermerk: Vermerk): string {
  const { blocks, blanks, beside } = vermerk;
  const rows = blocks.map((block) => row(block, vermerk)).join('\n');
  const columns = beside === undefined ? '' : ' paired';
  return `<article class="vermerk${columns}" lang="de" dir="ltr">
${blank(blanks.reference)}
${rows}
${blank(blanks.signature)}
</article>
`;
}
