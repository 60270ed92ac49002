import type { Block, Vermerk } from './blocks.ts';

/** As much of a line as is written by hand. */
const BLANK = '_'.repeat(30);

function blockText({ kind, german }: Block): string {
  if (kind === 'heading') return `\n${german}`;
  return kind === 'text' ? `  ${german}` : german;
}

/** The note as text to be copied into a file: German alone. */
export function vermerkText({ blocks, blanks }: Vermerk): string {
  const lines = blocks.map(blockText);
  const [title = '', ...rest] = lines;
  return [
    title,
    `${blanks.reference}: ${BLANK}`,
    ...rest,
    '',
    `${blanks.signature}: ${BLANK}`,
  ].join('\n');
}
