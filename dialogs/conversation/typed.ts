import { without } from '../answers.ts';
import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import { questionOf } from '../questions/index.ts';
import { checkedAnswers } from '../questions/pruefung.ts';
import type { Asked } from '../recognise/asked.ts';
import { changeIn, notRightIn } from '../recognise/change.ts';
import { differenceIn } from '../recognise/difference.ts';
import { fold } from '../recognise/fold.ts';
import { isTooLong, LONGEST_TEXT } from '../recognise/length.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { recognise } from '../recognise/recognise.ts';
import type { Recognised } from '../recognise/recognised.ts';
import type { Talk } from '../recognise/talk/talk.ts';
import { forOneTurn } from '../recognise/turn-lexicon.ts';
import { askedAbout, isEmpty } from '../trail/overwriting.ts';
import type { Answer } from './answering.ts';
import { quotedBack } from './left-over.ts';
import { type Message, remark } from './message.ts';
import { openingIn } from './opening.ts';
import { beside, type Perform, type Reaction, remarked } from './performing.ts';
import type { TellPersons } from './persons.ts';
import { requested } from './requests.ts';
import { after, type Tell, toldIn } from './telling.ts';

/** What recognition knows of a language; as long as none is chosen (`null`), of German, English, and a little of all. */
export type LexiconOf = (language: string | null) => Lexicon;

/** A text without what parts its words. */
const lettersOf = (text: string) => text.replaceAll(/[\p{P}\s]/gu, '');

/** Whether no answer came of a text, nor anything that may be one. */
function isNothing(recognised: Recognised): boolean {
  return isEmpty(toldIn(recognised)) && recognised.candidates.length === 0;
}

/** The status that has words of fear in its name: "must not be deported". */
const BAN = 'abschiebungsverbot-ohne-karte';

/** Whether every word of a text belongs to an answer in it, or it names a ban on deportation that somebody has. */
function isPlainFact(text: string, recognisedIn: () => Recognised): boolean {
  if (fold(text).includes('?')) return false;
  const recognised = recognisedIn();
  const isFact = recognised.rest.length === 0 || recognised.answers['status'] === BAN;
  return !isNothing(recognised) && isFact;
}

/** The questions whose options are named for their difference, wherever the interview stands. */
const TOLD_APART = ['papier', 'status'] as const;

/** What is no reason to answer a text in which there is no answer; a month that is none is one. */
const VAGUE: readonly Recognised['problem'][] = [null, 'notUnderstood', 'negated'];

/** Says that names and numbers are not needed: first, but for what is said to whoever is in danger. */
function withPersonal(said: readonly Message[]): readonly Message[] {
  const isTalk = said[0]?.kind === 'talk';
  return [...said.slice(0, Number(isTalk)), remark('personal'), ...said.slice(Number(isTalk))];
}

/**
 * Understands what is typed: a command, the name of a language, or answers.
 * @returns a function from a position and a text to what came of it
 */
export function createTyped(
  perform: Perform,
  tell: Tell,
  answer: Answer,
  tellPersons: TellPersons,
  lexiconOf: LexiconOf,
  { rules }: Pick<InterviewConfig, 'rules'>,
): (position: Position, text: string) => Reaction {
  /** The language that a text names, not spoken yet; nothing where it answers what was asked. */
  function anotherLanguage(
    { question, spoken }: Position,
    text: string,
    { answers, candidates }: Recognised,
    lexicon: Lexicon,
  ): string | null {
    const isAnswer = question !== null && answers[question] !== undefined;
    // Where somebody comes from, the name of a language is that of a people.
    if (isAnswer || candidates.length > 0 || question === 'herkunft') return null;
    const named = lexicon.languageNamed(text);
    return named === spoken.language ? null : named;
  }

  /** The questions whose answers can be changed. */
  function givenAt({ asking }: Position): readonly string[] {
    return checkedAnswers(asking).map(([id]) => id);
  }

  /** The command that a text is; once everything is answered, one to change an answer, too. */
  function commandIn(position: Position, text: string, lexicon: Lexicon): string | null {
    const { question } = position;
    const named = lexicon.command(text);
    if (named !== null || (question !== null && question !== 'pruefung')) return named;
    const changed = changeIn(fold(text), givenAt(position), lexicon);
    return changed === null ? null : `aendern:${changed}`;
  }

  /** At the check, the command to change the answer that is not right by a text which says no other. */
  function notRight(
    position: Position,
    text: string,
    recognised: Recognised,
    lexicon: Lexicon,
  ): Reaction | undefined {
    const { pruefung, ...told } = toldIn(recognised);
    const isWhole = pruefung !== undefined && recognised.rest.length === 0;
    if (position.question !== 'pruefung' || isWhole || !isEmpty(told)) return undefined;
    const isYes = pruefung !== undefined;
    const changed = notRightIn(fold(text), givenAt(position), isYes, lexicon);
    return changed === null ? undefined : command(position, `aendern:${changed}`);
  }

  function command(position: Position, name: string): Reaction | undefined {
    const event = requested(position, name);
    return event === undefined ? undefined : perform(position, event);
  }

  function askedAt(position: Position): Asked {
    const { question, options, asking } = position;
    const isMonth = question !== null && questionOf(question).isMonth === true;
    const { asOf } = asking;
    // What is asked about has no answer that counts yet: naming either one says which.
    const settled = without(asking.settled, askedAbout(position.proposed ?? {}, asking));
    // At the review and after it everything has been answered: what is named there is meant to be another answer.
    const isRevising = question === null || question === 'pruefung';
    const asked = { options, isMonth, settled, asOf, isRevising, rules };
    return { ...asked, question: question ?? 'ergebnis' };
  }

  function recogniseAt(position: Position, text: string, lexicon: Lexicon): Recognised {
    return recognise(text, askedAt(position), lexicon);
  }

  /** What is recognised in a text: found once, and only where it is asked for. */
  function recognisedOnce(position: Position, text: string, lexicon: Lexicon): () => Recognised {
    let recognised: Recognised | undefined;
    return () => {
      recognised ??= recogniseAt(position, text, lexicon);
      return recognised;
    };
  }

  /** Takes what was recognised in a text. */
  function takeUp(
    position: Position,
    text: string,
    recognised: Recognised,
    lexicon: Lexicon,
  ): Reaction {
    const { question } = position;
    const language = anotherLanguage(position, text, recognised, lexicon);
    const changed = language === null ? undefined : command(position, `sprache:${language}`);
    if (changed !== undefined) return changed;
    const anew = notRight(position, text, recognised, lexicon);
    if (anew !== undefined) return anew;
    if (question !== null)
      return quoting(answer(position, question, recognised), text, recognised, lexicon);
    // After the verdict an answer given anew leads to another verdict, or to what is still to be asked.
    const told = toldIn(recognised);
    return isEmpty(told)
      ? remarked(position, 'atEnd')
      : quoting(tell(position, told), text, recognised, lexicon);
  }

  /** With what was not understood quoted back behind what was: beside the whole text it says nothing. */
  function quoting(
    reaction: Reaction,
    text: string,
    recognised: Recognised,
    lexicon: Lexicon,
  ): Reaction {
    const { rest, candidates } = recognised;
    const isTaken = !isEmpty(toldIn(recognised));
    const isWhole =
      !isTaken && (candidates.length > 0 || lettersOf(rest.join('')) === lettersOf(text));
    if (isWhole) return reaction;
    const { said } = reaction;
    const quoted = quotedBack(rest, lexicon).filter(({ pieces }) => isTaken || pieces.length > 0);
    const at = said.findLastIndex(({ kind }) => kind === 'understood') + 1;
    return { ...reaction, said: said.toSpliced(at, 0, ...quoted) };
  }

  /** The facts of a text that names others than the one who writes: of the one it speaks for, or of several. */
  function factsOfPersons(position: Position, text: string, lexicon: Lexicon): Reaction | null {
    const asked = askedAt(position);
    const spokenFor = tellPersons.ofSpokenFor(position, text, asked, lexicon);
    return spokenFor === null
      ? tellPersons.ofSeveral(position, text, asked, lexicon)
      : takeUp(position, text, spokenFor, lexicon);
  }

  /** The facts of a text, of several persons or of one; nothing (`null`) where there are none. */
  function factsIn(
    position: Position,
    text: string,
    ofOne: () => Recognised,
    lexicon: Lexicon,
  ): Reaction | null {
    const ofPersons = factsOfPersons(position, text, lexicon);
    if (ofPersons !== null) return ofPersons;
    const recognised = ofOne();
    // Where there is no figure, what sounds like a month is none: "many thanks".
    const isVague = VAGUE.includes(recognised.problem) || !/\p{Nd}/u.test(text);
    return isNothing(recognised) && isVague ? null : takeUp(position, text, recognised, lexicon);
  }

  /** What is said to a counsellor is answered beside the facts that are told with it, or alone. */
  function hear(position: Position, text: string, talk: Talk, lexicon: Lexicon): Reaction {
    const answer: Message = { kind: 'talk', id: talk.id };
    if (talk.isAlone) return beside(position, answer);
    const recognised = recognisedOnce(position, text, lexicon);
    const isBeside = talk.isMain && (talk.isFirst || !isPlainFact(text, recognised));
    // "A German course since March": what the month is of stands in what is left out.
    const isOfPart = isBeside && !(askedAt(position).isMonth && /\p{Nd}/u.test(text));
    const reaction = isOfPart
      ? factsIn(position, talk.rest, recognisedOnce(position, talk.rest, lexicon), lexicon)
      : factsIn(position, text, recognised, lexicon);
    if (reaction === null) return beside(position, answer);
    return isBeside ? { ...reaction, said: [answer, ...reaction.said] } : reaction;
  }

  function understand(position: Position, text: string, talk: Talk | null, lexicon: Lexicon) {
    if (talk !== null) return hear(position, text, talk, lexicon);
    return (
      factsOfPersons(position, text, lexicon) ??
      takeUp(position, text, recogniseAt(position, text, lexicon), lexicon)
    );
  }

  /** Tells two options apart, where a text asks for the difference; nothing (`null`) where it does not. */
  function aboutDifference(position: Position, text: string, lexicon: Lexicon): Reaction | null {
    const { question, asking } = position;
    const ids = [...new Set([...(question === null ? [] : [question]), ...TOLD_APART])];
    const among = ids.map((id) => ({ question: id, options: questionOf(id).options(asking) }));
    const found = differenceIn(text, askedAt(position), among, lexicon);
    if (found === null) return null;
    const of = ids.find((id) => id === found.question);
    if (of === undefined) return null;
    const { options } = found;
    const isNamed = options.length > 0;
    return beside(
      position,
      isNamed ? { kind: 'difference', question: of, options } : { kind: 'help', question: of },
    );
  }

  function hearText(position: Position, text: string, lexicon: Lexicon): Reaction {
    const talk = lexicon.talkIn(text);
    // Whoever is in danger is answered first, whatever else a text may mean.
    if (talk?.isFirst) return hear(position, text, talk, lexicon);
    const difference = aboutDifference(position, text, lexicon);
    if (difference !== null) return difference;
    const day = lexicon.stichtagIn(text, position.asking.asOf);
    const meant = day === null ? commandIn(position, text, lexicon) : `stichtag:${day}`;
    return (
      command(position, meant ?? '') ??
      announced(position, text, lexicon) ??
      understand(position, text, talk, lexicon)
    );
  }

  /** What is told of somebody who is announced first; nothing where nobody is, or there cannot be one more. */
  function announced(position: Position, text: string, lexicon: Lexicon): Reaction | undefined {
    const opening = openingIn(text, lexicon);
    if (opening === null) return undefined;
    const reaction = command(position, opening.command);
    if (reaction === undefined || reaction.isAside) return undefined;
    return after(reaction, (at) => hearText(at, opening.rest, lexicon));
  }

  return (position, text) => {
    const trimmed = text.trim();
    if (trimmed === '') return { ...beside(position), isAside: false };
    if (isTooLong(trimmed)) return remarked(position, 'tooLong', { max: LONGEST_TEXT });
    const lexicon = forOneTurn(lexiconOf(position.spoken.typing));
    const { kinds, read, shown } = lexicon.redact(trimmed);
    const isSaid = /[\p{L}\p{N}]/u.test(read);
    if (kinds.length === 0) return hearText(position, isSaid ? read : trimmed, lexicon);
    const heard = isSaid ? hearText(position, read, lexicon) : beside(position);
    return { ...heard, said: withPersonal(heard.said), typed: shown };
  };
}
