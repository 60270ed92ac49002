import type { Turn } from '../../dialogs/turn.ts';
import { createSpeaker, type Speaker } from '../i18n/speaker.ts';
import { writingOf } from '../i18n/texts.ts';

/** The same thing said in one of the languages of a turn. */
export interface Part {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
}

type Spoken = Pick<Turn, 'language' | 'second' | 'answers'>;

/** Who speaks in a turn: the language chosen, and the one beside it, if any. */
export function speakersOf({
  language,
  second,
  answers,
}: Spoken): readonly [Speaker, ...Speaker[]] {
  const speaker = (code: string) => createSpeaker(code, answers['rolle']);
  return [speaker(language), ...(second === null ? [] : [speaker(second)])];
}

/** Without the signs that only keep the direction. */
const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

/** Something said in each language of a turn; what is the same in both is said once. */
export function partsOf(turn: Spoken, say: (speaker: Speaker) => string): readonly Part[] {
  const parts = speakersOf(turn).map((speaker) => {
    const { code, dir } = writingOf(speaker.language);
    return { lang: code, dir, text: say(speaker) };
  });
  return parts.filter(
    ({ text }, index) => parts.findIndex((each) => bare(each.text) === bare(text)) === index,
  );
}
