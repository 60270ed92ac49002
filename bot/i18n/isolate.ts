/**
 * Opens and closes a stretch of text that keeps its own direction among text of the other: from left to
 * right where it is known to run so ("§ 24" has no letter that would tell), else as its letters do.
 */
const [LEFT_TO_RIGHT, FIRST_STRONG, POP] = ['\u2066', '\u2068', '\u2069'];

/**
 * What may stand inside a Latin run: "§ 25 Abs. 2, 3", "+49 711 123", "Dublin-Verfahren". A mark
 * belongs to the letter before it, which may be an Arabic one: "أهلًا".
 */
const LATIN = String.raw`(?:[\p{Script=Latin}\d§]\p{M}*)`;
const BETWEEN = String.raw`[ \u00A0.,:;/+&–’'·%@_=#?-]`;
/** A run of Latin letters, paragraphs and numbers in a text of another script. */
export const LATIN_RUN = new RegExp(
  // A bracket belongs to the run where it opens and closes in it.
  String.raw`\+?${LATIN}+(?:(?:${BETWEEN}+|\()(?=${LATIN})${LATIN}+|\([^()\p{Script=Arabic}]*\))*%?`,
  'gu',
);
const ISOLATED = /[\u2066\u2068][^\u2069]*\u2069/;

/** A whole number alone keeps its place by itself. */
function needsIsolation(run: string): boolean {
  return !/^\d+$/.test(run);
}

/** A heading as it is printed on a German paper: nothing in it is read from right to left. */
function isLatinAlone(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/[\u2066-\u2069]|\p{Script=Arabic}/u.test(text);
}

/** A stretch that keeps its own direction, whatever stands around it. */
export function isolate(text: string): string {
  return `${FIRST_STRONG}${text}${POP}`;
}

/**
 * Isolates each Latin run of a text that is read from right to left: German terms, paragraphs,
 * telephone numbers, addresses. Without it "§ 60b Abs. 1 AufenthG" comes out scrambled.
 * What is isolated already stays as it is.
 */
export function isolateLatinRuns(text: string): string {
  if (isLatinAlone(text)) return `${LEFT_TO_RIGHT}${text}${POP}`;
  return text
    .split(/([\u2066\u2068][^\u2069]*\u2069)/)
    .map((part) =>
      ISOLATED.test(part)
        ? part
        : part.replaceAll(LATIN_RUN, (run) =>
            needsIsolation(run) ? `${LEFT_TO_RIGHT}${run}${POP}` : run,
          ),
    )
    .join('');
}
