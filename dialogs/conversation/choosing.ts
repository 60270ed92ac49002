import type { Position } from '../machine/interview.ts';
import { changeOf } from '../questions/pruefung.ts';
import { type Perform, type Reaction, remarked } from './performing.ts';

/** Takes an option of the question, as its button has it. */
export type Choose = (position: Position, option: string) => Reaction;

/** @param perform lets the answers happen */
export function createChoose(perform: Perform): Choose {
  return (position, option) => {
    const { question } = position;
    if (question === null) return remarked(position, 'atEnd');
    const changed = question === 'pruefung' ? changeOf(option) : null;
    return changed === null
      ? perform(position, { type: 'ANSWER', question, value: option })
      : perform(position, { type: 'CHANGE', question: changed });
  };
}
