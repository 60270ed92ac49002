import { isolate } from '../i18n/isolate.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { partsOf } from '../render/spoken.ts';

/** What a button says, in each language that is spoken: a title is one line and has no direction. */
export function titleOf(speakers: readonly Speaker[], say: (speaker: Speaker) => string): string {
  const texts = partsOf(speakers, say).map(({ text }) => text);
  return texts.length === 1 ? texts.join() : texts.map(isolate).join(' · ');
}
