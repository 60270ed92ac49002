import type { Message } from '../../dialogs/message.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { qrSvg } from './qr.ts';

/** A picture beside a message, and what it shows, in words. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

/** The pictures that belong to a message. */
export function picturesOf(message: Message, speaker: Speaker): readonly Picture[] {
  if (message.kind !== 'remark' || message.id !== 'code') return [];
  const alt = speaker.say('dialog', 'codePicture');
  return [{ svg: qrSvg(String(message.params['code'])), alt }];
}
