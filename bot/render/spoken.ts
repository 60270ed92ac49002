import type { Turn } from '../../dialogs/index.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';

/** The same thing said in one of the languages of a turn. */
export interface Part {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
}

type Spoken = Pick<Turn, 'language' | 'second' | 'answers'>;

/** The first of them speaks the language chosen. */
export type Speakers = readonly [Speaker, ...Speaker[]];

/** The codes of the languages in which a turn is said. */
export const languagesSpoken = ({ language, second }: Pick<Turn, 'language' | 'second'>) =>
  second === null ? [language] : [language, second];

/** Who speaks in a turn: the language chosen, and the one beside it, if any. */
export function speakersOf({ language, second, answers }: Spoken, i18n: I18n): Speakers {
  const { rolle, person = 'selbst' } = answers;
  // Of somebody else of one's own family it is spoken as whoever helps is spoken to.
  const role = rolle === 'selbst' && person !== 'selbst' ? 'begleitung' : rolle;
  const speaker = (code: string) => i18n.speaker(code, role);
  return [speaker(language), ...(second === null ? [] : [speaker(second)])];
}

/** Without the signs that only keep the direction. */
const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

/** Something said by each of those who speak; what is the same in both languages is said once. */
export function partsOf(
  speakers: readonly Speaker[],
  say: (speaker: Speaker) => string,
): readonly Part[] {
  const parts = speakers.map((speaker) => {
    const { code, dir } = speaker.writing;
    return { lang: code, dir, text: say(speaker) };
  });
  if (parts.length === 1) return parts;
  return parts.filter(
    ({ text }, index) => parts.findIndex((each) => bare(each.text) === bare(text)) === index,
  );
}
