import {
  type AnswerFound,
  type Change,
  comingUp,
  type Decision,
  type Explained,
  type Happens,
  type Leading,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { askerOf } from './asker.ts';
import { answerLabel } from './labels.ts';
import { type Citations, named } from './reasons.ts';
import type { Entry } from './section.ts';

/** More values than these are told by examples. */
const MOST_VALUES = 3;

/** What happens, with the month from which on it counts where the law names one. */
function eventText({ id, from }: Happens, speaker: Speaker): string {
  return speaker.sayById('verdict', `event.${id}`, from === undefined ? {} : { from });
}

/** An event with the sources that were not cited yet. */
function citedEvent(event: Happens, speaker: Speaker, citations: Citations): string {
  const cited = citations.cite(event.sources);
  const text = eventText(event, speaker);
  return cited === '' ? text : `${text} [${cited}]`;
}

function answerText({ key, values }: AnswerFound, speaker: Speaker): string {
  const labels = values.map((value) => answerLabel(key, value, speaker));
  const items = speaker.list(labels.slice(0, MOST_VALUES), 'clauses');
  const told =
    labels.length > MOST_VALUES ? speaker.say('verdict', 'changes.examples', { items }) : items;
  return named(speaker.sayById('short', key), told, speaker);
}

function decisionText({ prerequisite, finding, clearedUpBy }: Decision, speaker: Speaker): string {
  const decided = speaker.say('verdict', `changes.decided.${prerequisite}.${finding}`);
  const offices = clearedUpBy.map((id) => speaker.say('next', `${id}.name`));
  return `${decided} [${speaker.list(offices, 'clauses')}]`;
}

function changeText(change: Change, speaker: Speaker, citations: Citations): string {
  if (change.kind === 'event') return citedEvent(change, speaker, citations);
  return change.kind === 'answer' ? answerText(change, speaker) : decisionText(change, speaker);
}

function leadingEntry({ verdict, ways }: Leading, speaker: Speaker, citations: Citations): Entry {
  const key = ways.length === 1 ? 'changes.to' : 'changes.toOneOf';
  const title = speaker.say('verdict', key, {
    verdict: speaker.say('verdict', `short.${verdict}`),
  });
  const lines = ways.map((changes) =>
    changes.map((change) => changeText(change, speaker, citations)).join(' + '),
  );
  return { title, lines: lines.length === 1 ? lines : lines.map((line) => `– ${line}`) };
}

/** For a professional: every smallest way to another verdict, and by which law. */
function waysToOthers(
  changes: readonly Leading[],
  speaker: Speaker,
  citations: Citations,
): readonly Entry[] {
  const entries = changes.map((leading) => leadingEntry(leading, speaker, citations));
  return [...entries, { lines: [speaker.say('verdict', 'changes.mind')] }];
}

/** For the person concerned: what may come without their doing; then they answer anew. */
function thingsToCome(changes: readonly Leading[], speaker: Speaker): readonly Entry[] {
  const lines = comingUp(changes).map((event) => `– ${eventText(event, speaker)}`);
  return lines.length === 0 ? [] : [{ title: speaker.say('verdict', 'changes.comingUp'), lines }];
}

/** What could change a verdict: only what can really happen. */
export function changeEntries(
  { changes }: Explained,
  speaker: Speaker,
  citations: Citations,
): readonly Entry[] {
  if (changes.length === 0) return [];
  return askerOf(speaker) === 'professional'
    ? waysToOthers(changes, speaker, citations)
    : thingsToCome(changes, speaker);
}
