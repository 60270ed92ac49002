/**
 * What understands typed text. What comes in: the names and small words of languages, as data, and a text.
 * What goes out: what is certain of it, and what may be meant. Browsers load it at the first text.
 *
 * @example
 * const conversation = createConversation(config, understandingBy(lexiconOf));
 */
export type { LexiconOf } from './conversation/typed.ts';
export { understandingBy } from './conversation/understanding.ts';
export { municipalitiesLike, municipalityNamed } from './gazetteer/municipality.ts';
export { fold } from './recognise/fold.ts';
export {
  isTooLong,
  LONGEST_TEXT,
} from './recognise/length.ts';
export {
  createLexicon,
  type Lexicon,
} from './recognise/lexicon.ts';
export type { Node } from './recognise/names.ts';
export { recognise } from './recognise/recognise.ts';
export type { Steps } from './recognise/steps.ts';
export { TALK_IDS, type TalkWords } from './recognise/talk/words.ts';
export { wordsIn } from './recognise/tokens.ts';
export type {
  OptionNames,
  Words,
} from './recognise/words.ts';
