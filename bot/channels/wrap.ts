/**
 * Breaks a text into lines of a width, at spaces only; a longer word stays whole.
 * @param indent put before every line but the first
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const isFull = line !== '' && line.length + 1 + word.length > width - indent.length;
      if (isFull) lines.push(line);
      line = isFull || line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}
