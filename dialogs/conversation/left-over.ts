import { fold } from '../recognise/fold.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import type { Message } from './message.ts';

/** The most pieces that are quoted back, and the most signs of each. */
const MOST_PIECES = 3;
const LONGEST_PIECE = 40;

/** Figures as they are in telephone, file and house numbers; a year, or a month and a year, are none. */
const NUMBER = /(?:\d\D?){3}/u;
const MONTH = /(?<!\d[./-]?)(?:[01]?\d[./-](?:20)?|20)\d\d(?![./-]?\d)/gu;

/** Abbreviations of the trade in capitals: "AG", "NE". */
const ABBREVIATION = /^[A-Z]{2,4}$/u;

function isKnown(word: string, { is, standsFor }: Lexicon): boolean {
  return is('filler', word) || standsFor(word).some(({ isSlip }) => !isSlip);
}

/** Whether a word may be a name: with a capital, or in a script that has none, and known to nobody here. */
function mayBeName(typed: string, lexicon: Lexicon): boolean {
  const first = typed.charAt(0);
  const isSmall = first !== first.toUpperCase();
  if (isSmall || !/\p{L}/u.test(typed) || ABBREVIATION.test(typed)) return false;
  return !lexicon.tokensOf(fold(typed)).every(({ word }) => isKnown(word, lexicon));
}

function isQuotable(piece: string, lexicon: Lexicon): boolean {
  const words = piece.split(/\s+/u);
  const beside = piece.replaceAll(MONTH, '');
  const isDigits = piece === beside && !/\p{L}/u.test(piece);
  return !isDigits && !NUMBER.test(beside) && !words.some((word) => mayBeName(word, lexicon));
}

function shortened(piece: string): string {
  return piece.length > LONGEST_PIECE ? `${piece.slice(0, LONGEST_PIECE).trimEnd()}…` : piece;
}

/**
 * What was not understood, to be quoted back: little of it, and nothing that may be a name, a number or an address.
 * @param rest what was left over of a text, as it was typed
 */
export function quotedBack(rest: readonly string[], lexicon: Lexicon): readonly Message[] {
  const pieces: string[] = [];
  for (const piece of rest.slice(0, 2 * MOST_PIECES)) {
    const short = shortened(piece);
    if (pieces.length < MOST_PIECES && isQuotable(short, lexicon)) pieces.push(short);
  }
  return pieces.length === 0 ? [] : [{ kind: 'leftOver', pieces }];
}
