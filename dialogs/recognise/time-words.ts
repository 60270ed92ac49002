import type { TimeWords } from './words.ts';

/** The names of each month in several languages; a year has up to thirteen. */
function namesOfMonths(all: readonly TimeWords['monthNames'][]): TimeWords['monthNames'] {
  const most = Math.max(...all.map(({ length }) => length));
  return Array.from({ length: most }, (_, month) => all.flatMap((names) => names[month] ?? []));
}

/** The words of time of several languages as one. */
export function mergedTime(all: readonly TimeWords[]): TimeWords {
  const lists = (kind: Exclude<keyof TimeWords, 'numbers' | 'monthNames' | 'calendars'>) =>
    all.flatMap((words) => words[kind]);
  return {
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)),
    monthNames: namesOfMonths(all.map(({ monthNames }) => monthNames)),
    calendars: {
      ethiopic: namesOfMonths(all.map(({ calendars }) => calendars.ethiopic)),
      persian: namesOfMonths(all.map(({ calendars }) => calendars.persian)),
    },
    month: lists('month'),
    year: lists('year'),
    week: lists('week'),
    day: lists('day'),
    half: lists('half'),
    oneAndAHalf: lists('oneAndAHalf'),
    last: lists('last'),
    beforeLast: lists('beforeLast'),
    lastYear: lists('lastYear'),
    current: lists('current'),
    today: lists('today'),
    vague: lists('vague'),
    of: lists('of'),
    ordinal: lists('ordinal'),
    thousands: lists('thousands'),
    yearEndings: lists('yearEndings'),
  };
}

/** The lists whose words tell a time by themselves. */
const TELLING = [
  'month',
  'year',
  'week',
  'day',
  'half',
  'oneAndAHalf',
  'last',
  'beforeLast',
  'lastYear',
  'current',
  'today',
  'vague',
] as const satisfies readonly (keyof TimeWords)[];

/** The words that tell a time, however imprecise. */
export function wordsOfTime(words: TimeWords): readonly string[] {
  return [...Object.keys(words.numbers), ...TELLING.flatMap((kind) => words[kind])];
}
