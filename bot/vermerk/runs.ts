import bidiFactory from 'bidi-js';

/** A piece of a line that runs in one direction, ready to be drawn from left to right. */
export interface Run {
  readonly text: string;
}

/** A text with the direction of every sign worked out. */
export interface Directed {
  readonly text: string;
  readonly levels: Uint8Array;
}

const bidi = bidiFactory();

/** Signs that only keep the direction: they are minded, never drawn. */
const INVISIBLE = /[\u2066-\u2069\u200E\u200F]/g;

/** Works out the direction of every sign, by the Unicode bidirectional algorithm. */
export function directed(text: string, direction: 'ltr' | 'rtl'): Directed {
  return { text, levels: bidi.getEmbeddingLevels(text, direction).levels };
}

/** Whether a font shaper turns a run around by itself: it does for letters that run from the right. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function drawn(text: string, level: number): string {
  const visible = text.replaceAll(INVISIBLE, '');
  if (level % 2 === 0) return visible;
  const mirrored = [...visible].map((sign) => bidi.getMirroredCharacter(sign) ?? sign);
  return RIGHT_TO_LEFT.test(visible) ? mirrored.join('') : mirrored.reverse().join('');
}

/** Reverses every stretch of at least a level, from the highest on. Source: UAX #9, rule L2. */
function inVisualOrder<Item extends { readonly level: number }>(items: readonly Item[]): Item[] {
  let order = [...items];
  const highest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    const next: Item[] = [];
    let stretch: Item[] = [];
    for (const item of order) {
      if (item.level >= level) stretch.unshift(item);
      else {
        next.push(...stretch, item);
        stretch = [];
      }
    }
    order = [...next, ...stretch];
  }
  return order;
}

/** The runs of a line, from left to right. */
export function runsOf({ text, levels }: Directed, start: number, end: number): readonly Run[] {
  const pieces: { text: string; level: number }[] = [];
  for (let index = start; index < end; index += 1) {
    const level = levels[index] as number;
    const last = pieces.at(-1);
    if (last !== undefined && last.level === level) last.text += text[index];
    else pieces.push({ text: String(text[index]), level });
  }
  return inVisualOrder(pieces)
    .map(({ text: piece, level }) => ({ text: drawn(piece, level) }))
    .filter((run) => run.text !== '');
}

/** Where a text may be broken, and what stands between: each word with the space after it. */
export function wordSpans(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  // A space that does not break keeps a paragraph's sign and its number together.
  return [...text.matchAll(/[^ ]+ ?/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The signs of a text as they are measured and searched: without those that are not drawn. */
export function visible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}
