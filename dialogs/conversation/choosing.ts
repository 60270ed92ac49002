import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import { changeOf } from '../questions/pruefung.ts';
import { type Perform, type Reaction, remarked } from './performing.ts';

/** Takes an option of the question, as its button has it. */
export type Choose = (position: Position, option: string) => Reaction;

/** The option of who lives in the town that the interview is held for: it says the Land, and whether it is a Stadtkreis. */
export const HERE = 'am-ort';

/**
 * @param perform lets the answers happen
 * @param config which town can be chosen
 */
export function createChoose(
  perform: Perform,
  { municipality }: Pick<InterviewConfig, 'municipality'>,
): Choose {
  return (position, option) => {
    const { question } = position;
    if (question === null) return remarked(position, 'atEnd');
    if (option === HERE && question === 'bundesland' && municipality) {
      const answers = {
        bundesland: 'baden-wuerttemberg',
        'hilfe-stadtkreis': municipality.isStadtkreis ? 'ja' : 'nein',
      };
      return perform(position, { type: 'TELL', answers });
    }
    const changed = question === 'pruefung' ? changeOf(option) : null;
    return changed === null
      ? perform(position, { type: 'ANSWER', question, value: option })
      : perform(position, { type: 'CHANGE', question: changed });
  };
}
