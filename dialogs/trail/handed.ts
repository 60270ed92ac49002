import type { Carried } from '../../src/index.ts';
import { checkedAnswers } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { factsOf } from './situation.ts';

/** The answers of somebody that a code hands over: those that count; none as long as nothing does. */
export function handedBy(asking: Asking): Carried {
  const keys = checkedAnswers(asking).map(([id]) => id);
  const { asOf, ...facts } = factsOf(asking.settled, asking.asOf);
  const counting = Object.entries(facts).filter(([key]) => keys.includes(key) || key === 'status');
  return Object.fromEntries(counting);
}
