import type { VerdictSection } from './section.ts';
import type { VerdictText } from './verdict.ts';

function sectionText({ heading, entries }: VerdictSection): string {
  const lines = entries.flatMap(({ title, lines: sentences }) =>
    title === undefined
      ? sentences.map((sentence) => `- ${sentence}`)
      : [`- ${title}`, ...sentences.map((sentence) => `  ${sentence}`)],
  );
  return [heading, ...lines].join('\n');
}

/** A verdict as plain text, for programs and wherever nothing else can be shown. */
export function plainVerdict({ headline, meaning, sections, asOf }: VerdictText): string {
  return [headline, meaning, ...sections.map(sectionText), asOf].join('\n\n');
}
