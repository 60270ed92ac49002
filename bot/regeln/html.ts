import { readFileSync } from 'node:fs';
import { readingPolicy } from '../page/policy.ts';
import { escapeHtml } from '../render/html.ts';
import type { Entry, Group, Line, Piece, RulesPage, Section, Told } from './blocks.ts';

/** What stands in the page. */
export const RULES_STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8').trim();

/** What the page may load and do. */
export const RULES_POLICY = readingPolicy(RULES_STYLE);

function link(text: string, to: string): string {
  return `<a href="#${encodeURIComponent(to)}">${escapeHtml(text)}</a>`;
}

function pieceHtml(piece: Piece): string {
  return typeof piece === 'string' ? escapeHtml(piece) : link(piece.text, piece.to);
}

const lineHtml = (line: Line) => line.map(pieceHtml).join('');

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function toldHtml([name, lines]: Told): string {
  const said = lines.map(lineHtml);
  const all = said.length === 1 ? said.join('') : list(said);
  return `<div><dt>${escapeHtml(name)}</dt><dd>${all}</dd></div>`;
}

function entryHtml({ title, anchor, mark, told }: Entry, level: number): string {
  const id = anchor === undefined ? '' : ` id="${anchor}"`;
  const heading = anchor === undefined ? escapeHtml(title) : link(title, anchor);
  const found = mark === undefined ? '' : `<p class="${mark.look}">${escapeHtml(mark.text)}</p>`;
  return `<article${id}><h${level}>${heading}</h${level}>${found}
<dl>${told.map(toldHtml).join('\n')}</dl></article>`;
}

function groupHtml({ heading, lines = [], entries = [] }: Group): string {
  const title = heading === undefined ? [] : [`<h3>${escapeHtml(heading)}</h3>`];
  const level = heading === undefined ? 3 : 4;
  const plain = lines.length === 0 ? [] : [list(lines.map(lineHtml))];
  return [...title, ...plain, ...entries.map((entry) => entryHtml(entry, level))].join('\n');
}

function sectionHtml({ heading, anchor, about, groups }: Section): string {
  return `<section id="${anchor}"><h2>${escapeHtml(heading)}</h2>
<p>${escapeHtml(about)}</p>
${groups.map(groupHtml).join('\n')}
</section>`;
}

/** The page of the rules, whole in one file: it loads nothing and runs nothing. */
export function rulesHtml({ title, intro, contents, sections }: RulesPage): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${RULES_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${intro.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</header>
<nav aria-labelledby="contents"><h2 id="contents">${escapeHtml(contents)}</h2>
${list(sections.map(({ heading, anchor }) => link(heading, anchor)))}
</nav>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}
