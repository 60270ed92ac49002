import { type Part, saidParts, type VerdictText } from './section.ts';

/** A part of a verdict as plain text. */
export function plainPart(part: Part): string {
  if (!('heading' in part)) return part.lines.join('\n');
  const lines = part.entries.flatMap(({ title, lines: sentences }) =>
    title === undefined
      ? sentences.map((sentence) => `- ${sentence}`)
      : [`- ${title}`, ...sentences.map((sentence) => `  ${sentence}`)],
  );
  return [part.heading, ...lines].join('\n');
}

/** A verdict as plain text, for programs and wherever nothing else can be shown. */
export function plainVerdict(text: VerdictText): string {
  return saidParts(text).map(plainPart).join('\n\n');
}
