import type { Message, Turn } from '../../dialogs/index.ts';
import { DRAWINGS, type Drawing, idOf } from '../drawings/papers.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { optionLabel } from './labels.ts';
import { qrSvg } from './qr.ts';
import { named } from './reasons.ts';

/** A picture, and what it shows that is said nowhere beside it, in words. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

/** The form of the paper that a drawing shows, as its option names it. */
export function formLabel({ form }: Drawing, speaker: Speaker): string {
  return optionLabel('hilfe-papier', form, speaker);
}

/** What a drawing shows, for whoever does not see it; what is printed on it stays German. */
export function describe(drawing: Drawing, speaker: Speaker): string {
  const { headed } = drawing;
  const what = formLabel(drawing, speaker);
  if (headed === undefined) return speaker.say('dialog', 'picture.of', { what });
  if (headed === 'anmerkungen') return speaker.say('dialog', 'picture.remarks', { what });
  const heading = optionLabel('hilfe-ueberschrift', headed, speaker.i18n.speaker('de'));
  return speaker.say('dialog', 'picture.headed', { what, heading: speaker.whole(heading) });
}

/** The hand-over codes that a message tells, each with the words for its picture. */
export function codesIn(
  message: Message,
  speaker: Speaker,
): readonly { readonly code: string; readonly alt: string }[] {
  if (message.kind !== 'codes') return [];
  const picture = speaker.say('dialog', 'codePicture');
  return message.codes.map(({ code }) => ({
    code,
    alt: named(picture, speaker.whole(code), speaker),
  }));
}

function pictured(drawing: Drawing, alt: string, speaker: Speaker): Picture {
  return { svg: drawing.draw(speaker.i18n.speaker('de')), alt };
}

/** What a drawing shows beside what the option says that it belongs to: that names the form, or the heading. */
function describeBeside(drawing: Drawing, speaker: Speaker): string {
  if (drawing.headed === undefined) return '';
  return speaker.say('dialog', 'picture.of', { what: formLabel(drawing, speaker) });
}

/** The picture of what an option of a question means; nothing where it has none. */
export function pictureOf(question: string, option: string, speaker: Speaker): Picture | undefined {
  const drawing = DRAWINGS[question]?.find((each) => idOf(each) === option);
  return drawing && pictured(drawing, describeBeside(drawing, speaker), speaker);
}

/** The pictures beside a message that belong to no option: where to look, or codes for cameras. */
export function picturesBeside(
  message: Message,
  { options }: Pick<Turn, 'options'>,
  speaker: Speaker,
): readonly Picture[] {
  if (message.kind === 'question') {
    const drawings = DRAWINGS[message.question] ?? [];
    const others = drawings.filter((each) => !options.includes(idOf(each)));
    return others.map((each) => pictured(each, describe(each, speaker), speaker));
  }
  return codesIn(message, speaker).map(({ code, alt }) => ({ svg: qrSvg(code), alt }));
}
