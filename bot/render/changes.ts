import type {
  AnswerFound,
  Change,
  Decision,
  Explained,
  Happens,
  Leading,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { answerLabel } from './labels.ts';
import { citation, named } from './reasons.ts';
import type { Entry, VerdictSection } from './section.ts';

/** More values than these are told by examples. */
const MOST_VALUES = 3;

/** An event with its sources; told once more, without them. */
function eventText({ id, sources, from }: Happens, speaker: Speaker, told: Set<string>): string {
  const event = speaker.sayById('verdict', `event.${id}`, from === undefined ? {} : { from });
  const titles = sources.map((source) => citation(source, speaker));
  const cited = `${event} [${speaker.list(titles, 'clauses')}]`;
  if (told.has(cited)) return event;
  told.add(cited);
  return cited;
}

function answerText({ key, values }: AnswerFound, speaker: Speaker): string {
  const labels = values.map((value) => answerLabel(key, value, speaker));
  const items = speaker.list(labels.slice(0, MOST_VALUES), 'clauses');
  const told =
    labels.length > MOST_VALUES ? speaker.say('verdict', 'changes.examples', { items }) : items;
  return named(speaker.sayById('short', key), told, speaker);
}

function decisionText({ prerequisite, finding, clearedUpBy }: Decision, speaker: Speaker): string {
  const decided = named(
    speaker.say('verdict', `prerequisite.${prerequisite}`),
    speaker.say('verdict', `finding.${finding}`),
    speaker,
  );
  const offices = clearedUpBy.map((id) => speaker.say('next', `${id}.name`));
  return `${decided} [${speaker.list(offices, 'clauses')}]`;
}

function changeText(change: Change, speaker: Speaker, told: Set<string>): string {
  if (change.kind === 'event') return eventText(change, speaker, told);
  return change.kind === 'answer' ? answerText(change, speaker) : decisionText(change, speaker);
}

function leadingEntry({ verdict, ways }: Leading, speaker: Speaker, told: Set<string>): Entry {
  const key = ways.length === 1 ? 'changes.to' : 'changes.toOneOf';
  const title = speaker.say('verdict', key, {
    verdict: speaker.say('verdict', `short.${verdict}`),
  });
  const lines = ways.map((changes) =>
    changes.map((change) => changeText(change, speaker, told)).join(' + '),
  );
  return { title, lines: lines.length === 1 ? lines : lines.map((line) => `– ${line}`) };
}

/** What would lead to another verdict, and by which law: only what can really happen. */
export function changesSection(
  { changes }: Explained,
  speaker: Speaker,
): readonly VerdictSection[] {
  if (changes.length === 0) return [];
  const told = new Set<string>();
  const entries = changes.map((leading) => leadingEntry(leading, speaker, told));
  const mind = { lines: [speaker.say('verdict', 'changes.mind')] };
  return [{ heading: speaker.say('verdict', 'heading.changes'), entries: [...entries, mind] }];
}
