import { fold } from './fold.ts';

/** The longest text that is read, in characters. */
export const LONGEST_TEXT = 2000;

/** Whether a text is too long to be read, as it is typed or folded: one sign can stand for many. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT || fold(text).length > LONGEST_TEXT;
}
