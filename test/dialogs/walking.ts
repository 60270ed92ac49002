import type { ChartEvent } from '../../dialogs/machine/events.ts';
import { createInterview, type Position } from '../../dialogs/machine/interview.ts';
import { questionsAnswered } from '../../dialogs/questions/counting.ts';
import { type QuestionId, questionOf } from '../../dialogs/questions/index.ts';
import { addMonths, monthOf } from '../../src/calendar.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { i18n } from '../speech.ts';

const interview = createInterview({ rules: BUILT_IN, languages: i18n.codes });

/** What a walk begins with. */
export interface Start {
  readonly asOf: string;
  readonly rolle: string;
}

export function begin({ asOf, rolle }: Start): Position {
  return interview.start({ asOf, preset: { sprache: 'de', rolle } });
}

/**
 * Every way to answer the question of a position: its options, and months on either side of a rule.
 * The check only leads on: changes have tests of their own.
 */
export function waysOn({ question, options, asking }: Position): readonly string[] {
  if (question === null) return [];
  if (question === 'pruefung') return options.slice(0, 1);
  if (questionOf(question).isMonth !== true) return options;
  const back = question === 'vorlaeufigSeit' ? [3, 30] : [3, 40];
  return [...options, ...back.map((months) => addMonths(monthOf(asking.asOf), -months))];
}

/** Where an event leads that can happen. */
export function send(position: Position, event: ChartEvent): Position {
  const next = interview.send(position, event);
  if (next === null) throw new Error(`refused: ${JSON.stringify(event)}`);
  return next;
}

export function answer(position: Position, value: string): Position {
  return send(position, {
    type: 'ANSWER',
    question: position.question as QuestionId,
    value,
  });
}

/** What the rest of the interview depends on: how an answer was found with a help does not matter, once it is. */
function keyOf({ question, asking }: Position): string {
  const isHelping = question === 'status' || question?.startsWith('hilfe-') === true;
  const answers = Object.entries(isHelping ? asking.given : asking.settled);
  const telling = answers.filter(([id]) => isHelping || !id.startsWith('hilfe-'));
  return JSON.stringify([question, questionsAnswered(asking.given), telling.sort()]);
}

/**
 * Goes through every state that answers can lead to, each once.
 * @param visit gets the position and the positions one answer further, by answer
 */
export function walk(
  start: Position,
  visit: (position: Position, next: ReadonlyMap<string, Position>) => void,
): number {
  const seen = new Set<string>();
  const waiting = [start];
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    const here = position;
    const key = keyOf(here);
    if (seen.has(key)) continue;
    seen.add(key);
    const next = new Map(waysOn(here).map((value) => [value, answer(here, value)] as const));
    visit(here, next);
    waiting.push(...next.values());
  }
  return seen.size;
}

const NOT_COUNTED = ['sprache', 'rolle', 'pruefung'];

/** The longest way from a position to the verdict: the questions that it asks, one that is asked again twice. */
export function longestWay(
  start: Position,
  isTaken: (answer: string) => boolean,
): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const from = (position: Position): readonly string[] => {
    const { question } = position;
    if (question === null) return [];
    const key = keyOf(position);
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = waysOn(position)
      .filter(isTaken)
      .map((value) => from(answer(position, value)));
    const longest = ways.reduce((one, other) => (other.length > one.length ? other : one));
    const way = NOT_COUNTED.includes(question) ? longest : [question, ...longest];
    known.set(key, way);
    return way;
  };
  return from(start);
}
