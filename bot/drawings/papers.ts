import type { Speaker } from '../i18n/speaker.ts';
import { box, drawing, fold, lines, marked, paper, photo, printed } from './shapes.ts';

/** How a paper looks, whatever it is headed: an option of the question for its look. */
export type Form = 'karte' | 'aufkleber' | 'gefaltet' | 'blatt' | 'bescheid';

/** A heading in as many lines as it needs, broken between words. */
function inLines(heading: string, longest: number): readonly string[] {
  return heading.split(' ').reduce<string[]>((broken, word) => {
    const last = broken.at(-1);
    const joined = `${last} ${word}`;
    if (last === undefined || joined.length > longest) broken.push(word);
    else broken[broken.length - 1] = joined;
    return broken;
  }, []);
}

/** A sheet as far as its heading tells: it goes on below. */
function sheet(heading: string | null, hasPhoto: boolean): string {
  const words = heading === null ? [] : inLines(heading, 28);
  const below = 36 + words.length * 13;
  return drawing(
    paper(40, 10, 160, 130),
    lines(52, 18, [36]),
    printed(120, 42, words, 9.8, 'middle'),
    hasPhoto ? photo(54, below, 30) : '',
    lines(hasPhoto ? 94 : 54, below, hasPhoto ? [84, 92, 70, 60] : [120, 132, 118, 126, 90]),
  );
}

/** A folded paper: its first page, and the ones behind the fold. */
function folded(heading: string | null, boxes: number): string {
  const words = heading === null ? [] : inLines(heading, 21);
  const below = 40 + words.length * 13;
  return drawing(
    paper(14, 12, 212, 130),
    fold(150, 12, 130),
    printed(82, 38, words, 10.5, 'middle'),
    boxes === 0
      ? lines(26, below, [104, 112, 96, 60])
      : Array.from({ length: boxes }, (_, index) => box(26, below + index * 13)).join('') +
          lines(40, below + 2, [92, 84, 96].slice(0, boxes), 13),
    photo(164, 26, 26),
    lines(164, 66, [50, 44, 52, 40, 48]),
  );
}

/** The card of an electronic Aufenthaltstitel. */
function card(heading: string): string {
  return drawing(
    paper(50, 18, 140, 86, 7),
    printed(102, 36, [heading.toUpperCase()], 7.5),
    photo(60, 42, 34),
    lines(104, 46, [70, 58, 74, 50, 62]),
  );
}

/** The back of the card: where the paragraph stands. */
function cardBack(remarks: string): string {
  return drawing(
    paper(50, 18, 140, 86, 7),
    lines(62, 28, [60, 44]),
    marked(58, 44, 122, 34),
    printed(64, 57, [remarks], 9),
    printed(64, 71, ['§ …'], 11),
    lines(62, 88, [110]),
  );
}

/** A sticker on a page of a passport. */
function sticker(heading: string): string {
  return drawing(
    paper(24, 8, 96, 104, 3),
    paper(120, 8, 96, 104, 3),
    lines(38, 30, [60, 52, 64, 40]),
    marked(126, 34, 84, 52),
    printed(130, 44, [heading.toUpperCase()], 6.5),
    photo(131, 50, 20),
    lines(158, 54, [44, 38, 46]),
  );
}

/** A letter with a decision. */
function letter(heading: string): string {
  return drawing(
    paper(40, 10, 160, 130),
    lines(52, 22, [54, 44]),
    lines(150, 22, [38]),
    printed(120, 64, [heading], 14, 'middle'),
    lines(54, 78, [130, 122, 132, 80]),
  );
}

const heading = (option: string, german: Speaker) =>
  german.sayById('labels', `hilfe-ueberschrift.${option}`);

/** One drawing: which form it shows, what it is headed, and how it is drawn. */
export interface Drawing {
  readonly form: Form;
  /** The option of the heading's question; nothing where the form alone is meant. */
  readonly headed?: string;
  /** @param german what is printed on papers is German, in every language */
  readonly draw: (german: Speaker) => string;
}

/** The name of a drawing. */
export function idOf({ form, headed }: Drawing): string {
  return headed ?? form;
}

function headed(form: Form, option: string, draw: (words: string) => string): Drawing {
  return { form, headed: option, draw: (german) => draw(heading(option, german)) };
}

/** The drawings of each question, in the order of its options. */
export const DRAWINGS: Readonly<Record<string, readonly Drawing[]>> = {
  'hilfe-papier': [
    { form: 'karte', draw: ({ say }) => card(say('terms', 'aufenthaltstitel')) },
    { form: 'aufkleber', draw: ({ say }) => sticker(say('terms', 'aufenthaltstitel')) },
    { form: 'gefaltet', draw: () => folded(null, 0) },
    { form: 'blatt', draw: () => sheet(null, false) },
    { form: 'bescheid', draw: (german) => letter(heading('bescheid', german)) },
  ],
  'hilfe-ueberschrift': [
    headed('gefaltet', 'aufenthaltsgestattung', (words) => folded(words, 0)),
    headed('gefaltet', 'duldung', (words) => folded(words, 0)),
    headed('gefaltet', 'fiktion', (words) => folded(words, 3)),
    headed('blatt', 'erlaubter-aufenthalt', (words) => sheet(words, false)),
    headed('blatt', 'ankunftsnachweis', (words) => sheet(words.split(',')[0] ?? '', true)),
    headed('blatt', 'grenzuebertritt', (words) => sheet(words, false)),
  ],
  'hilfe-titel': [
    {
      form: 'karte',
      headed: 'anmerkungen',
      draw: ({ say }) => cardBack(say('terms', 'anmerkungen')),
    },
  ],
};
