import { STATUS_IDS, STATUSES, type StatusId } from './index.ts';
import type { Status } from './status.ts';

/** Forms of a paragraph under which a status is found: `24:1` is `24*`, too. */
function formsOf(code: string): readonly string[] {
  const number = /^(\d+[a-z]?)(?::\d[ab]?(?:s\d)?)?$/.exec(code)?.[1];
  return number === undefined ? [code] : [code, `${number}*`];
}

/**
 * The statuses that a paragraph may mean.
 * @param code its number, Absatz and sentence: `60a`, `25:2`, `25:1s3`
 * @returns none for one that is not known here
 */
export function statusesOfParagraph(code: string): readonly StatusId[] {
  const forms = formsOf(code);
  const all = STATUS_IDS.filter((id) =>
    STATUSES[id].paragraphs.some((each) => forms.includes(each)),
  );
  const own = all.filter((id) => !isCollective(STATUSES[id]));
  return own.length > 0 ? own : all;
}

/**
 * The statuses that a bare number may mean, whose letter may have been left out: `19` is said for § 19d, too.
 * Where a status has the number itself and is no collection, it is that.
 */
export function statusesOfNumber(number: string): readonly StatusId[] {
  const named = statusesOfParagraph(number);
  if (!named.every((id) => isCollective(STATUSES[id]))) return named;
  const lettered = new RegExp(`^${number}[a-z]\\*?$`);
  const own = STATUS_IDS.filter((id) =>
    STATUSES[id].paragraphs.some((each) => lettered.test(each)),
  );
  return [...new Set([...named, ...own])];
}

const isCollective = (status: Status) => status.isCollective === true;

/** The numbers of paragraphs, without what follows on them, of statuses that are as asked. */
function numbersWhere(belongs: (paragraph: string, status: Status) => boolean): readonly string[] {
  const numbers = STATUS_IDS.flatMap((id) =>
    STATUSES[id].paragraphs
      .filter((paragraph) => belongs(paragraph, STATUSES[id]))
      .map((paragraph) => String(Number.parseInt(paragraph, 10))),
  );
  return [...new Set(numbers)];
}

/** The numbers of paragraphs that are written with a letter: 25 for §§ 25a and 25b. */
export const LETTERED_NUMBERS = numbersWhere((paragraph) => /^\d+[a-z]/.test(paragraph));

/** The numbers that are known so well that they are written with an Absatz and no sign. */
export const WELL_KNOWN_NUMBERS = numbersWhere(
  (_, { isKnownByNumber }) => isKnownByNumber === true,
);
