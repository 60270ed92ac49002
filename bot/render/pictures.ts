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

/** What a drawing shows, for whoever does not see it; what is printed on it stays German. */
export function describe({ form, headed }: Drawing, speaker: Speaker): string {
  const what = optionLabel('hilfe-papier', form, speaker);
  if (headed === undefined) return speaker.say('dialog', 'picture.of', { what });
  if (headed === 'anmerkungen') return speaker.say('dialog', 'picture.remarks', { what });
  const heading = optionLabel('hilfe-ueberschrift', headed, createSpeaker('de', undefined));
  return speaker.say('dialog', 'picture.headed', { what, heading: speaker.whole(heading) });
}

/** The pictures that belong to a message: drawings of papers, or a code for cameras. */
export function picturesOf(message: Message, speaker: Speaker): readonly Picture[] {
  if (message.kind === 'question') {
    const drawings = DRAWINGS[message.question] ?? [];
    return drawings.map((each) => ({ svg: each.draw(), alt: describe(each, speaker) }));
  }
  if (message.kind !== 'remark' || message.id !== 'code') return [];
  const alt = speaker.say('dialog', 'codePicture');
  return [{ svg: qrSvg(String(message.params['code'])), alt }];
}
