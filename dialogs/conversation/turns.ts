import { explain } from '../../src/index.ts';
import type { InterviewConfig } from '../config.ts';
import { type Interview, type Position, stateOf } from '../machine/interview.ts';
import { checkedAnswers } from '../questions/pruefung.ts';
import { toldOf } from '../questions/told.ts';
import { overwrittenBy } from '../trail/overwriting.ts';
import { factsOf } from '../trail/situation.ts';
import { familyOf, labelAt } from './family.ts';
import { type Message, remark } from './message.ts';
import type { Reaction } from './performing.ts';
import { commandsAt } from './requests.ts';
import type { Turn } from './turn.ts';

/** Who is to come next of those of whom something was told. */
function waitingAt({ asking }: Position): string | null {
  const [next] = toldOf(asking.given, 'queued');
  return next === undefined ? null : String(next['person']);
}

/**
 * Makes turns of what came of something: what was said, then the question, or the verdict at the end.
 * @param config the reading to decide by
 */
export function createTurns(
  interview: Interview,
  config: InterviewConfig,
): (outcome: Reaction) => Turn {
  return ({ position, said, isAside, spoken, typed = null }) => {
    const { question, options, candidates, asking, proposed } = position;
    const facts = factsOf(asking.settled, asking.asOf);
    const isOver = question === null;
    const family = isOver ? familyOf(position, config) : [];
    const waiting = waitingAt(position);
    const verdict: readonly Message[] = [
      ...(family.length > 0 ? [{ kind: 'family' } as const] : []),
      { kind: 'verdict' },
      ...(waiting === null ? [] : [remark('personNext', { person: waiting })]),
    ];
    const asks: readonly Message[] = isOver ? verdict : [{ kind: 'question', question }];
    return {
      state: stateOf(position),
      messages: isOver && isAside ? said : [...said, ...asks],
      question,
      options,
      candidates,
      commands: commandsAt(position, interview),
      answers: asking.settled,
      facts,
      checked: checkedAnswers(asking),
      verdict: isOver ? (family.at(-1)?.verdict ?? explain(facts, config.rules)) : null,
      change: proposed && {
        before: overwrittenBy(proposed, asking),
        now: Object.entries(proposed),
      },
      family,
      person: labelAt(position),
      waiting,
      ...spoken,
      typed,
    };
  };
}
