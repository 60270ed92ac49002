import { type Entry, type Part, saidParts, type VerdictText } from './section.ts';

/** A text as Markdown that shows exactly what it says: no sign in it is taken for markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\\x60*_{}[\]<>#|~&]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+])/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`);
}

/** A text with every line on a line of its own. */
export function markdownText(text: string): string {
  return escapeMarkdown(text).replaceAll('\n', '  \n');
}

function entryText({ title, lines }: Entry): string {
  const all = [
    ...(title === undefined ? [] : [`**${escapeMarkdown(title)}**`]),
    ...lines.map(escapeMarkdown),
  ];
  return `- ${all.join('\n').replaceAll('\n', '  \n  ')}`;
}

function partText(part: Part): string {
  if ('heading' in part)
    return `### ${escapeMarkdown(part.heading)}\n\n${part.entries.map(entryText).join('\n')}`;
  const text = markdownText(part.lines.join('\n'));
  return part.id === 'headline' ? `## ${text}` : text;
}

/** A verdict as Markdown. */
export function markdownVerdict(text: VerdictText): string {
  return saidParts(text).map(partText).join('\n\n');
}
