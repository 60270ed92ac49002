import { readFileSync } from 'node:fs';
import { DRAWINGS, type Drawing, idOf } from '../drawings/papers.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { describe } from '../render/pictures.ts';
import type { Element } from './card.ts';

const FOLDER = new URL('../drawings/png/', import.meta.url);

const read = new Map<string, string>();

/** A drawing as Teams can show it: it draws no SVG, and asks no other server for pictures. */
function urlOf(drawing: Drawing): string {
  const id = idOf(drawing);
  const known = read.get(id) ?? readFileSync(new URL(`${id}.png`, FOLDER)).toString('base64');
  read.set(id, known);
  return `data:image/png;base64,${known}`;
}

function image(drawing: Drawing, speaker: Speaker): Element {
  const altText = describe(drawing, speaker);
  return { type: 'Image', url: urlOf(drawing), altText, size: 'Stretch' };
}

/** The drawings of a question, two in a row. */
export function pictureRows(question: string, speaker: Speaker): readonly Element[] {
  const images = (DRAWINGS[question] ?? []).map((each) => image(each, speaker));
  return images.flatMap((first, index) => {
    if (index % 2 === 1) return [];
    const pair = [first, ...images.slice(index + 1, index + 2)];
    const columns = pair.map((item) => ({ type: 'Column', width: 'stretch', items: [item] }));
    return [{ type: 'ColumnSet', columns }];
  });
}
