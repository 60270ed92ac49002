import type { InterviewConfig } from '../config.ts';
import type { Interview, Position } from '../machine/interview.ts';
import { createAnswer } from './answering.ts';
import type { Choose } from './choosing.ts';
import type { Perform, Reaction } from './performing.ts';
import { createTellPersons } from './persons.ts';
import { createTell } from './telling.ts';
import { createTyped, type LexiconOf } from './typed.ts';

/** What a conversation lets who understands texts use of it. */
export interface Understood {
  readonly config: InterviewConfig;
  readonly interview: Pick<Interview, 'allows'>;
  readonly perform: Perform;
  readonly choose: Choose;
}

/**
 * Makes, for a conversation, what understands texts. It is handed in: most of what an interview weighs is
 * this, and whoever presses buttons needs none of it.
 */
export type Understanding = (use: Understood) => (position: Position, text: string) => Reaction;

/**
 * Understands texts by names and small words of languages.
 * @param lexiconOf what recognition knows of a language, or as long as none is chosen
 */
export function understandingBy(lexiconOf: LexiconOf): Understanding {
  return ({ config, interview, perform, choose }) => {
    const tell = createTell(perform, interview);
    const answer = createAnswer(perform, choose, tell, interview);
    const tellPersons = createTellPersons(perform, tell, config);
    return createTyped(perform, tell, answer, tellPersons, lexiconOf, config);
  };
}
