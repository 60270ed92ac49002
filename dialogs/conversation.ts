import { explain as explainVerdict } from '../src/explain.ts';
import { isMeantAsCode } from '../src/handover/code.ts';
import type { Step } from './answers.ts';
import { familyOf, sharedAnswers } from './family.ts';
import { aboutCodes, withCode } from './handover.ts';
import {
  type Beginning,
  canAnswer,
  createInterview,
  type Position,
  stillValid,
} from './interview.ts';
import {
  aboutLanguage,
  aboutPair,
  chosenLanguage,
  spokenAt,
  withoutPair,
  withPair,
} from './languages.ts';
import { type Message, type RemarkId, remark } from './message.ts';
import { isQuestionId, type QuestionId, questionOf } from './questions/index.ts';
import { changeOf, checkedAnswers, takenBack } from './questions/pruefung.ts';
import type { Lexicon } from './recognise/lexicon.ts';
import { type Recognised, recognise } from './recognise/recognise.ts';
import { isBeforeItsTime, problemRemark, refusal } from './refusing.ts';
import { aboutDropped } from './reviewing.ts';
import { factsOf, situationOf } from './situation.ts';
import { readState } from './state.ts';
import { withStichtag } from './stichtag.ts';
import type { Terms } from './terms.ts';
import type { Conversation, Turn } from './turn.ts';

/** The longest text that is read, in characters. */
const LONGEST_TEXT = 2000;

/**
 * Makes a conversation.
 * @param terms the reading to ask and decide by, and the languages offered
 * @param lexiconOf what recognition knows of a language; of all, as long as none is chosen
 */
export function createConversation(
  terms: Terms,
  lexiconOf: (language: string | null) => Lexicon,
): Conversation {
  const { rules, languages } = terms;
  const interview = createInterview(terms);

  /** The turn at a position: what was remarked, then the question, or the verdict at the end. */
  function turn(position: Position, said: readonly Message[]): Turn {
    const { state, question, options, asking } = position;
    const facts = factsOf(asking.settled, asking.asOf);
    const family = question === null ? familyOf(position, terms) : [];
    const asks: readonly Message[] =
      question === null
        ? [...(family.length > 0 ? [{ kind: 'family' } as const] : []), { kind: 'verdict' }]
        : [{ kind: 'question', question }];
    return {
      state,
      messages: [...said, ...asks],
      question,
      options,
      answers: asking.settled,
      facts,
      verdict: question === null ? explainVerdict(facts, rules) : null,
      family,
      ...spokenAt(position, languages),
    };
  }

  function stay(position: Position, ...said: readonly Message[]): Turn {
    return turn(position, said);
  }

  /** Says something beside the interview; a verdict that stands is not said once more. */
  function aside(position: Position, message: Message): Turn {
    if (position.question !== null) return stay(position, message);
    return { ...turn(position, []), messages: [message] };
  }

  /** The verdict stands already: it is not said once more. */
  function atEnd(position: Position, why: RemarkId = 'atEnd'): Turn {
    return aside(position, remark(why));
  }

  function choose(position: Position, option: string): Turn {
    const { question, state, asking } = position;
    if (question === null) return atEnd(position);
    if (!canAnswer(question, option, asking))
      return stay(position, refusal(question, option, asking.asOf));
    const changed = changeOf(option);
    if (question === 'pruefung' && changed !== null) return change(position, changed);
    const next = interview.send(state, { type: 'ANSWER', question, value: option });
    if (question === 'sprache') return turn(next, aboutLanguage(position, option, languages));
    if (question === 'rolle') return turn(next, aboutPair(next, languages));
    return turn(next, aboutDropped(position, next, terms));
  }

  /** Asks a question anew; all other answers stay. */
  function change(position: Position, question: string | undefined): Turn {
    const isChecked = checkedAnswers(position.asking).some(([id]) => id === question);
    if (question === undefined || !isChecked) return aside(position, remark('nothingToChange'));
    const step = takenBack(question);
    return turn(interview.send(position.state, { type: 'TELL', step }), [remark('changing')]);
  }

  function tell(position: Position, step: Step): Turn {
    const next = interview.send(position.state, { type: 'TELL', step });
    const { sprache, ...answers } = step;
    const told = Object.entries(answers) as [string, string][];
    return turn(next, [
      ...(sprache == null ? [] : aboutLanguage(position, sprache, languages)),
      ...(told.length > 0 ? [{ kind: 'understood', answers: told } as const] : []),
      ...aboutDropped(position, next, terms),
    ]);
  }

  function goBack({ state }: Position): Turn {
    const next = interview.send(state, { type: 'BACK' });
    const taken = state.context.steps.slice(next.state.context.steps.length);
    const answers = taken.flatMap((step) => Object.entries(step)).filter(isGiven);
    const isSame = next.state.context.others.length === state.context.others.length;
    if (isSame && taken.length === 0) return turn(next, [remark('nothingBack')]);
    return turn(next, answers.length > 0 ? [{ kind: 'withdrawn', answers }] : []);
  }

  /** Another language: named along with the command, or asked for. */
  function changeLanguage(position: Position, language: string | undefined): Turn {
    if (position.question === 'sprache') return choose(position, language ?? 'unbekannt');
    if (language !== undefined) return tell(position, { sprache: language });
    return turn(interview.send(position.state, { type: 'TELL', step: { sprache: null } }), []);
  }

  function pairWith(position: Position, other: string | undefined): Turn {
    return turn(...withPair(position, other, languages, interview));
  }

  /** Where something led, and what is said to it; where nothing moved it is said beside. */
  function led(position: Position, [next, said]: readonly [Position, readonly Message[]]): Turn {
    const [why] = said;
    return next === position && why !== undefined ? aside(position, why) : turn(next, said);
  }

  /** One more person of the family: where they live stays, all else is asked anew. */
  function nextPerson(position: Position): Turn {
    if (position.question !== null) return stay(position, remark('personLater'));
    const shared = sharedAnswers(position.asking.given);
    return turn(interview.send(position.state, { type: 'NEXT_PERSON', shared }), [
      remark('nextPerson'),
    ]);
  }

  function explain(position: Position, kind: 'help' | 'why'): Turn {
    const { question } = position;
    return question === null ? atEnd(position) : stay(position, { kind, question });
  }

  const commands: Readonly<Record<string, (at: Position, argument?: string) => Turn>> = {
    zurueck: goBack,
    neu: ({ state }) => turn(interview.send(state, { type: 'RESTART' }), [remark('restarted')]),
    loeschen: (position) => ({
      ...turn(interview.send(position.state, { type: 'FORGET' }), [remark('forgotten')]),
      // It is confirmed in the language that was spoken, although that is forgotten, too.
      ...spokenAt(position, languages),
    }),
    sprache: changeLanguage,
    zweit: pairWith,
    zweisprachig: (position) => pairWith(position, undefined),
    einsprachig: ({ state }) => turn(...withoutPair(state, interview)),
    hilfe: (position) => explain(position, 'help'),
    warum: (position) => explain(position, 'why'),
    aendern: change,
    person: nextPerson,
    stichtag: (position, day) => led(position, withStichtag(position, day, interview)),
    code: (position) => aside(position, aboutCodes(position, terms)),
    vermerk: (position) =>
      aside(position, position.question === null ? { kind: 'vermerk' } : remark('vermerkEarly')),
  };

  /** Carries out a command; nothing where there is none of that name. */
  function command(position: Position, name: string): Turn | undefined {
    const [verb, argument] = name.split(':') as [string, string?];
    return commands[verb]?.(position, argument);
  }

  function lexiconAt({ asking, state }: Position): Lexicon {
    const { language, second } = spokenAt({ asking, state }, languages);
    // German is understood with every other language: of two the other one is looked up.
    const understood = language === 'de' ? (second ?? language) : language;
    return lexiconOf(chosenLanguage(state) === undefined ? null : understood);
  }

  function say(position: Position, text: string): Turn {
    const trimmed = text.trim();
    if (trimmed === '') return stay(position);
    if (trimmed.length > LONGEST_TEXT)
      return stay(position, remark('tooLong', { max: LONGEST_TEXT }));
    if (isMeantAsCode(trimmed)) return led(position, withCode(position, trimmed, interview));
    const lexicon = lexiconAt(position);
    const day = lexicon.stichtagIn(trimmed, position.asking.asOf);
    const meant = day === null ? lexicon.command(trimmed) : `stichtag:${day}`;
    const done = command(position, meant ?? '');
    return done ?? understand(position, trimmed, lexicon);
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
    if (language !== null) return changeLanguage(position, language);
    if (question !== null) return answer(position, question, recognised);
    // After the verdict an answer given anew leads to another verdict, or to what is still to be asked.
    const { answers } = recognised;
    return Object.keys(answers).length > 0 ? tell(position, answers) : atEnd(position);
  }

  function answer(position: Position, question: QuestionId, recognised: Recognised): Turn {
    const { asking } = position;
    const { answers, candidates, problem } = recognised;
    const notYet = Object.entries(answers).find(
      ([id, value]) => isQuestionId(id) && isBeforeItsTime(value, asking.asOf),
    );
    if (notYet !== undefined) return stay(position, refusal(question, notYet[1], asking.asOf));
    if (problem !== null) return stay(position, problemRemark(problem, question));
    const { pruefung } = answers;
    if (pruefung !== undefined) return choose(position, pruefung);
    if (candidates.length === 0) return tell(position, answers);
    const told = Object.keys(answers).length > 0 ? tell(position, answers) : turn(position, []);
    // What was certain may have ended the interview, or made the question needless.
    if (told.question !== question) return told;
    const askedBack = { question, options: candidates };
    const back = interview.send(told.state, { type: 'ASK_BACK', askedBack });
    const understood = told.messages.filter((message) => message.kind === 'understood');
    return turn(back, [...understood, remark('which')]);
  }

  function resume(stored: unknown, beginning: Beginning): Turn {
    const read = readState(stored);
    if ('state' in read) return turn(interview.at(read.state), []);
    const { asOf, preset } = beginning;
    const kept = stillValid(read.answers, (steps) => situationOf({ asOf, steps: [steps] }, terms));
    const fresh = interview.start({ asOf, preset });
    const next = interview.send(fresh.state, { type: 'TELL', step: kept });
    return turn(next, [remark('stateOutdated')]);
  }

  return {
    // Where the language is still to be chosen, the greeting waits for it.
    start: (beginning, said = []) => {
      const position = interview.start(beginning);
      const greeting: readonly RemarkId[] = position.question === 'sprache' ? [] : ['greeting'];
      const first = [...said, ...greeting].map((id) => remark(id));
      return turn(position, first);
    },
    resume,
    take: (state, input) => {
      const position = interview.at(state);
      if ('choose' in input) return choose(position, input.choose);
      if ('text' in input) return say(position, input.text);
      return command(position, input.command) ?? stay(position, remark('notUnderstood'));
    },
    decline: (state, why) => aside(interview.at(state), remark(why)),
  };
}

/** An answer, not the taking back of one. */
function isGiven(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null && entry[0] !== 'pruefung';
}
