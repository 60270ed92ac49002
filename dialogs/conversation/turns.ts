import { explain } from '../../src/explain.ts';
import { type Interview, stateOf } from '../machine/interview.ts';
import type { Message } from '../message.ts';
import type { Terms } from '../terms.ts';
import { factsOf } from '../trail/situation.ts';
import type { Turn } from '../turn.ts';
import { familyOf } from './family.ts';
import type { Outcome } from './performing.ts';
import { commandsAt } from './requests.ts';

/**
 * Makes turns of what came of something: what was said, then the question, or the verdict at the end.
 * @param terms the reading to decide by
 */
export function createTurns(interview: Interview, terms: Terms): (outcome: Outcome) => Turn {
  return ({ position, said, isAside, spoken }) => {
    const { question, options, asking } = position;
    const facts = factsOf(asking.settled, asking.asOf);
    const isOver = question === null;
    const family = isOver ? familyOf(position, terms) : [];
    const verdict: readonly Message[] = [
      ...(family.length > 0 ? [{ kind: 'family' } as const] : []),
      { kind: 'verdict' },
    ];
    const asks: readonly Message[] = isOver ? verdict : [{ kind: 'question', question }];
    return {
      state: stateOf(position),
      messages: isOver && isAside ? said : [...said, ...asks],
      question,
      options,
      commands: commandsAt(position, interview),
      answers: asking.settled,
      facts,
      verdict: isOver ? explain(facts, terms.rules) : null,
      family,
      ...spoken,
    };
  };
}
