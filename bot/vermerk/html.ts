import { writingOf } from '../i18n/texts.ts';
import { escapeHtml, htmlLines } from '../render/html.ts';
import type { Block, BlockKind, Vermerk } from './blocks.ts';

const TAGS: Readonly<Record<BlockKind, string>> = {
  title: 'h1',
  heading: 'h2',
  point: 'h3',
  text: 'p',
};

function cell(kind: BlockKind, text: string, language: string): string {
  const { code, dir } = writingOf(language);
  const inner = htmlLines(text);
  return `<${TAGS[kind]} lang="${code}" dir="${dir}">${inner}</${TAGS[kind]}>`;
}

function row({ kind, german, beside }: Block, language: string | undefined): string {
  const other = beside === undefined || language === undefined ? '' : cell(kind, beside, language);
  return `<div class="row">${cell(kind, german, 'de')}${other}</div>`;
}

function blank(label: string): string {
  return `<p class="blank" lang="de">${escapeHtml(label)}: <span></span></p>`;
}

/** The note as a piece of a page, to be printed: nothing in it is markup but what stands here. */
export function vermerkHtml({ blocks, blanks, beside }: Vermerk): string {
  const rows = blocks.map((block) => row(block, beside)).join('\n');
  const columns = beside === undefined ? '' : ' paired';
  return `<article class="vermerk${columns}" lang="de" dir="ltr">
${blank(blanks.reference)}
${rows}
${blank(blanks.signature)}
</article>
`;
}
