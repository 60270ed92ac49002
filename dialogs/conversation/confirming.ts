import { without } from '../answers.ts';
import type { Position } from '../machine/interview.ts';
import { AENDERN, BEHALTEN } from '../questions/aenderung.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { askedAbout, isEmpty, type Told } from '../trail/overwriting.ts';
import { remark } from './message.ts';
import type { Perform, Reaction } from './performing.ts';
import { after, missed, type Tell, toldIn } from './telling.ts';

/** What is meant by naming answers once more: those that are proposed, those before, or none of either. */
function meantBy(said: Told, proposed: Told, { asking }: Position): string | undefined {
  const each = Object.entries(said);
  if (each.every(([id, value]) => value === proposed[id])) return AENDERN;
  return each.every(([id, value]) => value === asking.settled[id]) ? BEHALTEN : undefined;
}

/** Takes what is typed while it is asked whether an answer is to be changed. */
export type Confirm = (position: Position, proposed: Told, recognised: Recognised) => Reaction;

/**
 * Makes what takes yes or no, either answer once more, or something else, as it would be taken anywhere.
 * @param tell takes what else was told
 */
export function createConfirm(perform: Perform, tell: Tell): Confirm {
  return (position, proposed, recognised) => {
    const { aenderung, ...told } = toldIn(recognised);
    const others = without(told, askedAbout(proposed, position.asking)) as Told;
    const said = without(told, Object.keys(others)) as Told;
    // "Yes, but …" is no yes: whatever stands beside it may be another answer.
    const short = aenderung === AENDERN && recognised.rest.length > 0 ? undefined : aenderung;
    const value = isEmpty(said) ? short : meantBy(said, proposed, position);
    if (value === undefined)
      return isEmpty(told)
        ? missed(perform, position, 'aenderung', remark('notUnderstood'))
        : tell(position, told);
    const confirmed = perform(position, { type: 'ANSWER', question: 'aenderung', value });
    return isEmpty(others) ? confirmed : after(confirmed, (at) => tell(at, others));
  };
}
