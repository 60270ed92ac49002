import type { Entry, VerdictSection } from './section.ts';
import type { VerdictText } from './verdict.ts';

/** A text as Markdown that shows exactly what it says: no sign in it is taken for markup. */
function escapeMarkdown(text: string): string {
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

function sectionText({ heading, entries }: VerdictSection): string {
  return [`### ${escapeMarkdown(heading)}`, entries.map(entryText).join('\n')].join('\n\n');
}

/** A verdict as Markdown. */
export function markdownVerdict({ headline, meaning, sections, asOf }: VerdictText): string {
  return [
    `## ${escapeMarkdown(headline)}`,
    markdownText(meaning),
    ...sections.map(sectionText),
    escapeMarkdown(asOf),
  ].join('\n\n');
}
