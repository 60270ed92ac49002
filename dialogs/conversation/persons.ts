import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import { questionOf } from '../questions/index.ts';
import { hasOwn } from '../questions/personen.ts';
import { keptOf, type ToldPerson, toldOf } from '../questions/told.ts';
import type { Asked } from '../recognise/asked.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { personsIn, relativeNamed } from '../recognise/persons.ts';
import { record } from '../trail/settle.ts';
import { sharedAnswers } from '../trail/sharing.ts';
import { situationOf } from '../trail/situation.ts';
import type { Perform, Reaction } from './performing.ts';
import type { Tell } from './telling.ts';

/** Takes a text that names others than the person spoken of; nothing (`null`) where it does not. */
export type TellPersons = (
  position: Position,
  text: string,
  asked: Asked,
  lexicon: Lexicon,
) => Reaction | null;

/** Whether somebody's turn has just begun, and nobody said yet who they are. */
function isNew({ trail, asking: { given } }: Position): boolean {
  return trail.others.length > 0 && given['person'] === undefined && !hasOwn(given);
}

/** Those of whom something was told already, with what is told of them and of more of them now. */
function joined(before: readonly ToldPerson[], now: readonly ToldPerson[]): readonly ToldPerson[] {
  const more = (one: ToldPerson) => now.find(({ person }) => person === one['person']);
  const others = now.filter(({ person }) => before.every((each) => each['person'] !== person));
  // Nothing is taken back by what is told: every answer there is has a value.
  const both = (each: ToldPerson) => record(each, more(each) ?? {}) as ToldPerson;
  return [...before.map(both), ...others];
}

/**
 * Makes what takes texts about several persons: once a verdict stands, whoever is named is the next one; before
 * that it is asked whether to help all of them.
 * @param tell takes what is told of the person spoken of
 * @param config the reading to ask by
 */
export function createTellPersons(
  perform: Perform,
  tell: Tell,
  config: InterviewConfig,
): TellPersons {
  /** What is asked of whoever comes next: their paper. */
  function askedOfOthers({ trail: { asOf }, asking: { given } }: Position): Asked {
    const shared = situationOf({ asOf, steps: [sharedAnswers(given)] }, config);
    const options = questionOf('papier').options(shared);
    return {
      question: 'papier',
      options,
      isMonth: false,
      settled: shared.settled,
      asOf: shared.asOf,
    };
  }

  /** Somebody who is named and of whom nothing else is told. */
  function onlyNamed(position: Position, text: string, lexicon: Lexicon): Reaction | null {
    const isOver = position.question === null;
    const person = isOver || isNew(position) ? relativeNamed(text, lexicon) : null;
    if (person === null) return null;
    return perform(position, { type: isOver ? 'NEXT_PERSON' : 'TELL', answers: { person } });
  }

  return (position, text, asked, lexicon) => {
    const found = personsIn(text, asked, askedOfOthers(position), lexicon);
    if (found === null) return onlyNamed(position, text, lexicon);
    const { question, asking } = position;
    const { persons, shared } = found;
    const [first, ...others] = persons as [ToldPerson, ...ToldPerson[]];
    const { person = 'selbst' } = asking.given;
    const isAboutThis = persons.some((each) => each['person'] === person);
    if (question === null && !isAboutThis) {
      const answers = { ...first, ...keptOf(others, 'queued') };
      return perform(position, { type: 'NEXT_PERSON', answers });
    }
    const isThis = others.length === 0 && (isAboutThis || isNew(position));
    if (isThis) return tell(position, { ...shared, ...first });
    const named = keptOf(joined(toldOf(asking.given, 'asked'), persons), 'asked');
    return tell(position, { ...shared, ...named });
  };
}
