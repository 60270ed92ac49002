import type { Block, Vermerk } from './blocks.ts';

function blockText({ kind, german }: Block): string {
  if (kind === 'heading') return `\n${german}`;
  return kind === 'text' ? `  ${german}` : german;
}

/** The note as text to be copied into a file: German alone. */
export function vermerkText({ blocks, signature }: Vermerk): string {
  return [...blocks.map(blockText), '', signature].join('\n');
}
