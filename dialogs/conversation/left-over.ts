import { fold } from '../recognise/fold.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { isMonthName } from '../recognise/read.ts';
import type { Message } from './message.ts';

/** What is said of what was not understood. */
type LeftOver = Message & { readonly kind: 'leftOver' };

/** The most pieces that are quoted back, and the most signs of each. */
const MOST_PIECES = 3;
const LONGEST_PIECE = 40;

/** Figures as they are in telephone, file and house numbers. */
const NUMBER = /(?:\d\D?){3}/u;

/** A year, or a month and a year. */
const MONTH = /^(?:[01]?\d[./-](?:20)?|20)\d\d$/u;

const YEAR = /^20\d\d$/u;

/** Abbreviations of the trade in capitals: "AG", "NE". Longer ones may be names. */
const ABBREVIATION = /^[A-Z]{2}$/u;

function isKnown(word: string, { is, isOfTime, standsFor }: Lexicon): boolean {
  const isSmall = is('filler', word) || is('counselling', word) || isOfTime(word);
  return isSmall || standsFor(word).some(({ isSlip }) => !isSlip);
}

/** Whether a word may be a name: with a capital, or in a script that has none, and known to nobody here. */
function mayBeName(typed: string, lexicon: Lexicon): boolean {
  const first = typed.charAt(0);
  const isSmall = first !== first.toUpperCase();
  if (isSmall || !/\p{L}/u.test(typed) || ABBREVIATION.test(typed)) return false;
  return !lexicon.tokensOf(fold(typed)).every(({ word }) => isKnown(word, lexicon));
}

/** What can be done with a piece that was not understood: quoted, or only owned up to; `null`: it says nothing. */
function standingOf(piece: string, lexicon: Lexicon): 'quoted' | 'kept' | null {
  const words = piece.split(/\s+/u);
  const isNamedMonth = (index: number) =>
    YEAR.test(String(words[index + 1])) && isMonthName(fold(String(words[index])), lexicon);
  // Behind another word than "since", "until" or a month's name it is the number of a file, or of a house.
  const isOpening = (index: number) =>
    index === 0 || lexicon.is('boundary', fold(String(words[index - 1])));
  const isMonth = (word: string, index: number) =>
    isNamedMonth(index) || (MONTH.test(word) && (isOpening(index) || isNamedMonth(index - 1)));
  const others = words.filter((word, index) => !isMonth(word, index));
  const isSaid = /\p{L}/u.test(piece) || others.length < words.length;
  if (!isSaid || NUMBER.test(others.join(' '))) return null;
  return others.some((word) => mayBeName(word, lexicon)) ? 'kept' : 'quoted';
}

function shortened(piece: string): string {
  return piece.length > LONGEST_PIECE ? `${piece.slice(0, LONGEST_PIECE).trimEnd()}…` : piece;
}

/**
 * What was not understood, to be quoted back: little of it, and nothing that may be a name, a number or an address. Where
 * there is nothing else, it is only said that not all was understood.
 * @param rest what was left over of a text, as it was typed
 */
export function quotedBack(rest: readonly string[], lexicon: Lexicon): readonly LeftOver[] {
  const said = rest.slice(0, 2 * MOST_PIECES).map(shortened);
  const standings = said.map((piece) => standingOf(piece, lexicon));
  const pieces = said.filter((_, index) => standings[index] === 'quoted').slice(0, MOST_PIECES);
  const isKept = standings.includes('kept');
  return pieces.length === 0 && !isKept ? [] : [{ kind: 'leftOver', pieces }];
}
