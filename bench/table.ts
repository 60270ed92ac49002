import type { Spread } from './statistics.ts';

/** A figure with as many digits as it can be trusted with. */
export function figure(value: number): string {
  const digits = 2 - Math.floor(Math.log10(Math.abs(value) || 1));
  return value.toFixed(Math.min(3, Math.max(0, digits)));
}

/** The middle of what was measured, and the quartiles around it. */
export function spread({ median, quartiles: [lower, upper] }: Spread): string {
  return `${figure(median)} (${figure(lower)}–${figure(upper)})`;
}

/** Prints a table in Markdown, as `docs/performance.md` has it. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')));
  process.stdout.write(`\n${line(head)}${rule}${rows.map(line).join('')}`);
}
