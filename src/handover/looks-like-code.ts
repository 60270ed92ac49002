/**
 * Signs in one, or in groups, with a figure among the first: "zwei 24" is something else, and so is a
 * word with its number ("Zimmer12").
 */
const ATTEMPT =
  /^z(?=[a-z\d]*\d)(?![a-z]{2,}\d+$)(?:[a-z\d]{3}(?:[\s\u2010-\u2015-]+[a-z\d]{1,4})*|[a-z\d]{3,17})$/i;

/**
 * Whether a text is written like a code, right or wrong. It needs nothing else of the law.
 * @param text without blanks around it
 */
export function looksLikeCode(text: string): boolean {
  return ATTEMPT.test(text);
}
