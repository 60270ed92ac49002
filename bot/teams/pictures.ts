import { readFileSync } from 'node:fs';
import type { Message } from '../../dialogs/index.ts';
import { DRAWINGS, type Drawing, idOf } from '../drawings/papers.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { codesIn, describe, formLabel } from '../render/pictures.ts';
import { qrRows } from '../render/qr.ts';
import { type Element, textBlock } from './card.ts';
import { pngOf } from './png.ts';

const FOLDER = new URL('../drawings/png/', import.meta.url);

/** The pixels of a square: a code of eight to sixteen signs is then 200 to 250 pixels wide. */
const SCALE = 8;

const read = new Map<string, Buffer>();

/** A picture as Teams can show it: it draws no SVG, and asks no other server for pictures. */
function urlOf(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

function drawn(drawing: Drawing): Buffer {
  const id = idOf(drawing);
  const known = read.get(id) ?? readFileSync(new URL(`${id}.png`, FOLDER));
  read.set(id, known);
  return known;
}

/** A drawing, and below it what it shows where nothing printed on it says so. */
function column(drawing: Drawing | undefined, speaker: Speaker) {
  return { type: 'Column', width: 'stretch', items: drawing ? captioned(drawing, speaker) : [] };
}

function captioned(drawing: Drawing, speaker: Speaker): readonly Element[] {
  const altText = describe(drawing, speaker);
  const image = { type: 'Image', url: urlOf(drawn(drawing)), altText, size: 'Stretch' };
  if (drawing.headed !== undefined) return [image];
  const look = { size: 'Small', horizontalAlignment: 'Center', spacing: 'Small' };
  return [image, textBlock(formLabel(drawing, speaker), look)];
}

/** The drawings of a question, two in a row, each as large as the others. */
export function pictureRows(question: string, speaker: Speaker): readonly Element[] {
  const drawings = DRAWINGS[question] ?? [];
  return drawings.flatMap((first, index) => {
    if (index % 2 === 1) return [];
    const columns = [first, drawings[index + 1]].map((each) => column(each, speaker));
    return [{ type: 'ColumnSet', columns }];
  });
}

/** The codes that are told, if any are, as pictures for cameras, each above its signs. */
export function codePictures(messages: readonly Message[], speaker: Speaker): readonly Element[] {
  const codes = messages.flatMap((message) => codesIn(message, speaker));
  return codes.flatMap(({ code, alt }) => [
    { type: 'Image', url: urlOf(pngOf(qrRows(code), SCALE)), altText: alt },
    textBlock(code, { weight: 'Bolder', fontType: 'Monospace' }),
  ]);
}
