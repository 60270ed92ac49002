import { isMeantAsCode } from '../src/handover/code.ts';
import type { Answering } from './answering.ts';
import type { Command } from './commands.ts';
import { withCode } from './handover.ts';
import type { Interview, Position } from './interview.ts';
import { chosenLanguage, spokenAt } from './languages.ts';
import { remark } from './message.ts';
import { questionOf } from './questions/index.ts';
import { isTooLong, LONGEST_TEXT } from './recognise/length.ts';
import type { Lexicon } from './recognise/lexicon.ts';
import { type Recognised, recognise } from './recognise/recognise.ts';
import type { Terms } from './terms.ts';
import type { Turn } from './turn.ts';
import type { Turns } from './turns.ts';

/** What recognition knows of a language; of all, as long as none is chosen. */
export type LexiconOf = (language: string | null) => Lexicon;

/** What typed text can lead to. */
interface Parts {
  readonly interview: Interview;
  readonly turns: Turns;
  readonly answering: Answering;
  readonly command: Command;
  readonly languages: Terms['languages'];
  readonly lexiconOf: LexiconOf;
}

/**
 * Understands what is typed: a code, a command, the name of a language, or answers.
 * @returns a function from a position and a text to the turn they lead to
 */
export function createTyped({
  interview,
  turns: { turn, atEnd, led },
  answering: { tell, answer },
  command,
  languages,
  lexiconOf,
}: Parts): (position: Position, text: string) => Turn {
  function lexiconAt({ asking, state }: Position): Lexicon {
    const { language, second } = spokenAt({ asking, state }, languages);
    // German is understood with every other language: of two the other one is looked up.
    const understood = language === 'de' ? (second ?? language) : language;
    return lexiconOf(chosenLanguage(state) === undefined ? null : understood);
  }

  /** The language that a text names, not spoken yet; nothing where it answers what was asked. */
  function anotherLanguage(
    position: Position,
    text: string,
    { answers, candidates }: Recognised,
    lexicon: Lexicon,
  ): string | null {
    const { question } = position;
    const isAnswer = question !== null && answers[question] !== undefined;
    if (isAnswer || candidates.length > 0) return null;
    const named = lexicon.languageNamed(text);
    return named === spokenAt(position, languages).language ? null : named;
  }

  function understand(position: Position, text: string, lexicon: Lexicon): Turn {
    const { question, options, asking } = position;
    const isMonth = question !== null && questionOf(question).isMonth === true;
    const { settled, asOf } = asking;
    const asked = { question: question ?? 'ergebnis', options, isMonth, settled, asOf };
    const recognised = recognise(text, asked, lexicon);
    const language = anotherLanguage(position, text, recognised, lexicon);
    const changed = language === null ? undefined : command(position, `sprache:${language}`);
    if (changed !== undefined) return changed;
    if (question !== null) return answer(position, question, recognised);
    // After the verdict an answer given anew leads to another verdict, or to what is still to be asked.
    const { answers } = recognised;
    return Object.keys(answers).length > 0 ? tell(position, answers) : atEnd(position);
  }

  return (position, text) => {
    const trimmed = text.trim();
    if (trimmed === '') return turn(position, []);
    if (isTooLong(trimmed)) return turn(position, [remark('tooLong', { max: LONGEST_TEXT })]);
    if (isMeantAsCode(trimmed)) return led(position, withCode(position, trimmed, interview));
    const lexicon = lexiconAt(position);
    const day = lexicon.stichtagIn(trimmed, position.asking.asOf);
    const meant = day === null ? lexicon.command(trimmed) : `stichtag:${day}`;
    const done = command(position, meant ?? '');
    return done ?? understand(position, trimmed, lexicon);
  };
}
