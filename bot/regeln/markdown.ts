import { escapeMarkdown } from '../render/markdown.ts';
import type { Entry, Group, Line, Piece, RulesPage, Section, Told } from './blocks.ts';

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  return `[${escapeMarkdown(piece.text)}](#${piece.to})`;
}

const lineText = (line: Line) => line.map(pieceText).join('');

/** What is said under a name: in its line where it is one, in a list where it is more. */
function toldText([name, lines]: Told): string {
  const [first, ...others] = lines.map(lineText);
  if (others.length === 0) return `- **${escapeMarkdown(name)}:** ${first}`;
  return [
    `- **${escapeMarkdown(name)}:**`,
    ...[first, ...others].map((each) => `  - ${each}`),
  ].join('\n');
}

function entryText({ title, mark, told }: Entry, level: string): string {
  const found = mark === undefined ? [] : [`**${escapeMarkdown(mark.text)}**`];
  return [`${level} ${escapeMarkdown(title)}`, ...found, told.map(toldText).join('\n')].join(
    '\n\n',
  );
}

function groupText({ heading, lines = [], entries = [] }: Group): string {
  const level = heading === undefined ? '###' : '####';
  return [
    ...(heading === undefined ? [] : [`### ${escapeMarkdown(heading)}`]),
    ...(lines.length === 0 ? [] : [lines.map((line) => `- ${lineText(line)}`).join('\n')]),
    ...entries.map((entry) => entryText(entry, level)),
  ].join('\n\n');
}

function sectionText({ heading, about, groups }: Section): string {
  return [`## ${escapeMarkdown(heading)}`, escapeMarkdown(about), ...groups.map(groupText)].join(
    '\n\n',
  );
}

/** The page of the rules for a repository or a mail. */
export function rulesMarkdown({ title, intro, contents, sections }: RulesPage): string {
  const links = sections.map(
    ({ heading, anchor }) => `- ${pieceText({ text: heading, to: anchor })}`,
  );
  const text = [
    `# ${escapeMarkdown(title)}`,
    ...intro.map(escapeMarkdown),
    `## ${escapeMarkdown(contents)}`,
    links.join('\n'),
    ...sections.map(sectionText),
  ].join('\n\n');
  return `${text}\n`;
}
