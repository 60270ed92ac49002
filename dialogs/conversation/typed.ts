import { isMeantAsCode } from '../../src/index.ts';
import { without } from '../answers.ts';
import type { Position } from '../machine/interview.ts';
import { questionOf } from '../questions/index.ts';
import { paperOfUnknown } from '../questions/papier.ts';
import { isTooLong, LONGEST_TEXT } from '../recognise/length.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { recognise } from '../recognise/recognise.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { askedAbout, isEmpty } from '../trail/overwriting.ts';
import { chosenLanguage } from '../trail/spoken.ts';
import type { Answering } from './answering.ts';
import { decoded } from './codes.ts';
import { beside, type Perform, type Reaction, remarked } from './performing.ts';
import { requested } from './requests.ts';
import { type Tell, toldIn } from './telling.ts';

/** What recognition knows of a language; of all, as long as none is chosen. */
export type LexiconOf = (language: string | null) => Lexicon;

/**
 * Understands what is typed: a code, a command, the name of a language, or answers.
 * @returns a function from a position and a text to what came of it
 */
export function createTyped(
  perform: Perform,
  tell: Tell,
  { answer }: Answering,
  lexiconOf: LexiconOf,
): (position: Position, text: string) => Reaction {
  function lexiconAt({ trail, asking, spoken: { language, second } }: Position): Lexicon {
    // German is understood with every other language: of two the other one is looked up.
    const understood = language === 'de' ? (second ?? language) : language;
    return lexiconOf(chosenLanguage(trail, asking.languages) === undefined ? null : understood);
  }

  /** The language that a text names, not spoken yet; nothing where it answers what was asked. */
  function anotherLanguage(
    { question, spoken }: Position,
    text: string,
    { answers, candidates }: Recognised,
    lexicon: Lexicon,
  ): string | null {
    const isAnswer = question !== null && answers[question] !== undefined;
    if (isAnswer || candidates.length > 0) return null;
    const named = lexicon.languageNamed(text);
    return named === spoken.language ? null : named;
  }

  function command(position: Position, name: string): Reaction | undefined {
    const event = requested(position, name);
    return event === undefined ? undefined : perform(position, event);
  }

  function understand(position: Position, text: string, lexicon: Lexicon): Reaction {
    const { question, options, asking } = position;
    const isMonth = question !== null && questionOf(question).isMonth === true;
    const { asOf } = asking;
    // What is asked about has no answer that counts yet: naming either one says which.
    const settled = without(asking.settled, askedAbout(position.proposed ?? {}, asking));
    // At the review everything has been answered: what is named there is meant to be another answer.
    const isRevising = question === 'pruefung';
    const asked = { question: question ?? 'ergebnis', options, isMonth, settled, asOf, isRevising };
    const recognised = recognise(text, asked, lexicon);
    const language = anotherLanguage(position, text, recognised, lexicon);
    const changed = language === null ? undefined : command(position, `sprache:${language}`);
    if (changed !== undefined) return changed;
    if (question !== null) return answer(position, question, recognised);
    // After the verdict an answer given anew leads to another verdict, or to what is still to be asked.
    const told = toldIn(recognised);
    return isEmpty(told) ? remarked(position, 'atEnd') : tell(position, told);
  }

  function takeCode(position: Position, code: string): Reaction {
    const read = decoded(code, position.asking.asOf);
    if ('problem' in read) return remarked(position, read.problem);
    // A code carries no paper: where its paragraph was not known, the status stands for it.
    const papier = paperOfUnknown(read.answers['status']);
    const answers = { ...read.answers, ...(papier !== undefined && { papier }) };
    return perform(position, { type: 'TAKE_CODE', answers, gone: read.gone });
  }

  return (position, text) => {
    const trimmed = text.trim();
    if (trimmed === '') return { ...beside(position), isAside: false };
    if (isTooLong(trimmed)) return remarked(position, 'tooLong', { max: LONGEST_TEXT });
    if (isMeantAsCode(trimmed)) return takeCode(position, trimmed);
    const lexicon = lexiconAt(position);
    const day = lexicon.stichtagIn(trimmed, position.asking.asOf);
    const meant = day === null ? lexicon.command(trimmed) : `stichtag:${day}`;
    return command(position, meant ?? '') ?? understand(position, trimmed, lexicon);
  };
}
