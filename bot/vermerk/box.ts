/** A box to be ticked. */
export const BOX = '☐';

/** Something with the box before it from which no line parts it. */
export const ticked = (text: string) => `${BOX}\u00A0${text}`;

/** What parts two boxes with their words: a line may end there. */
export const APART = '\u00A0\u00A0 ';
