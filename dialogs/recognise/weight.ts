import { possibleVerdicts, type Verdict } from '../../src/index.ts';
import { settle } from '../trail/settle.ts';
import { factsOf } from '../trail/situation.ts';
import type { Asked } from './asked.ts';

const NO: readonly Verdict[] = ['keine-zielgruppe', 'noch-nicht'];

/** Whether only a no can come of what is known. */
function isNo(answers: Asked['settled'], { asOf, rules }: Asked): boolean {
  const verdicts = possibleVerdicts(factsOf(settle(answers, asOf), asOf), rules);
  return [...verdicts].every((verdict) => NO.includes(verdict));
}

/**
 * Whether an answer makes a no certain that was not certain before, as the law has it: such an answer is
 * not taken from less than the whole of what was typed.
 */
export function isWeighty(question: string, option: string, asked: Asked): boolean {
  const { settled } = asked;
  return isNo({ ...settled, [question]: option }, asked) && !isNo(settled, asked);
}
