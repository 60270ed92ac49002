import type { Message } from '../../dialogs/message.ts';
import { DRAWINGS, type Drawing } from '../drawings/papers.ts';
import { createSpeaker, type Speaker } from '../i18n/speaker.ts';
import { optionLabel } from './labels.ts';
import { qrSvg } from './qr.ts';

/** A picture beside a message, and what it shows, in words. */
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
  const heading = optionLabel('hilfe-ueberschrift', headed, createSpeaker('de', undefined));
  return speaker.say('dialog', 'picture.headed', { what, heading: speaker.whole(heading) });
}

/** The hand-over code that a message tells; nothing where it tells none. */
export function codeIn(message: Message): string | null {
  const isCode = message.kind === 'remark' && message.id === 'code';
  return isCode ? String(message.params['code']) : null;
}

/** The pictures that belong to a message: drawings of papers, or a code for cameras. */
export function picturesOf(message: Message, speaker: Speaker): readonly Picture[] {
  if (message.kind === 'question') {
    const drawings = DRAWINGS[message.question] ?? [];
    return drawings.map((each) => ({ svg: each.draw(), alt: describe(each, speaker) }));
  }
  const code = codeIn(message);
  return code === null ? [] : [{ svg: qrSvg(code), alt: speaker.say('dialog', 'codePicture') }];
}
