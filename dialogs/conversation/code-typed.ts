import type { Position } from '../machine/interview.ts';
import { paperOfUnknown } from '../questions/papier.ts';
import { decoded } from './codes.ts';
import { type Perform, type Reaction, remarked } from './performing.ts';

/**
 * Takes a code by which answers were handed over, as it was typed. Where it comes before a language was chosen, the
 * preferred one is: a code names none, and whoever has one wants to see its answers.
 * @param perform lets the answers happen
 * @param preferred the language that is spoken until one is chosen
 */
export function takeCode(
  perform: Perform,
  position: Position,
  code: string,
  preferred?: string,
): Reaction {
  const read = decoded(code, position.asking.asOf);
  if ('problem' in read) return remarked(position, read.problem);
  // A code carries no paper: where its paragraph was not known, the status stands for it.
  const papier = paperOfUnknown(read.answers['status']);
  const isSpoken = position.asking.given['sprache'] !== undefined || preferred === undefined;
  const answers = {
    ...read.answers,
    ...(papier !== undefined && { papier }),
    ...(!isSpoken && { sprache: preferred }),
  };
  return perform(position, { type: 'TAKE_CODE', answers, gone: read.gone });
}
