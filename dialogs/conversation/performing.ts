import type { InterviewConfig } from '../config.ts';
import type { ChartEvent } from '../machine/events.ts';
import type { Interview, Position } from '../machine/interview.ts';
import type { Spoken } from '../trail/spoken.ts';
import { type Message, type RemarkId, remark } from './message.ts';
import { refusal } from './refuses.ts';
import { createSays } from './says.ts';

/** What came of something that a person did. */
export interface Reaction {
  readonly position: Position;
  readonly said: readonly Message[];
  /** Nothing moved: what is said is said beside, and a verdict that stands is not said once more. */
  readonly isAside: boolean;
  /** In which languages it is said. */
  readonly spoken: Spoken;
  /** What was typed, with names and numbers blacked out, where there were some. */
  readonly typed?: string;
}

/** Lets something happen, or says why it cannot. */
export type Perform = (from: Position, event: ChartEvent) => Reaction;

/** Something that is only said. */
export function beside(position: Position, ...said: readonly Message[]): Reaction {
  return { position, said, isAside: true, spoken: position.spoken };
}

/** A remark that is only said. */
export function remarked(position: Position, id: RemarkId, params = {}): Reaction {
  return beside(position, remark(id, params));
}

function isSame({ snapshot: { context: from } }: Position, { snapshot }: Position): boolean {
  const { trail, pair, askedBack, proposed } = snapshot.context;
  return (
    trail === from.trail &&
    pair === from.pair &&
    askedBack === from.askedBack &&
    proposed === from.proposed
  );
}

/** @param config the reading that is asked by */
export function createPerform(interview: Interview, config: InterviewConfig): Perform {
  const says = createSays(config);

  function saidOf<Event extends ChartEvent>(event: Event, from: Position, to: Position) {
    // The table has an entry for each type that takes its event: the compiler cannot pair the two.
    const say = says[event.type] as (
      event: Event,
      from: Position,
      to: Position,
    ) => readonly Message[];
    return say(event, from, to);
  }

  return (from, event) => {
    const position = interview.send(from, event);
    if (position === null) return beside(from, refusal(event, from));
    return {
      position,
      said: saidOf(event, from, position),
      isAside: isSame(from, position),
      // That everything is forgotten is said in the language spoken before: that is forgotten, too.
      spoken: event.type === 'FORGET' ? from.spoken : position.spoken,
    };
  };
}
